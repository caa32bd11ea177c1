import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { allocate, money, sum } from '@aftersale/core';
import { fc } from '../../support/fast-check.ts';

const amountsOf = (whole: number, weights: readonly number[]): number[] =>
  allocate(money(whole), weights).map(({ amount }) => amount);

describe('shares', () => {
  test('[MON-4] of 100 fen among three: the earlier of equals gets the odd fen', () => {
    assert.deepEqual(amountsOf(100, [1, 1, 1]), [34, 33, 33]);
    assert.deepEqual(amountsOf(101, [1, 1, 1]), [34, 34, 33]);
  });

  test('[MON-4] go to the largest remainder, not to the first', () => {
    assert.deepEqual(amountsOf(10, [1, 1, 4]), [2, 2, 6]);
    assert.deepEqual(amountsOf(10, [1, 2, 6]), [1, 2, 7]);
  });

  test('[MON-4] of no weight are zero, never minus zero', () => {
    assert.deepEqual(amountsOf(5, [0, 1, 0]), [0, 5, 0]);
    assert.deepEqual(amountsOf(-5, [0, 1]), [0, -5]);
    assert.deepEqual(amountsOf(0, [1, 2]), [0, 0]);
  });

  test('[MON-4] are refused without a positive weight', () => {
    for (const weights of [[], [0, 0], [-1, 2], [0.5], [NaN]])
      assert.throws(() => allocate(money(1), weights), RangeError);
  });

  const aWhole = fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 });
  const someWeights = fc
    .array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 })
    .filter((weights) => weights.some((weight) => weight > 0));

  test('[MON-4] add up to the whole, each within one unit of its exact part', () => {
    fc.assert(
      fc.property(aWhole, someWeights, (whole, weights) => {
        const shares = allocate(money(whole), weights);
        assert.deepEqual(sum(shares), money(whole));
        const all = BigInt(weights.reduce((total, weight) => total + weight, 0));
        shares.forEach(({ amount }, index) => {
          const off = BigInt(amount) * all - BigInt(whole) * BigInt(weights[index]!);
          assert.ok((off < 0n ? -off : off) < all, `${amount} of ${whole}`);
        });
      }),
    );
  });

  test('[MON-4] never give a larger weight the smaller share', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), someWeights, (whole, weights) => {
        const shares = amountsOf(whole, weights);
        for (const [i, a] of weights.entries())
          for (const [j, b] of weights.entries()) if (a > b) assert.ok(shares[i]! >= shares[j]!);
      }),
    );
  });
});
