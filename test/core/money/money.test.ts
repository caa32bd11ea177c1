import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { minus, money, roundings, sum, times, zero, type Rounding } from '@aftersale/core';
import { fc } from '../../support/fast-check.ts';

describe('a product', () => {
  const cases: readonly (readonly [
    number,
    { amount: number; scale: number },
    Record<Rounding, number>,
  ])[] = [
    // 0.25 × 0.1 = 0.025: the half between two fen.
    [25, { amount: 1, scale: 1 }, { 'half-up': 3, 'half-even': 2, up: 3, down: 2 }],
    [35, { amount: 1, scale: 1 }, { 'half-up': 4, 'half-even': 4, up: 4, down: 3 }],
    [24, { amount: 1, scale: 1 }, { 'half-up': 2, 'half-even': 2, up: 3, down: 2 }],
    [26, { amount: 1, scale: 1 }, { 'half-up': 3, 'half-even': 3, up: 3, down: 2 }],
    [1, { amount: 500, scale: 3 }, { 'half-up': 1, 'half-even': 0, up: 1, down: 0 }],
    [1, { amount: 499, scale: 3 }, { 'half-up': 0, 'half-even': 0, up: 1, down: 0 }],
    [100, { amount: 25, scale: 1 }, { 'half-up': 250, 'half-even': 250, up: 250, down: 250 }],
  ];
  for (const [price, quantity, expected] of cases)
    for (const rounding of roundings)
      test(`[MON-3] of ${price} fen × ${quantity.amount}e-${quantity.scale} rounded ${rounding} is ${expected[rounding]} fen`, () => {
        assert.deepEqual(times(money(price), quantity, rounding), money(expected[rounding]));
      });

  test('[MON-3] is exact for whole quantities, whatever the rounding', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), fc.nat(9999), fc.constantFrom(...roundings), (p, q, how) => {
        assert.equal(times(money(p), { amount: q, scale: 0 }, how).amount, p * q);
      }),
    );
  });

  test('[MON-3] lies within one fen of the exact product, on the side the rounding names', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), fc.nat(999_999), fc.nat(3), (price, amount, scale) => {
        const unit = 10n ** BigInt(scale);
        const exact = BigInt(price) * BigInt(amount);
        const rounded = (how: Rounding): bigint =>
          BigInt(times(money(price), { amount, scale }, how).amount) * unit;
        assert.ok(rounded('down') <= exact && exact - rounded('down') < unit);
        assert.ok(rounded('up') >= exact && rounded('up') - exact < unit);
        const halfUp = rounded('half-up') - exact;
        assert.ok(2n * halfUp <= unit && 2n * halfUp > -unit);
        const halfEven = rounded('half-even') - exact;
        assert.ok(2n * (halfEven < 0n ? -halfEven : halfEven) <= unit);
        if (2n * halfEven === unit || 2n * halfEven === -unit)
          assert.equal((rounded('half-even') / unit) % 2n, 0n);
      }),
    );
  });

  test('[MON-6] beyond exact integers is refused, not approximated', () => {
    const largest = money(Number.MAX_SAFE_INTEGER);
    assert.throws(() => times(largest, { amount: 2, scale: 0 }, 'half-up'), RangeError);
    // The sum itself would fit; the product on the way to it would not have been exact.
    const many = { amount: 999_999_999, scale: 3 };
    assert.throws(() => times(money(1_000_000_001), many, 'half-up'), RangeError);
    assert.throws(() =>
      times(money(99_999_999_999_999), { amount: 999_999_999, scale: 3 }, 'down'),
    );
  });
});

describe('a sum', () => {
  test('[MON-6] is an exact integer or nothing', () => {
    for (const amount of [0.5, NaN, Infinity, 2 ** 53])
      assert.throws(() => money(amount), RangeError);
    assert.throws(() => sum([money(Number.MAX_SAFE_INTEGER), money(1)]), RangeError);
  });

  test('[MON-6] adds and takes away exactly', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9_999_999_999), { maxLength: 20 }), (amounts) => {
        const total = sum(amounts.map((amount) => money(amount)));
        assert.equal(
          BigInt(total.amount),
          amounts.reduce((all, amount) => all + BigInt(amount), 0n),
        );
        assert.deepEqual(minus(total, total), zero());
      }),
    );
  });

  test('[MON-6] of nothing is zero in the currency asked for', () => {
    assert.deepEqual(sum([], 'USD'), { amount: 0, currency: 'USD' });
  });

  test('[MON-6] never mixes currencies', () => {
    assert.throws(() => sum([money(1), money(1, 'USD')]));
    assert.throws(() => minus(money(1), money(1, 'USD')));
  });
});
