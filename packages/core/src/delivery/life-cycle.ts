/** The life cycle of a delivery as one total table: every state meets every event (DLV-10). */
import type { DeliveryStatus } from './statuses.ts';

export const deliveryEvents = [
  /** Someone begins to send it. */
  'claim',
  /** It could not be sent, or was not answered for good. */
  'postpone',
  'receive',
  'reject',
  /** A person asks to send it once more. */
  'resend',
  /** A later revision of its record was handed over. */
  'replace',
  /** A person gave it by other means, a file say. */
  'hand',
] as const;
export type DeliveryEvent = (typeof deliveryEvents)[number];

type Outcome = { readonly to: DeliveryStatus } | 'ignored' | 'refused';

const settled: Readonly<Record<DeliveryEvent, Outcome>> = {
  claim: 'refused',
  postpone: 'ignored',
  receive: { to: 'received' },
  reject: 'ignored',
  resend: 'refused',
  replace: 'ignored',
  hand: 'refused',
};

const lifeCycle: Readonly<Record<DeliveryStatus, Readonly<Record<DeliveryEvent, Outcome>>>> = {
  pending: {
    claim: { to: 'pending' },
    postpone: { to: 'pending' },
    receive: { to: 'received' },
    reject: { to: 'rejected' },
    resend: 'ignored',
    // It goes all the same: a receiver gets every revision, in order.
    replace: 'ignored',
    hand: { to: 'handed' },
  },
  rejected: {
    ...settled,
    resend: { to: 'pending' },
    replace: { to: 'replaced' },
    hand: { to: 'handed' },
  },
  handed: { ...settled, resend: { to: 'pending' } },
  replaced: settled,
  received: { ...settled, receive: 'ignored' },
};

/**
 * What becomes of a delivery in this state when this happens: its next state; nothing, for news that comes too late to
 * matter; or a refusal of what nobody should have asked for?
 */
export const afterDeliveryEvent = (status: DeliveryStatus, event: DeliveryEvent): Outcome =>
  lifeCycle[status][event];
