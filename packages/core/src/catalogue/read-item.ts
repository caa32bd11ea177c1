/** From the texts of one row of a price list to a part. */
import {
  parseMoney,
  parseQuantity,
  type CurrencyCode,
  type Money,
  type MoneyRefusal,
  type Quantity,
  type QuantityRefusal,
} from '../money/index.ts';
import { ok, refuse, type Result } from '../result/index.ts';
import type { CatalogueField, CatalogueItem, ItemTexts } from './item.ts';

/** Why a cell of a price list cannot be taken. */
export interface ItemProblem {
  readonly field: CatalogueField;
  readonly cause: 'Missing' | 'TooLong' | MoneyRefusal['type'] | QuantityRefusal['type'];
  /** The cell as it was written. */
  readonly text: string;
}

const longest: Readonly<Partial<Record<CatalogueField, number>>> = {
  number: 64,
  name: 200,
  model: 200,
  unit: 20,
};

/**
 * Which part is this row? White space at the ends and in a row is one space; nothing else is changed (CTG-5).
 * Refuses with every problem: no number or name, a text too long to be one, a price or stock that is none.
 * `initialsOf` answers the pinyin initials of a name.
 */
export function readItem(
  texts: ItemTexts,
  {
    currency,
    initialsOf,
  }: { readonly currency: CurrencyCode; readonly initialsOf: (name: string) => string },
): Result<CatalogueItem, readonly ItemProblem[]> {
  const problems: ItemProblem[] = [];
  const plain = (field: CatalogueField, required = false): string => {
    const text = texts[field] ?? '';
    const short = text.replace(/\s+/gu, ' ').trim();
    if (required && short === '') problems.push({ field, cause: 'Missing', text });
    if (short.length > (longest[field] ?? Infinity))
      problems.push({ field, cause: 'TooLong', text });
    return short;
  };
  const [number, name] = [plain('number', true), plain('name', true)];
  const [model, unit] = [plain('model'), plain('unit')];
  const supplyPrice = priceOf(texts.supplyPrice ?? '', currency, problems);
  const stock = stockOf(texts.stock ?? '', problems);
  if (problems.length > 0) return refuse(problems);
  return ok({
    number,
    name,
    model,
    unit,
    ...(supplyPrice && { supplyPrice }),
    ...(stock && { stock }),
    initials: initialsOf(name),
    substitutes: substitutesIn(texts.substitutes ?? '').filter((each) => each !== number),
  });
}

function priceOf(text: string, currency: CurrencyCode, problems: ItemProblem[]): Money | undefined {
  const price = parseMoney(text, currency);
  if (price.ok) return price.value;
  problems.push({ field: 'supplyPrice', cause: price.error.type, text });
  return undefined;
}

function stockOf(text: string, problems: ItemProblem[]): Quantity | undefined {
  const stock = parseQuantity(text);
  if (stock.ok) return stock.value;
  problems.push({ field: 'stock', cause: stock.error.type, text });
  return undefined;
}

/** Several numbers stand apart by commas, semicolons or lines: spaces and slashes may be part of a number. */
const substitutesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,，;；、\r\n]/u)
      .map((number) => number.replace(/\s+/gu, ' ').trim())
      .filter((number) => number !== ''),
  ),
];
