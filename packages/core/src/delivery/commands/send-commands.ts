/** What whoever sends does to a delivery. */
import type { DeliveryContent, DeliveryProblem } from '../record.ts';
import { claimMs, later, longestWaitMs, waitAfter } from '../waits.ts';
import { moving } from './move-delivery.ts';

/** Takes the delivery in hand for 30 seconds; `TakenElsewhere` where another window came first (DLV-7). */
export const claimDelivery = moving<{ readonly id: string; readonly revision: number }>(
  'claim',
  'claim',
  ({ attempts }, _args, { now }) => ({
    attempts: attempts + 1,
    claimedUntil: later(now, claimMs),
  }),
  (delivery, { revision }) =>
    delivery.revision === revision ? undefined : { type: 'TakenElsewhere' },
);

/** The receiver has it for good (DLV-4): the message is needed no more. */
export const receiveDelivery = moving<{ readonly id: string; readonly by: string }>(
  'receive',
  'receive',
  ({ traceless }, { by }, { now }) => ({
    ...settled,
    message: '',
    receipt: { by, at: traceless ? '' : now },
    problem: null,
    ...(traceless ? { sequence: 0 } : {}),
  }),
);

/** The receiver will never take it (DLV-5). */
export const rejectDelivery = moving<{ readonly id: string; readonly problem: DeliveryProblem }>(
  'reject',
  'reject',
  (_content, { problem }) => ({ ...settled, problem }),
);

export interface PostponeArgs {
  readonly id: string;
  readonly problem: DeliveryProblem;
  /** Was it an answer of the receiver's own? */
  readonly answered: boolean;
  /** What the receiver asks to wait; nothing where it does not. */
  readonly waitMs?: number | undefined;
  /** From 0 to below 1. */
  readonly chance: number;
}

/** It did not get through this time, and waits for the next (DLV-5). */
export const postponeDelivery = moving<PostponeArgs>(
  'postpone',
  'postpone',
  ({ failures, answeredFailures }, { problem, answered, waitMs, chance }, { now }) => {
    const wait = Math.min(waitMs ?? waitAfter(failures + 1, chance), longestWaitMs);
    return {
      failures: failures + 1,
      answeredFailures: answered ? answeredFailures + 1 : answeredFailures,
      claimedUntil: '',
      notBefore: later(now, wait),
      problem,
    };
  },
);

const settled: Partial<DeliveryContent> = {
  failures: 0,
  answeredFailures: 0,
  claimedUntil: '',
  notBefore: '',
};
