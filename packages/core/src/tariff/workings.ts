/** How a line's sum was reached: prices times factors, shown to whoever asks, and the only thing that is rounded. */
import type { Rounding } from '../money/index.ts';
import { one, tenThousandths } from './decimal.ts';

export const factorNames = [
  'quantity',
  'preferential-rate',
  'hours',
  'region',
  'risk',
  'km',
  'both-ways',
  'nights',
  'persons',
  'days',
] as const;
export type FactorName = (typeof factorNames)[number];

export interface Factor {
  readonly of: FactorName;
  /** Decimal text with at most four places. */
  readonly value: string;
}

/** A price and what it is multiplied by. */
export interface Step {
  /** Minor units. */
  readonly price: number;
  readonly times: readonly Factor[];
}

/** What sums are held to, in minor units: twelve figures before the point and two after. */
export const largestSum = 10 ** 14 - 1;

/**
 * What do the steps come to, in minor units? Added exactly, and rounded once, by the named rule (TAR-9, MON-3).
 * Nothing when that is more than a sum may be (MON-6).
 */
export function comesTo(steps: readonly Step[], rounding: Rounding): number | undefined {
  const most = Math.max(0, ...steps.map(({ times }) => times.length));
  const exact = steps.reduce((total, { price, times }) => {
    const product = times.reduce((so, { value }) => so * tenThousandths(value), BigInt(price));
    return total + product * one ** BigInt(most - times.length);
  }, 0n);
  const rounded = divided(exact, one ** BigInt(most), rounding);
  return rounded > BigInt(largestSum) ? undefined : Number(rounded);
}

/** What is the quotient of two integers that are not negative, rounded by the named rule? */
export function divided(whole: bigint, by: bigint, rounding: Rounding): bigint {
  const floor = whole / by;
  const rest = whole % by;
  if (rest === 0n || rounding === 'down') return floor;
  if (rounding === 'up') return floor + 1n;
  const twice = rest * 2n;
  if (twice === by && rounding === 'half-even') return floor + (floor % 2n);
  return twice >= by ? floor + 1n : floor;
}
