export { allocate } from './allocate.ts';
export { formatMoney } from './format-money.ts';
export {
  decimalsOf,
  isCurrencyCode,
  minus,
  money,
  sum,
  times,
  zero,
  type CurrencyCode,
  type Money,
} from './money.ts';
export { parseMoney, type MoneyRefusal } from './parse-money.ts';
export { plainFigures } from './plain-figures.ts';
export { formatQuantity, parseQuantity, type Quantity, type QuantityRefusal } from './quantity.ts';
export { roundings, type Rounding } from './rounding.ts';
export { upperCaseRmb, type UpperCaseRefusal } from './upper-case-rmb.ts';
