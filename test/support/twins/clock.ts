/** The twin of the browser's clock: it stands still until it is set. */
import type { Clock } from '@aftersale/sdk';

export interface SettableClock extends Clock {
  set(instant: string): void;
}

export function aClock(instant: string): SettableClock {
  let current = instant;
  return { now: () => current, set: (next) => void (current = next) };
}
