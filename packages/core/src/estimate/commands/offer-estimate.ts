import type { Command } from '../../model/index.ts';
import { ok, refuse } from '../../result/index.ts';
import { problemsBeforeOffer } from '../readiness.ts';
import { readEstimate } from '../reading.ts';
import { moveEstimate, type EstimateRefusal } from './move-estimate.ts';

/** Puts the estimate to the customer, and keeps what it came to (EST-4, R114). Refuses `NotReady` with every problem. */
export const offerEstimate: Command<{ readonly id: string }, EstimateRefusal> = {
  name: 'estimate.offer',
  reads: ({ id }) => [id],
  apply: (documents, { id }, context) =>
    moveEstimate(documents, { id, event: 'offer' }, context, ({ content }) => {
      const problems = problemsBeforeOffer(content.entry, context.policy);
      if (problems.length > 0) return refuse({ type: 'NotReady', problems });
      const { result } = readEstimate(content.entry, context.policy);
      const { offerVersion: version } = content;
      return ok({ offer: { version, result, by: context.actor, at: context.now } });
    }),
};

/** Takes an offer back to be rewritten as a new version; the old one stays on record (EST-5). */
export const reviseEstimate: Command<{ readonly id: string }, EstimateRefusal> = {
  name: 'estimate.revise',
  reads: ({ id }) => [id],
  apply: (documents, { id }, context) =>
    moveEstimate(documents, { id, event: 'revise' }, context, ({ content }) =>
      ok({
        offer: null,
        earlierOffers: content.offer
          ? [...content.earlierOffers, content.offer]
          : content.earlierOffers,
        offerVersion: content.offerVersion + 1,
      }),
    ),
};

/** Takes the estimate back for good; everything is kept. Refuses `ReasonMissing`. */
export const withdrawEstimate: Command<
  { readonly id: string; readonly reason: string },
  EstimateRefusal
> = {
  name: 'estimate.withdraw',
  reads: ({ id }) => [id],
  apply: (documents, { id, reason }, context) =>
    moveEstimate(documents, { id, event: 'withdraw' }, context, () =>
      reason.trim() === ''
        ? refuse({ type: 'ReasonMissing' })
        : ok({
            withdrawn: {
              reason: reason.normalize('NFC').trim(),
              by: context.actor,
              at: context.now,
            },
          }),
    ),
};
