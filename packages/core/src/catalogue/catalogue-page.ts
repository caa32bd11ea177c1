/**
 * The stored form: pages of at most 2,500 parts as one text each, kept as attachments and named by one small document,
 * so that 50,000 parts are neither 50,000 documents nor one text that stops the page while it is read.
 */
import { isCurrencyCode } from '../money/index.ts';
import { ok, refuse, type Result } from '../result/index.ts';
import type { CatalogueItem } from './item.ts';

export const itemsPerPage = 2500;
export const pageMime = 'application/vnd.aftersale.catalogue+json';

const format = 'aftersale-catalogue-1';

type Row = readonly [
  number: string,
  name: string,
  model: string,
  unit: string,
  initials: string,
  price: readonly [amount: number, currency: string] | 0,
  stock: readonly [amount: number, scale: number] | 0,
  substitutes: readonly string[],
];

/** How is this page of parts kept? */
export const writePage = (items: readonly CatalogueItem[]): string =>
  JSON.stringify({ format, items: items.map(toRow) });

/** Which parts does the kept page hold? Refuses whole what is not such a page: half a price list is none. */
export function readPage(
  text: string,
): Result<readonly CatalogueItem[], { readonly type: 'NotACataloguePage' }> {
  const parsed = parse(text);
  if (parsed?.format !== format || !Array.isArray(parsed.items)) return notAPage;
  const items: CatalogueItem[] = [];
  for (const row of parsed.items as readonly unknown[]) {
    if (!isRow(row)) return notAPage;
    items.push(toItem(row));
  }
  return ok(items);
}

const notAPage = refuse({ type: 'NotACataloguePage' });

const toRow = (item: CatalogueItem): Row => [
  item.number,
  item.name,
  item.model,
  item.unit,
  item.initials,
  item.supplyPrice ? [item.supplyPrice.amount, item.supplyPrice.currency] : 0,
  item.stock ? [item.stock.amount, item.stock.scale] : 0,
  item.substitutes,
];

function toItem([
  number,
  name,
  model,
  unit,
  initials,
  price,
  stock,
  substitutes,
]: Row): CatalogueItem {
  const item = { number, name, model, unit, initials, substitutes };
  const currency = price && price[1];
  return {
    ...item,
    ...(price &&
      currency &&
      isCurrencyCode(currency) && { supplyPrice: { amount: price[0], currency } }),
    ...(stock && { stock: { amount: stock[0], scale: stock[1] } }),
  };
}

function parse(text: string): { readonly format?: unknown; readonly items?: unknown } | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isRow(row: unknown): row is Row {
  if (!Array.isArray(row) || row.length !== 8) return false;
  const [price, stock, substitutes] = row.slice(5) as unknown[];
  return (
    row.slice(0, 5).every((text) => typeof text === 'string') &&
    (price === 0 || isPair(price, (code) => typeof code === 'string' && isCurrencyCode(code))) &&
    (stock === 0 || isPair(stock, Number.isSafeInteger)) &&
    Array.isArray(substitutes) &&
    substitutes.every((number) => typeof number === 'string')
  );
}

const isPair = (pair: unknown, second: (value: unknown) => boolean): boolean =>
  Array.isArray(pair) && pair.length === 2 && Number.isSafeInteger(pair[0]) && second(pair[1]);
