/** What the after-sales desk does with a request that was handed in (R210, R214, R216). */
import type { Command } from '../../model/index.ts';
import type { Money } from '../../money/index.ts';
import { ok, refuse } from '../../result/index.ts';
import { checkDeposit } from '../deposit-check.ts';
import { partsPolicyOf, readRequest } from '../request.ts';
import { withoutUrgent, urgentRegisterId } from '../urgent-register.ts';
import { alone, doneNow, moveRequest, withRequest, type RequestAct } from './move-request.ts';
import { registerIn, registerWith } from './kept-register.ts';
import type { RequestRefusal } from './refusal.ts';

/** What the outlet has paid in and holds, as the desk knows it; absent where it does not. */
export interface DepositArgs extends RequestAct {
  readonly facts: { readonly deposit: Money; readonly occupied: Money } | undefined;
}

/** Tells the outlet that its deposit does not carry the request. Refuses `WithinDeposit` where it does. */
export const reportOverDeposit: Command<DepositArgs, RequestRefusal> = {
  name: 'parts-request.report-over-deposit',
  reads: ({ id }) => [id],
  apply: (documents, { id, role, facts }, context) =>
    withRequest(documents, id, (request) => {
      const { submitted } = request.content;
      const moved = moveRequest(request, 'report-over-deposit', role, context);
      if (!moved.ok || !submitted) return alone(moved);
      if (!facts) return refuse({ type: 'DepositUnknown' });
      const factor = partsPolicyOf(context.policy).occupancyFactor;
      const check = checkDeposit({ ...facts, request: submitted.supplyValue }, factor);
      if (check.passes) return refuse({ type: 'WithinDeposit', check });
      const overDeposit = { ...doneNow(role, context), check };
      return ok([{ ...moved.value, content: { ...moved.value.content, overDeposit } }]);
    }),
};

export interface AuditArgs extends DepositArgs {
  /** What headquarters has, by the row's key. */
  readonly stock: Readonly<Record<string, number>>;
  readonly note: string;
}

/**
 * Passes the request (PRQ-6). Refuses what the deposit does not carry, what is not known of it, and an urgent request
 * for a part of which nobody has looked at headquarters' own stock.
 */
export const auditRequest: Command<AuditArgs, RequestRefusal> = {
  name: 'parts-request.audit',
  reads: ({ id }) => [id],
  apply: (documents, { id, role, facts, stock, note }, context) =>
    withRequest(documents, id, (request) => {
      const { submitted, entry } = request.content;
      const moved = moveRequest(request, 'audit', role, context);
      if (!moved.ok || !submitted) return alone(moved);
      if (!facts) return refuse({ type: 'DepositUnknown' });
      const settings = partsPolicyOf(context.policy);
      const check = checkDeposit(
        { ...facts, request: submitted.supplyValue },
        settings.occupancyFactor,
      );
      if (!check.passes) return refuse({ type: 'OverDeposit', check });
      const unseen = readRequest(entry, context.policy)
        .request.parts.map(({ key }) => key)
        .filter((key) => !Number.isSafeInteger(stock[key]));
      if (submitted.kind === 'urgent' && unseen.length > 0)
        return refuse({ type: 'StockMissing', keys: unseen });
      const audit = { ...doneNow(role, context), check, stock, note: note.normalize('NFC').trim() };
      return ok([{ ...moved.value, content: { ...moved.value.content, audit } }]);
    }),
};

/** Turns the request down. Refuses `ReasonMissing`. An urgent one no longer counts among the month's. */
export const rejectRequest: Command<RequestAct & { readonly reason: string }, RequestRefusal> = {
  name: 'parts-request.reject',
  reads: ({ id }) => [id, urgentRegisterId],
  apply: (documents, { id, role, reason }, context) =>
    withRequest(documents, id, (request) => {
      const told = reason.normalize('NFC').trim();
      const rejection = { ...doneNow(role, context), reason: told };
      const moved = moveRequest(request, 'reject', role, context, { rejection });
      if (!moved.ok) return moved;
      if (told === '') return refuse({ type: 'ReasonMissing' });
      if (request.content.submitted?.kind !== 'urgent') return ok([moved.value]);
      const register = withoutUrgent(registerIn(documents), id);
      return ok([moved.value, registerWith(documents, register, context)]);
    }),
};
