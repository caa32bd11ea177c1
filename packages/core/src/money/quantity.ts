import { ok, refuse, type Result } from '../result/index.ts';
import { plainFigures } from './plain-figures.ts';

/** A count or measure with at most three decimals, exact: `{ amount: 25, scale: 1 }` is 2.5. */
export interface Quantity {
  readonly amount: number;
  readonly scale: number;
}

export type QuantityRefusal =
  | { readonly type: 'NotANumber'; readonly text: string }
  | { readonly type: 'TooManyDecimals'; readonly text: string; readonly decimals: number }
  | { readonly type: 'TooLarge'; readonly text: string };

const largestWholeFigures = 6;

/**
 * How many is this typed text? Blank text is no quantity (`undefined`).
 * Refuses: `NotANumber`; `TooManyDecimals` beyond `decimals`; `TooLarge` beyond six figures before the point.
 */
export function parseQuantity(
  text: string,
  { decimals = 3 }: { readonly decimals?: number } = {},
): Result<Quantity | undefined, QuantityRefusal> {
  const plain = plainFigures(text);
  if (plain === '') return ok(undefined);
  const match = /^(\d+)(?:\.(\d*))?$/.exec(plain);
  if (!match) return refuse({ type: 'NotANumber', text });
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  const whole = match[1]!.replace(/^0+(?=\d)/, '');
  if (fraction.length > decimals) return refuse({ type: 'TooManyDecimals', text, decimals });
  if (whole.length > largestWholeFigures) return refuse({ type: 'TooLarge', text });
  return ok({ amount: Number(whole + fraction), scale: fraction.length });
}

/** How is the quantity written? Plain figures with a point, no separators. */
export function formatQuantity({ amount, scale }: Quantity): string {
  if (scale === 0) return String(amount);
  const figures = String(amount).padStart(scale + 1, '0');
  return `${figures.slice(0, -scale)}.${figures.slice(-scale)}`;
}
