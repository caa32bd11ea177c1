import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatQuantity, parseQuantity } from '@aftersale/core';
import { fc } from '../../support/fast-check.ts';

describe('a typed quantity', () => {
  const quantities: readonly (readonly [string, number, number])[] = [
    ['1', 1, 0],
    ['２．５', 25, 1],
    ['2。5', 25, 1],
    [' 0.125 ', 125, 3],
    ['2.50', 25, 1],
    ['3.000', 3, 0],
    ['007', 7, 0],
    ['5.', 5, 0],
    ['999999.999', 999999999, 3],
    ['0', 0, 0],
  ];
  for (const [text, amount, scale] of quantities)
    test(`[MON-1] reads ${JSON.stringify(text)} exactly`, () => {
      assert.deepEqual(parseQuantity(text), { ok: true, value: { amount, scale } });
    });

  test('[MON-1] is no quantity when blank', () => {
    assert.deepEqual(parseQuantity(' 　'), { ok: true, value: undefined });
  });

  const refusals: readonly (readonly [string, object])[] = [
    ['two', { type: 'NotANumber' }],
    ['2件', { type: 'NotANumber' }],
    ['-1', { type: 'NotANumber' }],
    ['.5', { type: 'NotANumber' }],
    ['1.2.3', { type: 'NotANumber' }],
    ['1,000', { type: 'NotANumber' }],
    ['2²', { type: 'NotANumber' }],
    ['1.2345', { type: 'TooManyDecimals', decimals: 3 }],
    ['1000000', { type: 'TooLarge' }],
  ];
  for (const [text, refusal] of refusals)
    test(`[MON-2] refuses ${JSON.stringify(text)} and keeps the text`, () => {
      assert.deepEqual(parseQuantity(text), { ok: false, error: { ...refusal, text } });
    });

  test('[MON-2] refuses a fraction where only whole ones are counted', () => {
    const error = { type: 'TooManyDecimals', text: '1.5', decimals: 0 };
    assert.deepEqual(parseQuantity('1.5', { decimals: 0 }), { ok: false, error });
  });

  test('[MON-1] is read back as it was written', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), (thousandths) => {
        const text = (thousandths / 1000).toFixed(3);
        const read = parseQuantity(text);
        assert.ok(read.ok && read.value);
        assert.equal(Number(formatQuantity(read.value)), thousandths / 1000);
        assert.deepEqual(parseQuantity(formatQuantity(read.value)), read);
      }),
    );
  });
});
