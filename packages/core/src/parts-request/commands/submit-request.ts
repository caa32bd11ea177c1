import type { Command, CommandContext } from '../../model/index.ts';
import { zero } from '../../money/index.ts';
import { ok, refuse } from '../../result/index.ts';
import { companyDate } from '../company-date.ts';
import { deliverBy } from '../deliver-by.ts';
import { monthOf } from '../monthly-window.ts';
import { problemsBeforeSubmitting } from '../readiness.ts';
import type { RequestDocument, Submission } from '../record.ts';
import { partsPolicyOf, readRequest } from '../request.ts';
import { urgentCount, urgentRegisterId, withUrgent } from '../urgent-register.ts';
import { doneNow, moveRequest, withRequest, type RequestAct } from './move-request.ts';
import { registerIn, registerWith } from './kept-register.ts';
import type { RequestRefusal } from './refusal.ts';

export interface SubmitArgs extends RequestAct {
  /** Absent where the page does not say which outlet it is: then its typed name stands for it. */
  readonly outlet?: { readonly id: string; readonly name: string } | undefined;
}

/**
 * Hands the request in (PRQ-3 to PRQ-5). Refuses `NotReady` with every field to be mended, the window that is not open
 * and the urgent request that is one too many among them. Whether the deposit carries it is for the audit to say.
 */
export const submitRequest: Command<SubmitArgs, RequestRefusal> = {
  name: 'parts-request.submit',
  reads: ({ id }) => [id, urgentRegisterId],
  apply: (documents, args, context) =>
    withRequest(documents, args.id, (request) => {
      const moved = moveRequest(request, 'submit', args.role, context);
      if (!moved.ok) return moved;
      const { entry } = request.content;
      const problems = problemsBeforeSubmitting(entry, context.policy, context.now);
      if (problems.length > 0) return refuse({ type: 'NotReady', problems });
      const submitted = submissionOf(request, args, context);
      const settings = partsPolicyOf(context.policy);
      const register = registerIn(documents);
      const { month, outlet } = submitted;
      const asked = urgentCount(register, { outlet: outlet.id, month }, settings);
      const most = settings.urgent.mostPerMonth;
      if (submitted.kind === 'urgent' && asked >= most)
        return refuse({
          type: 'NotReady',
          problems: [{ path: 'kind', type: 'TooManyUrgent', most }],
        });
      const next = { ...moved.value, content: { ...moved.value.content, submitted } };
      if (submitted.kind !== 'urgent') return ok([next]);
      const added = { id: request.id, outlet: outlet.id, month };
      return ok([next, registerWith(documents, withUrgent(register, added), context)]);
    }),
};

function submissionOf(
  { content: { entry } }: RequestDocument,
  { role, outlet }: SubmitArgs,
  context: CommandContext,
): Submission {
  const { policy } = context;
  const { request } = readRequest(entry, policy);
  const kind = request.kind ?? 'monthly';
  const on = companyDate(context.now, policy);
  const forMonth = entry.texts.forMonth.trim();
  const name = entry.texts['outlet.name'].normalize('NFC').trim();
  const due = deliverBy({ kind, on, forMonth }, policy);
  return {
    ...doneNow(role, context),
    on,
    kind,
    month: kind === 'monthly' ? forMonth : monthOf(on),
    outlet: { id: outlet?.id ?? name, name },
    deliverBy: due,
    supplyValue: request.supplyValue ?? zero(policy.currency),
    policy: { name: policy.name, version: policy.version },
    rules: [...rulesOf[kind], ...due.rules],
  };
}

const rulesOf = {
  monthly: ['R212', 'R213', 'AMB-15'],
  urgent: ['R212', 'R216', 'R217', 'AMB-24', 'AMB-38'],
  presale: ['R212', 'R218'],
} as const;
