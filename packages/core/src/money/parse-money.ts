import { ok, refuse, type Result } from '../result/index.ts';
import { decimalsOf, money, type CurrencyCode, type Money } from './money.ts';
import { plainFigures } from './plain-figures.ts';

/** Why a typed text is not a sum of money; carries the text, so that nothing typed is lost. */
export type MoneyRefusal =
  | { readonly type: 'NotASum'; readonly text: string }
  | { readonly type: 'NegativeSum'; readonly text: string }
  | { readonly type: 'TooManyDecimals'; readonly text: string; readonly decimals: number }
  | { readonly type: 'MisplacedSeparator'; readonly text: string }
  | { readonly type: 'TooLarge'; readonly text: string };

const largestWholeFigures = 12;

/**
 * What sum did the person type or paste? Blank text is no sum (`undefined`), which is not the same as zero.
 * Reads what MON-1 lists; refuses what MON-2 lists and never rounds.
 * @example
 * const read = parseMoney('１，２８０．５');
 * assert.deepEqual(read, { ok: true, value: { amount: 128050, currency: 'CNY' } });
 */
export function parseMoney(
  text: string,
  currency: CurrencyCode = 'CNY',
): Result<Money | undefined, MoneyRefusal> {
  const figures = plainFigures(text).replace(signsOf(currency), '').replace(unitAtTheEnd, '');
  if (figures === '') return text.trim() === '' ? ok(undefined) : refuse({ type: 'NotASum', text });
  if (/^[-−–]/u.test(figures)) return refuse({ type: 'NegativeSum', text });
  if (!/^[\d,]*\.?\d*$/.test(figures) || !/\d/.test(figures))
    return refuse({ type: 'NotASum', text });
  return readFigures(figures, text, currency);
}

function readFigures(
  figures: string,
  text: string,
  currency: CurrencyCode,
): Result<Money, MoneyRefusal> {
  const [grouped = '', fraction = ''] = figures.split('.');
  if (grouped.includes(',') && !/^\d{1,3}(,\d{3})+$/.test(grouped))
    return refuse({ type: 'MisplacedSeparator', text });
  const decimals = decimalsOf(currency);
  if (fraction.length > decimals) return refuse({ type: 'TooManyDecimals', text, decimals });
  const whole = grouped.replaceAll(',', '').replace(/^0+(?=\d)/, '');
  if (whole.length > largestWholeFigures) return refuse({ type: 'TooLarge', text });
  return ok(money(Number(whole + fraction.padEnd(decimals, '0')), currency));
}

const signsOf = (currency: CurrencyCode): RegExp =>
  currency === 'CNY' ? /^(?:CNY|RMB|人民币)?¥?/i : new RegExp(`^(?:${currency})?[$€¥]?`, 'i');

const unitAtTheEnd = /(?:元|圆)整?$/u;
