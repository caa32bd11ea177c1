/** How long senders wait, in milliseconds (DLV-5, DLV-7). */

/** For how long a sender has a delivery to itself. */
export const claimMs = 30_000;

/** The longest that any failure makes a delivery wait, also when the receiver asks for more. */
export const longestWaitMs = 24 * 3600_000;

const firstWaitMs = 2000;
const longestOwnWaitMs = 3600_000;

/**
 * How long to wait after so many failures in a row, from 1? Twice as long each time, shortened by up to half by
 * `chance`, from 0 to below 1, so that devices that failed together do not come back together.
 */
export function waitAfter(failures: number, chance: number): number {
  const whole = Math.min(firstWaitMs * 2 ** Math.min(failures - 1, 20), longestOwnWaitMs);
  return Math.round(whole * (1 - chance / 2));
}

/** The instant so many milliseconds later. */
export const later = (now: string, ms: number): string =>
  new Date(Date.parse(now) + ms).toISOString();
