/** Sums of money: integers of the minor unit, with their currency. */
import {
  CNY,
  EUR,
  HKD,
  JPY,
  USD,
  add,
  dinero,
  multiply,
  subtract,
  toSnapshot,
  transformScale,
  type Dinero,
  type DineroCurrency,
} from 'dinero.js';
import type { Quantity } from './quantity.ts';
import { dineroRounding, type Rounding } from './rounding.ts';

const currencies = { CNY, EUR, HKD, JPY, USD } as const;

export type CurrencyCode = keyof typeof currencies;

export interface Money {
  /** Integer, in the currency's minor unit (fen for CNY). */
  readonly amount: number;
  readonly currency: CurrencyCode;
}

/** What sum is this many minor units? Throws on a fraction or an inexact integer: that is a programmer's fault. */
export function money(amount: number, currency: CurrencyCode = 'CNY'): Money {
  if (!Number.isSafeInteger(amount))
    throw new RangeError(`not an exact minor-unit amount: ${amount}`);
  return { amount, currency };
}

export const zero = (currency: CurrencyCode = 'CNY'): Money => money(0, currency);

/** What do these sums come to? Nothing at all comes to zero. Mixed currencies throw. */
export function sum(sums: readonly Money[], currency: CurrencyCode = 'CNY'): Money {
  return fromDinero(
    sums.reduce((total, each) => add(total, toDinero(each)), toDinero(zero(currency))),
  );
}

/** How much is left of `whole` without `part`? May be negative. */
export function minus(whole: Money, part: Money): Money {
  return fromDinero(subtract(toDinero(whole), toDinero(part)));
}

/**
 * What does a quantity cost at a unit price?
 * Exact for whole quantities; otherwise rounded to the minor unit by the named rule (MON-3).
 * Throws beyond exact integers (MON-6); parsed sums and quantities are too small to get there unnoticed.
 */
export function times(unitPrice: Money, quantity: Quantity, rounding: Rounding): Money {
  const exact = BigInt(unitPrice.amount) * BigInt(quantity.amount);
  if (exact > BigInt(Number.MAX_SAFE_INTEGER))
    throw new RangeError('the product is too large to be exact');
  const product = multiply(toDinero(unitPrice), quantity);
  return fromDinero(
    transformScale(product, decimalsOf(unitPrice.currency), dineroRounding[rounding]),
  );
}

/** How many decimals does the currency write? */
export function decimalsOf(currency: CurrencyCode): number {
  return currencies[currency].exponent;
}

export function isCurrencyCode(code: string): code is CurrencyCode {
  return Object.hasOwn(currencies, code);
}

const toDinero = ({ amount, currency }: Money): Dinero<number> =>
  dinero({ amount, currency: currencies[currency] as DineroCurrency<number> });

function fromDinero(value: Dinero<number>): Money {
  const { amount, currency } = toSnapshot(value);
  return money(amount, currency.code as CurrencyCode);
}
