/** The life cycle of an estimate as one total table: every state meets every event (EST-2). */
import type { EstimateStatus } from './statuses.ts';

export const estimateEvents = ['fill', 'offer', 'accept', 'decline', 'revise', 'withdraw'] as const;
export type EstimateEvent = (typeof estimateEvents)[number];

export type WhyNotEstimate =
  'NotOffered' | 'AlreadyOffered' | 'AlreadyAccepted' | 'AlreadyDeclined' | 'Withdrawn';

type Outcome = { readonly to: EstimateStatus } | { readonly refused: WhyNotEstimate };

const to = (status: EstimateStatus): Outcome => ({ to: status });
const refused = (why: WhyNotEstimate): Outcome => ({ refused: why });

const closed = (why: WhyNotEstimate): Readonly<Record<EstimateEvent, Outcome>> => ({
  fill: refused(why),
  offer: refused(why),
  accept: refused(why),
  decline: refused(why),
  revise: refused(why),
  withdraw: refused(why),
});

const lifeCycle: Readonly<Record<EstimateStatus, Readonly<Record<EstimateEvent, Outcome>>>> = {
  draft: {
    fill: to('draft'),
    offer: to('offered'),
    accept: refused('NotOffered'),
    decline: refused('NotOffered'),
    revise: refused('NotOffered'),
    withdraw: to('withdrawn'),
  },
  offered: {
    fill: refused('AlreadyOffered'),
    offer: refused('AlreadyOffered'),
    accept: to('accepted'),
    decline: to('declined'),
    revise: to('draft'),
    withdraw: to('withdrawn'),
  },
  accepted: closed('AlreadyAccepted'),
  declined: closed('AlreadyDeclined'),
  withdrawn: closed('Withdrawn'),
};

/** What becomes of an estimate in this state when this happens: its next state, or why not? */
export const afterEstimateEvent = (status: EstimateStatus, event: EstimateEvent): Outcome =>
  lifeCycle[status][event];
