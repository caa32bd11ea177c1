import { decimalsOf, type Money } from './money.ts';

/**
 * How is the sum written in figures? With a point, and thousands separators unless `grouped` is false.
 * No currency sign: the label or the column carries it.
 */
export function formatMoney(
  { amount, currency }: Money,
  { grouped = true }: { readonly grouped?: boolean } = {},
): string {
  const decimals = decimalsOf(currency);
  const figures = String(Math.abs(amount)).padStart(decimals + 1, '0');
  const whole = figures.slice(0, figures.length - decimals);
  const fraction = decimals > 0 ? `.${figures.slice(-decimals)}` : '';
  const separated = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${amount < 0 ? '-' : ''}${separated}${fraction}`;
}
