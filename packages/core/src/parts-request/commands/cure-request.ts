import type { Command } from '../../model/index.ts';
import { minus, sum, zero, type Money } from '../../money/index.ts';
import { ok, refuse } from '../../result/index.ts';
import { checkDeposit } from '../deposit-check.ts';
import { withRowText, type RequestEntry } from '../entry.ts';
import type { Cure } from '../record.ts';
import { partsPolicyOf, readRequest, type RequestedPart } from '../request.ts';
import { alone, doneNow, moveRequest, withRequest, type RequestAct } from './move-request.ts';
import type { RequestRefusal } from './refusal.ts';

export interface CureArgs extends RequestAct {
  /** Zero where none. */
  readonly topUp: Money;
  readonly offset: Money;
  readonly fewer: readonly { readonly key: string; readonly to: number }[];
}

/**
 * What the outlet did about an excess (PRQ-7): more deposit, in-warranty old parts, fewer pieces, or some of each.
 * Refuses `OverDeposit` where that is not enough, with how much is still missing, and `NotFewer` for a cut that is none.
 */
export const cureRequest: Command<CureArgs, RequestRefusal> = {
  name: 'parts-request.cure',
  reads: ({ id }) => [id],
  apply: (documents, { id, role, topUp, offset, fewer }, context) =>
    withRequest(documents, id, (request) => {
      const { entry, overDeposit, submitted, cures } = request.content;
      const moved = moveRequest(request, 'cure', role, context);
      if (!moved.ok || !overDeposit || !submitted) return alone(moved);
      const { policy } = context;
      const { parts } = readRequest(entry, policy).request;
      const wrong = fewer.find(({ key, to }) => !isFewer(partOf(parts, key), to));
      if (wrong) return refuse({ type: 'NotFewer', key: wrong.key });
      const cut = fewer.map(({ key, to }) => ({ key, from: piecesOf(partOf(parts, key)), to }));
      const rest = cut.reduce(
        (left, { key, to }): RequestEntry => withRowText(left, key, 'quantity', String(to)),
        entry,
      );
      const supplyValue = readRequest(rest, policy).request.supplyValue ?? zero(policy.currency);
      const { deposit, occupied } = overDeposit.check;
      const less = minus(occupied, offset);
      const check = checkDeposit(
        {
          deposit: sum([deposit, topUp], policy.currency),
          occupied: less.amount < 0 ? zero(policy.currency) : less,
          request: supplyValue,
        },
        partsPolicyOf(policy).occupancyFactor,
      );
      if (!check.passes) return refuse({ type: 'OverDeposit', check });
      const cure: Cure = { ...doneNow(role, context), topUp, offset, fewer: cut, check };
      const content = {
        ...moved.value.content,
        entry: rest,
        submitted: { ...submitted, supplyValue },
        cures: [...cures, cure],
      };
      return ok([{ ...moved.value, content }]);
    }),
};

const partOf = (parts: readonly RequestedPart[], key: string): RequestedPart | undefined =>
  parts.find((part) => part.key === key);

const piecesOf = (part: RequestedPart | undefined): number => part?.quantity?.amount ?? 0;

const isFewer = (part: RequestedPart | undefined, to: number): boolean =>
  Number.isSafeInteger(to) && to >= 0 && to < piecesOf(part);
