/** Drawing up the plan of a month, and approving it (R214). */
import { changed, newDocument } from '../draft/index.ts';
import type { Command, CommandContext, Document, DocumentsById } from '../model/index.ts';
import { sum } from '../money/index.ts';
import {
  doneNow,
  moveRequest,
  type RequestContent,
  type RequestDocument,
  type RequestEvent,
  type RequestRefusal,
  type RequestRole,
} from '../parts-request/index.ts';
import { ok, refuse, type Result } from '../result/index.ts';
import { poolRequests } from './pool.ts';
import { planModel, type PlanDocument } from './record.ts';

export type PlanRefusal =
  | RequestRefusal
  | { readonly type: 'NoSuchPlan'; readonly id: string }
  | { readonly type: 'NothingToPlan' }
  /** A request of another month does not belong to this plan. */
  | { readonly type: 'OtherMonth'; readonly id: string; readonly month: string }
  | { readonly type: 'AlreadyApproved' }
  | { readonly type: 'AlreadyPlanned'; readonly id: string };

export interface PlanArgs {
  /** The new plan's id. */
  readonly id: string;
  readonly month: string;
  readonly requests: readonly string[];
  readonly role: RequestRole;
}

/** Pools these audited monthly requests into a plan (PPL-1, PPL-2): all of them, or none. */
export const planRequests: Command<PlanArgs, PlanRefusal> = {
  name: 'parts-plan.draw-up',
  reads: ({ id, requests }) => [id, ...requests],
  apply(documents, { id, month, requests, role }, context) {
    if (documents.has(id)) return refuse({ type: 'AlreadyPlanned', id });
    if (requests.length === 0) return refuse({ type: 'NothingToPlan' });
    const moved = moveAll(documents, [...new Set(requests)], 'plan', role, context, { plan: id });
    if (!moved.ok) return moved;
    const other = moved.value.find(({ content }) => content.submitted?.month !== month);
    if (other)
      return refuse({
        type: 'OtherMonth',
        id: other.id,
        month: other.content.submitted?.month ?? '',
      });
    const { policy } = context;
    const items = poolRequests(moved.value, policy);
    const values = items.map(({ value }) => value);
    const content = {
      month,
      requests: moved.value.map((request) => request.id),
      items,
      value: values.every((value) => value !== undefined)
        ? sum(values, policy.currency)
        : undefined,
      drawnUp: doneNow(role, context),
      approval: null,
      policy: { name: policy.name, version: policy.version },
      rules: ['R214'],
    };
    const plan = newDocument(planModel, { id, status: 'drawn-up', content }, context);
    return ok([plan, ...moved.value]);
  },
};

/** The general manager lets the plan through, and with it all that was pooled into it (PPL-3). */
export const approvePlan: Command<
  { readonly id: string; readonly role: RequestRole },
  PlanRefusal
> = {
  name: 'parts-plan.approve',
  reads: ({ id }, found) => {
    const plan = found.get(id) as PlanDocument | undefined;
    return [id, ...(plan?.content.requests ?? [])];
  },
  apply(documents, { id, role }, context) {
    const plan = documents.get(id) as PlanDocument | undefined;
    if (plan?.model !== planModel.name) return refuse({ type: 'NoSuchPlan', id });
    if (plan.status === 'approved') return refuse({ type: 'AlreadyApproved' });
    const approval = doneNow(role, context);
    const moved = moveAll(documents, plan.content.requests, 'approve', role, context, { approval });
    if (!moved.ok) return moved;
    const approved = changed(plan, context, {
      status: 'approved',
      content: { ...plan.content, approval },
    });
    return ok([approved, ...moved.value]);
  },
};

function moveAll(
  documents: DocumentsById,
  ids: readonly string[],
  event: RequestEvent,
  role: RequestRole,
  context: CommandContext,
  change: Partial<RequestContent>,
): Result<readonly RequestDocument[], PlanRefusal> {
  const moved: RequestDocument[] = [];
  for (const id of ids) {
    const found = documents.get(id) as RequestDocument | Document | undefined;
    if (found?.model !== 'parts-request') return refuse({ type: 'NoSuchRequest', id });
    const next = moveRequest(found as RequestDocument, event, role, context, change);
    if (!next.ok) return next;
    moved.push(next.value);
  }
  return ok(moved);
}
