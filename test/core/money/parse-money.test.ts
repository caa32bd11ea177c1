import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatMoney, money, parseMoney, type CurrencyCode } from '@aftersale/core';
import { fc } from '../../support/fast-check.ts';

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

describe('a typed sum', () => {
  const sums: readonly (readonly [string, number])[] = [
    ['１，２８０．５', 128050],
    ['¥1,280.50', 128050],
    ['￥1280.50', 128050],
    ['￥１，２８０．５０', 128050],
    ['RMB 1280.5', 128050],
    ['rmb1280.5', 128050],
    ['CNY 1,280.50', 128050],
    ['人民币1280.50元', 128050],
    ['1280.50元', 128050],
    ['1280元整', 128000],
    ['1280圆', 128000],
    ['1280。5', 128050],
    ['１２８０｡５', 128050],
    ['  1 280.50\t', 128050],
    ['　1280.50　', 128050],
    ['1\u00a0280.50', 128050],
    ['0', 0],
    ['0.00', 0],
    ['.5', 50],
    ['5.', 500],
    ['007', 700],
    ['999,999,999,999.99', 99999999999999],
  ];
  for (const [text, amount] of sums)
    test(`[MON-1] reads ${JSON.stringify(text)} as ${amount} fen`, () => {
      assert.deepEqual(parseMoney(text), { ok: true, value: { amount, currency: 'CNY' } });
    });

  for (const blank of ['', ' ', '　\t\n'])
    test(`[MON-1] is no sum at all, and not zero, when blank: ${JSON.stringify(blank)}`, () => {
      assert.deepEqual(parseMoney(blank), { ok: true, value: undefined });
    });

  const foreign: readonly (readonly [string, CurrencyCode, number])[] = [
    ['$1,280.50', 'USD', 128050],
    ['USD 1280.50', 'USD', 128050],
    ['€12', 'EUR', 1200],
    ['HKD$8', 'HKD', 800],
    ['¥1,280', 'JPY', 1280],
    ['JPY1280', 'JPY', 1280],
  ];
  for (const [text, currency, amount] of foreign)
    test(`[MON-1] reads ${text} in ${currency} with that currency's decimals`, () => {
      assert.deepEqual(parseMoney(text, currency), { ok: true, value: { amount, currency } });
    });
});

describe('what is not a sum', () => {
  const refusals: readonly (readonly [string, object])[] = [
    ['abc', { type: 'NotASum' }],
    ['12a', { type: 'NotASum' }],
    ['1e3', { type: 'NotASum' }],
    ['0x10', { type: 'NotASum' }],
    ['¥', { type: 'NotASum' }],
    ['元', { type: 'NotASum' }],
    ['.', { type: 'NotASum' }],
    [',', { type: 'NotASum' }],
    ['1.2.3', { type: 'NotASum' }],
    ['1280元5角', { type: 'NotASum' }],
    ['约1280', { type: 'NotASum' }],
    ['100+20', { type: 'NotASum' }],
    ['+100', { type: 'NotASum' }],
    ['$5', { type: 'NotASum' }],
    ['1,280.5,0', { type: 'NotASum' }],
    ['-5', { type: 'NegativeSum' }],
    ['¥-5', { type: 'NegativeSum' }],
    ['－５', { type: 'NegativeSum' }],
    ['−5', { type: 'NegativeSum' }],
    ['1.234', { type: 'TooManyDecimals', decimals: 2 }],
    ['1.000', { type: 'TooManyDecimals', decimals: 2 }],
    ['12,80', { type: 'MisplacedSeparator' }],
    ['1,2800', { type: 'MisplacedSeparator' }],
    [',280', { type: 'MisplacedSeparator' }],
    ['1280,', { type: 'MisplacedSeparator' }],
    ['1,,280', { type: 'MisplacedSeparator' }],
    ['1280,500', { type: 'MisplacedSeparator' }],
    ['1000000000000', { type: 'TooLarge' }],
    ['1,000,000,000,000.00', { type: 'TooLarge' }],
  ];
  for (const [text, refusal] of refusals)
    test(`[MON-2] refuses ${JSON.stringify(text)} and keeps the text`, () => {
      assert.deepEqual(parseMoney(text), { ok: false, error: { ...refusal, text } });
    });

  for (const text of ['10²', '①②', '⒈5', '1½', '1🄁000'])
    test(`[MON-2] does not take a look-alike for a figure: ${text}`, () => {
      assert.deepEqual(parseMoney(text), { ok: false, error: { type: 'NotASum', text } });
    });

  test('[MON-2] refuses decimals in a currency that has none', () => {
    const error = { type: 'TooManyDecimals', text: '12.5', decimals: 0 };
    assert.deepEqual(parseMoney('12.5', 'JPY'), { ok: false, error });
  });

  test('[MON-2] never guesses: whatever is read is written back as the same figures', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'019.,-¥元。 ，．５a') }), (text) => {
        const read = parseMoney(text);
        if (!read.ok) assert.equal(read.error.text, text);
        else if (read.value) {
          const figures = text
            .normalize('NFKC')
            .replaceAll('。', '.')
            .replace(/[^\d.]/g, '');
          assert.equal(read.value.amount, Math.round(Number(figures) * 100));
        } else assert.equal(text.trim(), '');
      }),
    );
  });
});

describe('a written sum', () => {
  const anAmount = fc.integer({ min: 0, max: 99_999_999_999_999 });

  test('[MON-1] is read back as the same sum: grouped, plain, full-width, signed', () => {
    fc.assert(
      fc.property(anAmount, fc.boolean(), fc.boolean(), (amount, grouped, wide) => {
        const sum = money(amount);
        const text = formatMoney(sum, { grouped });
        for (const typed of [text, `¥${text}`, `${text}元`, `CNY ${text}`, ` ${text} `])
          assert.deepEqual(parseMoney(wide ? fullWidth(typed) : typed), { ok: true, value: sum });
      }),
    );
  });

  test('[MON-1] is read back in every currency', () => {
    const currency = fc.constantFrom<CurrencyCode>('CNY', 'EUR', 'HKD', 'JPY', 'USD');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), currency, (amount, code) => {
        const sum = money(amount, code);
        assert.deepEqual(parseMoney(formatMoney(sum), code), { ok: true, value: sum });
      }),
    );
  });

  test('[MON-1] has a point, separators and a sign', () => {
    assert.equal(formatMoney(money(208550)), '2,085.50');
    assert.equal(formatMoney(money(208550), { grouped: false }), '2085.50');
    assert.equal(formatMoney(money(5)), '0.05');
    assert.equal(formatMoney(money(-123456789)), '-1,234,567.89');
    assert.equal(formatMoney(money(1280, 'JPY')), '1,280');
    assert.equal(formatMoney(money(100000)), '1,000.00');
  });
});
