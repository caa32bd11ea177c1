import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { money, upperCaseRmb } from '@aftersale/core';
import { fc } from '../../support/fast-check.ts';

const written = (fen: number): string => {
  const text = upperCaseRmb(money(fen));
  assert.ok(text.ok);
  return text.value;
};

/**
 * Reads the characters back, independently of how they are written: figures times 拾佰仟, sections closed by 万 and
 * 亿, where 万亿 is ten thousand of the 亿 that follow.
 */
function readBack(text: string): bigint {
  const figures = '零壹贰叁肆伍陆柒捌玖';
  const places: Record<string, bigint> = { 拾: 10n, 佰: 100n, 仟: 1000n };
  const [before, change] = text.includes('元') ? text.split('元') : ['', text];
  let [above, section, figure] = [0n, 0n, 0n];
  for (const sign of before!) {
    if (figures.includes(sign)) figure = BigInt(figures.indexOf(sign));
    else if (sign in places) {
      section += figure * places[sign]!;
      figure = 0n;
    } else if (sign === '万') {
      above += (section + figure) * 10_000n;
      [section, figure] = [0n, 0n];
    } else if (sign === '亿') {
      above = (above + section + figure) * 100_000_000n;
      [section, figure] = [0n, 0n];
    } else assert.fail(`unknown character ${sign}`);
  }
  const jiao = /([^零])角/.exec(change!)?.[1];
  const fen = /(.)分/.exec(change!)?.[1];
  const small = (sign: string | undefined): bigint => BigInt(sign ? figures.indexOf(sign) : 0);
  return (above + section + figure) * 100n + small(jiao) * 10n + small(fen);
}

describe('upper-case RMB', () => {
  const golden: readonly (readonly [number, string])[] = [
    [0, '零元整'],
    [5, '伍分'],
    [10, '壹角整'],
    [50, '伍角整'],
    [15, '壹角伍分'],
    [100, '壹元整'],
    [105, '壹元零伍分'],
    [1000, '壹拾元整'],
    [1100, '壹拾壹元整'],
    [1005, '壹拾元零伍分'],
    [1050, '壹拾元伍角整'],
    [10000, '壹佰元整'],
    [10100, '壹佰零壹元整'],
    [208550, '贰仟零捌拾伍元伍角整'],
    [32504, '叁佰贰拾伍元零肆分'],
    [600714, '陆仟零柒元壹角肆分'],
    [140950, '壹仟肆佰零玖元伍角整'],
    [1640902, '壹万陆仟肆佰零玖元零贰分'],
    [10700053, '壹拾万零柒仟元伍角叁分'],
    [10000000, '壹拾万元整'],
    [100100000, '壹佰万零壹仟元整'],
    [10_000_000_000, '壹亿元整'],
    [10_000_000_100, '壹亿零壹元整'],
    [10_100_000_000, '壹亿零壹佰万元整'],
    [1_000_100_010_000, '壹佰亿零壹佰万零壹佰元整'],
    [100_000_000_000_000, '壹万亿元整'],
    [100_000_001_000_000, '壹万亿零壹万元整'],
    [100_010_000_000_000, '壹万零壹亿元整'],
    [99_999_999_999_999, '玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  ];
  for (const [fen, text] of golden)
    test(`[MON-5] writes ${fen} fen as ${text}`, () => {
      assert.equal(written(fen), text);
      assert.equal(readBack(text), BigInt(fen));
    });

  // Sums with runs of zeros are where this goes wrong; plain random integers hardly ever have them.
  const aSum = fc.oneof(
    fc.integer({ min: 0, max: 9_999_999 }),
    fc
      .array(fc.constantFrom(0, 0, 0, 1, 5, 9), { minLength: 1, maxLength: 15 })
      .map((figures) => Number(figures.join(''))),
  );

  test('[MON-5] reads back as the same sum', () => {
    fc.assert(
      fc.property(aSum, (fen) => {
        assert.equal(readBack(written(fen)), BigInt(fen));
      }),
      { numRuns: 3000 },
    );
  });

  test('[MON-5] never has two zeros in a row, nor a zero before a unit, and ends in 整 without fen', () => {
    fc.assert(
      fc.property(aSum, (fen) => {
        const text = written(fen);
        assert.doesNotMatch(text, /零零/);
        if (fen > 0) assert.doesNotMatch(text, /零[元万亿拾佰仟角整]|^零/);
        assert.equal(text.endsWith('整'), fen % 10 === 0);
        assert.equal(text.includes('元'), fen === 0 || fen >= 100);
      }),
      { numRuns: 3000 },
    );
  });

  test('[MON-5] refuses another currency and a negative sum', () => {
    const error = { type: 'NotRenminbi', currency: 'USD' };
    assert.deepEqual(upperCaseRmb(money(1, 'USD')), { ok: false, error });
    const negative = { type: 'NegativeSum', amount: -1 };
    assert.deepEqual(upperCaseRmb(money(-1)), { ok: false, error: negative });
  });
});
