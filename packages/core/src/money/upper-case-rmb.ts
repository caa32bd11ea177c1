import { ok, refuse, type Result } from '../result/index.ts';
import type { Money } from './money.ts';

export type UpperCaseRefusal =
  | { readonly type: 'NotRenminbi'; readonly currency: string }
  | { readonly type: 'NegativeSum'; readonly amount: number };

const digits = [...'零壹贰叁肆伍陆柒捌玖'];
const placesInGroup = ['', '拾', '佰', '仟'];
const groupNames = ['', '万', '亿', '万'];

/**
 * How is the sum written in upper-case characters on a printed sheet (MON-5)?
 * Refuses: `NotRenminbi` for another currency; `NegativeSum` below zero.
 * @example
 * assert.deepEqual(upperCaseRmb(money(208550)), { ok: true, value: '贰仟零捌拾伍元伍角整' });
 */
export function upperCaseRmb({ amount, currency }: Money): Result<string, UpperCaseRefusal> {
  if (currency !== 'CNY') return refuse({ type: 'NotRenminbi', currency });
  if (amount < 0) return refuse({ type: 'NegativeSum', amount });
  const yuan = Math.floor(amount / 100);
  const jiao = Math.floor(amount / 10) % 10;
  const fen = amount % 10;
  return ok(wholeYuan(yuan, jiao + fen > 0) + smallChange(yuan, jiao, fen));
}

function wholeYuan(yuan: number, hasSmallChange: boolean): string {
  if (yuan === 0) return hasSmallChange ? '' : '零元';
  return `${wholeNumber(yuan)}元`;
}

function smallChange(yuan: number, jiao: number, fen: number): string {
  if (jiao === 0 && fen === 0) return '整';
  const jiaoText = jiao > 0 ? `${digits[jiao]}角` : yuan > 0 ? '零' : '';
  return jiaoText + (fen > 0 ? `${digits[fen]}分` : '整');
}

/** Four figures a group; 零 stands once for every run of zeros that is followed by a figure. */
function wholeNumber(number: number): string {
  const figures = String(number);
  let text = '';
  let zeroOwed = false;
  let groupHasFigure = false;
  for (let index = 0; index < figures.length; index++) {
    const place = figures.length - 1 - index;
    const digit = Number(figures[index]);
    if (digit === 0) zeroOwed = true;
    else {
      text += (zeroOwed ? '零' : '') + digits[digit] + placesInGroup[place % 4];
      zeroOwed = false;
      groupHasFigure = true;
    }
    if (place % 4 === 0) {
      // 亿 is said even when its own four figures are zero, as in 壹万亿.
      if (groupHasFigure || place === 8) text += groupNames[place / 4];
      groupHasFigure = false;
    }
  }
  return text;
}
