import type { Command } from '../../model/index.ts';
import { ok, refuse } from '../../result/index.ts';
import { readEstimate } from '../reading.ts';
import type { AnswerWay } from '../record.ts';
import { moveEstimate, type EstimateRefusal } from './move-estimate.ts';

export interface AnswerArgs {
  readonly id: string;
  /** Who answered, on the customer's side. */
  readonly name: string;
  readonly how: AnswerWay;
}

/** Records that the customer accepts the offer: who, how and when (EST-6, R114). Refuses `NameMissing`. */
export const acceptEstimate: Command<AnswerArgs, EstimateRefusal> = {
  name: 'estimate.accept',
  reads: ({ id }) => [id],
  apply: (documents, { id, name, how }, context) =>
    moveEstimate(documents, { id, event: 'accept' }, context, () =>
      name.trim() === ''
        ? refuse({ type: 'NameMissing' })
        : ok({ answer: { ...saidBy(name, how, context), due: null } }),
    ),
};

/** Records that the customer declines, and what is due for a diagnosis all the same (EST-7, R068). Refuses `NameMissing`. */
export const declineEstimate: Command<AnswerArgs, EstimateRefusal> = {
  name: 'estimate.decline',
  reads: ({ id }) => [id],
  apply: (documents, { id, name, how }, context) =>
    moveEstimate(documents, { id, event: 'decline' }, context, ({ content }) => {
      if (name.trim() === '') return refuse({ type: 'NameMissing' });
      const due = readEstimate(content.entry, context.policy, { declined: true }).result;
      return ok({ answer: { ...saidBy(name, how, context), due } });
    }),
};

const saidBy = (
  name: string,
  how: AnswerWay,
  { actor, now }: { readonly actor: string; readonly now: string },
) => ({ name: name.normalize('NFC').trim(), how, by: actor, at: now });
