/** Rows pasted from a spreadsheet: a part's number and how many, and what is on hand and was used. */
import { parseQuantity, type Quantity, type QuantityRefusal } from '../money/index.ts';
import { comparable } from './comparable.ts';
import { heading } from './guess-columns.ts';
import type { CatalogueItem } from './item.ts';

export const pastedFields = ['number', 'quantity', 'stock', 'usage'] as const;
export type PastedField = (typeof pastedFields)[number];

export interface PastedRow {
  /** Of the pasted text, from 1. */
  readonly line: number;
  readonly item: CatalogueItem;
  readonly quantity: Quantity;
  /** The cells as they were pasted; empty where there is none. */
  readonly texts: Readonly<Record<PastedField, string>>;
}

export interface RefusedRow {
  readonly line: number;
  /** The row as it was pasted, to be mended and pasted again. */
  readonly text: string;
  readonly field: PastedField;
  readonly cause:
    | 'Missing'
    | 'UnknownPart'
    /** The same part stands in an earlier row, whose line comes along. */
    | 'RepeatedPart'
    | 'NotPositive'
    | QuantityRefusal['type'];
  readonly earlierLine?: number | undefined;
}

export interface PastedRows {
  readonly rows: readonly PastedRow[];
  readonly refused: readonly RefusedRow[];
}

const headings: Readonly<Record<PastedField, RegExp>> = {
  number:
    /^(配件|零件|零配件|备件|物料)?(编号|编码|料号|件号|图号)$|^(part|item)?(number|no|code)$/,
  quantity: /^(申请|订购|需求|请购)?(数量|数)$|^(requested)?(quantity|qty)$/,
  stock: /^(现有|网点|当前)?(库存|库存量|库存数量|结存)$|^(stock|onhand|stockonhand)$/,
  usage:
    /^(上月|本月|月)?(用量|使用量|消耗|消耗量|使用数量)$|^(usage|used|usagelastmonth|usedlastmonth)$/,
};

/**
 * Which rows of the pasted text can be taken, and why not the others? Cells stand apart by tabs. A first row of
 * headings says which column is which; without one they are number, quantity, stock, usage. Blank lines do not
 * count. A good row is kept whatever the others are (CTG-7).
 */
export function parsePastedRows(
  text: string,
  byNumber: (number: string) => CatalogueItem | undefined,
): PastedRows {
  const table = cellsOf(text).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const named = table[0] && columnsNamedIn(table[0].cells);
  const columns = named ?? { number: 0, quantity: 1, stock: 2, usage: 3 };
  const rows: PastedRow[] = [];
  const refused: RefusedRow[] = [];
  const lines = new Map<string, number>();
  for (const { line, cells } of named ? table.slice(1) : table) {
    const textOf = (field: PastedField): string => (cells[columns[field] ?? -1] ?? '').trim();
    const no = (field: PastedField, cause: RefusedRow['cause'], earlierLine?: number): void => {
      refused.push({
        line,
        text: cells.join('\t'),
        field,
        cause,
        ...(earlierLine && { earlierLine }),
      });
    };
    const texts = {
      number: textOf('number'),
      quantity: textOf('quantity'),
      stock: textOf('stock'),
      usage: textOf('usage'),
    };
    const item = byNumber(texts.number);
    const wrong = texts.number === '' ? 'Missing' : item ? wrongFigures(texts) : 'UnknownPart';
    const earlier = item && lines.get(comparable(item.number));
    if (wrong === 'Missing' || wrong === 'UnknownPart' || !item)
      no('number', wrong as 'UnknownPart');
    else if (earlier !== undefined) no('number', 'RepeatedPart', earlier);
    else if (typeof wrong === 'object') no(wrong.field, wrong.cause);
    else {
      lines.set(comparable(item.number), line);
      rows.push({ line, item, quantity: quantityIn(texts.quantity)!, texts });
    }
  }
  return { rows, refused };
}

/** Which of the figures of a row is none, and why? */
function wrongFigures(
  texts: Readonly<Record<PastedField, string>>,
): { readonly field: PastedField; readonly cause: RefusedRow['cause'] } | undefined {
  for (const field of ['quantity', 'stock', 'usage'] as const) {
    const read = parseQuantity(texts[field]);
    if (!read.ok) return { field, cause: read.error.type };
    if (field !== 'quantity') continue;
    if (!read.value) return { field, cause: 'Missing' };
    if (read.value.amount === 0) return { field, cause: 'NotPositive' };
  }
  return undefined;
}

function quantityIn(text: string): Quantity | undefined {
  const read = parseQuantity(text);
  return read.ok ? read.value : undefined;
}

/** The columns that these cells name; nothing unless the number of the part is among them. */
function columnsNamedIn(
  cells: readonly string[],
): Readonly<Partial<Record<PastedField, number>>> | undefined {
  const found: Partial<Record<PastedField, number>> = {};
  cells.map(heading).forEach((text, place) => {
    const field = pastedFields.find((each) => headings[each].test(text));
    if (field) found[field] ??= place;
  });
  return found.number === undefined ? undefined : found;
}

/** The lines of the text as cells. A spreadsheet puts a cell with a line break in it between quotation marks. */
function cellsOf(text: string): { readonly line: number; readonly cells: readonly string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  let line = 1;
  let row: { line: number; cells: string[] } = { line, cells: [] };
  const cell = /("(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*)(\t|\r\n|\r|\n|$)/gy;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const [, written = '', end = ''] = match;
    const isQuoted = written.length > 1 && written.startsWith('"') && written.endsWith('"');
    row.cells.push(isQuoted ? written.slice(1, -1).replaceAll('""', '"') : written);
    line += written.split(/\r\n|\r|\n/).length - 1;
    if (end === '\t') continue;
    rows.push(row);
    if (end === '') break;
    line += 1;
    row = { line, cells: [] };
  }
  return rows;
}
