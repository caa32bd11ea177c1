/** Moving a request along its life cycle: what every command of the request shares. */
import { changed } from '../../draft/index.ts';
import type { CommandContext, Document, DocumentsById } from '../../model/index.ts';
import { ok, refuse, type Result } from '../../result/index.ts';
import { afterRequestEvent, type RequestEvent, type RequestRole } from '../life-cycle.ts';
import type { Done, RequestContent, RequestDocument } from '../record.ts';
import { readRequest } from '../request.ts';
import type { RequestRefusal } from './refusal.ts';

export interface RequestAct {
  readonly id: string;
  /** As what the person acts. */
  readonly role: RequestRole;
}

/** What a command makes of the request of this id; `NoSuchRequest` where there is none. */
export function withRequest(
  documents: DocumentsById,
  id: string,
  change: (request: RequestDocument) => Result<readonly Document[], RequestRefusal>,
): Result<readonly Document[], RequestRefusal> {
  const request = documents.get(id) as RequestDocument | undefined;
  return request?.model === 'parts-request'
    ? change(request)
    : refuse({ type: 'NoSuchRequest', id });
}

/**
 * The request in its next state, one revision on. Refuses `NotInThisState` where its state does not take the event,
 * and `NotYourAct` where it does, but not from this role (PRQ-2).
 */
export function moveRequest(
  request: RequestDocument,
  event: RequestEvent,
  role: RequestRole,
  context: CommandContext,
  change: Partial<RequestContent> = {},
): Result<RequestDocument, RequestRefusal> {
  const kind =
    request.content.submitted?.kind ??
    readRequest(request.content.entry, context.policy).request.kind;
  const outcome = afterRequestEvent(request.status, event, kind);
  if ('refused' in outcome)
    return refuse({ type: 'NotInThisState', status: request.status, why: outcome.refused });
  if (!outcome.by.includes(role))
    return refuse({ type: 'NotYourAct', event, role, by: outcome.by });
  return ok(
    changed(request, context, {
      status: outcome.to,
      content: { ...request.content, ...change },
    }),
  );
}

export const doneNow = (role: RequestRole, { now, actor }: CommandContext): Done => ({
  by: actor,
  role,
  at: now,
});

/** The one document that most commands write. */
export const alone = (
  moved: Result<RequestDocument, RequestRefusal>,
): Result<readonly Document[], RequestRefusal> => (moved.ok ? ok([moved.value]) : moved);
