/** Which delivery goes next? */
import type { DeliveryDocument } from './record.ts';
import { claimMs, longestWaitMs } from './waits.ts';

export type NextDelivery =
  | { readonly send: DeliveryDocument }
  | {
      /** When the first of those that wait may go; nothing where none of them will by itself. */
      readonly waitUntil: string | undefined;
      /** May one that stands behind all these go? */
      readonly mayPass: boolean;
    };

export interface OutboxFacts {
  /** UTC instant. */
  readonly now: string;
  /** Is there a receiver for records of this model? */
  readonly hasAddress: (model: string) => boolean;
  /** A person asked to send now: what waits after a failure waits no longer. */
  readonly impatient?: boolean;
}

/** After how many answered failures in a row do others pass a delivery (DLV-3)? */
export const patience = 3;

/**
 * Which of these pending deliveries goes next (DLV-3, DLV-7)? They stand in the order of the outbox, from its beginning.
 * One that must wait holds up all behind it, unless the receiver keeps failing at it while answering: then, as with one
 * that has no address, only its own record waits.
 */
export function nextDelivery(
  pending: readonly DeliveryDocument[],
  { now, hasAddress, impatient = false }: OutboxFacts,
): NextDelivery {
  const waiting = new Set<string>();
  let waitUntil: string | undefined;
  for (const delivery of pending) {
    const { record, answeredFailures } = delivery.content;
    if (waiting.has(record.id)) continue;
    if (!hasAddress(record.model)) {
      waiting.add(record.id);
      continue;
    }
    const claimed = standing(delivery.content.claimedUntil, now, claimMs);
    const postponed = impatient ? '' : standing(delivery.content.notBefore, now, longestWaitMs);
    const until = claimed || postponed;
    if (until === '') return { send: delivery };
    if (waitUntil === undefined || until < waitUntil) waitUntil = until;
    if (claimed !== '' || answeredFailures < patience) return { waitUntil, mayPass: false };
    waiting.add(record.id);
  }
  return { waitUntil, mayPass: true };
}

/** The instant, while it is to come and could have been set by a clock that was right (DLV-7). */
function standing(until: string, now: string, longestMs: number): string {
  const left = Date.parse(until) - Date.parse(now);
  return left > 0 && left <= longestMs ? until : '';
}
