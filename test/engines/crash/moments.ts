import type { Moment } from './visit.ts';

/** The next whole number below this one. */
export type Draw = (below: number) => number;

/** Mulberry32: the same seed draws the same moments. */
export function drawFrom(seed: number): Draw {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** When to kill for the n-th time: by turns at any time, amid a transaction, and right upon an acknowledgement. */
export function drawMoment(draw: Draw, n: number): Moment {
  const kind = (['time', 'write', 'acknowledgement', 'time'] as const)[n % 4]!;
  if (kind === 'write') return { at: kind, write: 1 + draw(60) };
  if (kind === 'acknowledgement') return { at: kind, count: 1 + draw(40) };
  return { at: kind, ms: draw(1500) };
}

export const inWords = (moment: Moment): string =>
  moment.at === 'write'
    ? `amid write ${moment.write}`
    : moment.at === 'acknowledgement'
      ? `upon acknowledgement ${moment.count}`
      : moment.at === 'time'
        ? `after ${moment.ms} ms`
        : `at the ${moment.at}`;
