/** Rows pasted from a spreadsheet, as rows of a request: good ones are taken, wrong ones come back with the reason. */
import {
  formatQuantity,
  parsePastedRows,
  type CatalogueItem,
  type RefusedRow,
  type RequestRow,
} from '@aftersale/core';
import { rowOfPart } from './row-of-part.ts';

export interface PasteOutcome {
  readonly taken: number;
  readonly refused: readonly RefusedRow[];
  /** The refused rows as they were pasted, under their headings: to be mended and pasted again. */
  readonly rest: string;
}

/**
 * Which rows does this text hold? Without a catalogue on this device every number is taken as it is written; what the
 * row then lacks is asked for like in any other. A part that stands in the request already is refused as repeated.
 */
export function rowsFromText(
  text: string,
  {
    byNumber,
    standing,
    newKey,
  }: {
    readonly byNumber: ((number: string) => CatalogueItem | undefined) | undefined;
    readonly standing: readonly RequestRow[];
    readonly newKey: () => string;
  },
): { readonly rows: readonly RequestRow[]; readonly outcome: PasteOutcome } {
  const { rows, refused } = parsePastedRows(text, byNumber ?? partAsWritten);
  const isStanding = (number: string): boolean => standing.some((row) => row.number === number);
  const lines = text.split(/\r\n|\r|\n/);
  const again = rows
    .filter(({ item }) => isStanding(item.number))
    .map(({ line, texts }) => ({
      line,
      text: lines[line - 1] ?? Object.values(texts).join('\t'),
      field: 'number' as const,
      cause: 'RepeatedPart' as const,
    }));
  const taken = rows.filter(({ item }) => !isStanding(item.number));
  const back = [...refused, ...again].sort((a, b) => a.line - b.line);
  return {
    rows: taken.map(({ item, quantity, texts }) => ({
      ...rowOfPart(newKey(), item),
      quantity: formatQuantity(quantity),
      stock: texts.stock,
      usage: texts.usage,
    })),
    outcome: { taken: taken.length, refused: back, rest: back.map((row) => row.text).join('\n') },
  };
}

const partAsWritten = (number: string): CatalogueItem => ({
  number,
  name: '',
  model: '',
  unit: '',
  initials: '',
  substitutes: [],
});
