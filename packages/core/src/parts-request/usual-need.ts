import type { ExactRatio } from '../policy/index.ts';

/**
 * How many pieces do last month's usage and the stock on hand suggest (R212)? Usage × factor, rounded up to the piece,
 * less what is on hand; never less than none.
 */
export function usualNeed(
  stock: number,
  usage: number,
  { numerator, denominator }: ExactRatio,
): number {
  const wanted =
    (BigInt(usage) * BigInt(numerator) + BigInt(denominator) - 1n) / BigInt(denominator);
  const need = wanted - BigInt(stock);
  return need > 0n ? Number(need) : 0;
}
