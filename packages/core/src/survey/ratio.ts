/** Shares and means as exact whole numbers: no floating point in a result. */
import type { Target } from '../instrument/index.ts';

/**
 * How many of `scale` is this ratio, rounded half-up (away from zero at the half)? 10 000 gives basis points, 100
 * hundredths. Null where nothing was counted. Exact for all safe integers.
 */
export function scaledHalfUp(numerator: number, denominator: number, scale: number): number | null {
  if (denominator === 0) return null;
  const [top, bottom] = [BigInt(Math.abs(numerator)) * BigInt(scale), BigInt(denominator)];
  const rounded = Number((2n * top + bottom) / (2n * bottom));
  return numerator < 0 && rounded !== 0 ? -rounded : rounded;
}

export type Verdict = 'pass' | 'fail' | 'unrated';

/** Does this share reach its target? Compared as integers, before any rounding: 84.999 % does not reach 85 %. */
export function verdictOn(numerator: number, denominator: number, target: Target): Verdict {
  if (denominator === 0) return 'unrated';
  const share = BigInt(numerator) * 10_000n;
  const wanted = BigInt('atLeast' in target ? target.atLeast : target.below) * BigInt(denominator);
  const isMet = 'atLeast' in target ? share >= wanted : share < wanted;
  return isMet ? 'pass' : 'fail';
}
