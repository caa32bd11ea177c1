import { down, halfEven, halfUp, up } from 'dinero.js';

/** The named ways to round to the minor unit (MON-3). Sums here are never negative, so `half-up` is away from zero. */
export const roundings = ['half-up', 'half-even', 'up', 'down'] as const;

export type Rounding = (typeof roundings)[number];

export const dineroRounding = {
  'half-up': halfUp,
  'half-even': halfEven,
  up,
  down,
} as const satisfies Record<Rounding, unknown>;
