import { money, type Money } from './money.ts';

/**
 * How is the whole split by these weights? By largest remainder (MON-4): every share is within one minor unit
 * of its exact part, the shares add up to the whole, and equal remainders favour the earlier share.
 * Throws when no weight is positive or one is not a non-negative integer: that is a programmer's fault.
 */
export function allocate(whole: Money, weights: readonly number[]): Money[] {
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0))
    throw new RangeError('weights are non-negative integers');
  const parts = weights.map((weight) => BigInt(weight));
  const all = parts.reduce((total, part) => total + part, 0n);
  if (all === 0n) throw new RangeError('at least one weight must be positive');
  const sign = whole.amount < 0 ? -1 : 1;
  const units = BigInt(Math.abs(whole.amount));
  const floors = parts.map((part) => (units * part) / all);
  const remainders = parts.map((part) => (units * part) % all);
  const missing = Number(units - floors.reduce((total, share) => total + share, 0n));
  const raised = new Set(
    remainders
      .map((remainder, index) => ({ remainder, index }))
      .sort((a, b) =>
        a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
      )
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return floors.map((share, index) =>
    money(sign * (Number(share) + (raised.has(index) ? 1 : 0)) || 0, whole.currency),
  );
}
