/** Reading a price list row by row: the parts it holds, and what is refused and why. */
import type { CurrencyCode } from '../money/index.ts';
import { ok, refuse, type Result } from '../result/index.ts';
import { comparable } from './comparable.ts';
import type { Columns } from './guess-columns.ts';
import { catalogueFields, type CatalogueItem, type ItemTexts } from './item.ts';
import { readItem, type ItemProblem } from './read-item.ts';

/** A row that is no part. */
export interface RefusedPart {
  /** Of the list, from 1, headings and blank rows counted: the number that a spreadsheet shows beside it. */
  readonly row: number;
  /** The row as it was written. */
  readonly cells: readonly string[];
  readonly problems: readonly (
    | ItemProblem
    /** The same number stands in an earlier row. */
    | {
        readonly field: 'number';
        readonly cause: 'Repeated';
        readonly text: string;
        readonly earlierRow: number;
      }
  )[];
}

export interface PartReader {
  /** Which part is this row? Nothing for a blank one. */
  read(row: number, cells: readonly string[]): Result<CatalogueItem | undefined, RefusedPart>;
}

/** A reader of one list, which remembers the numbers it has met: of two rows with one number the first holds. */
export function createPartReader(list: {
  readonly columns: Columns;
  readonly currency: CurrencyCode;
  /** The pinyin initials of a name. */
  readonly initialsOf: (name: string) => string;
}): PartReader {
  const rows = new Map<string, number>();
  return {
    read(row, cells) {
      if (cells.every((cell) => cell.trim() === '')) return ok(undefined);
      const item = readItem(textsIn(cells, list.columns), list);
      if (!item.ok) return refuse({ row, cells, problems: item.error });
      const { number } = item.value;
      const earlierRow = rows.get(comparable(number));
      if (earlierRow !== undefined) {
        const problem = { field: 'number', cause: 'Repeated', text: number, earlierRow } as const;
        return refuse({ row, cells, problems: [problem] });
      }
      rows.set(comparable(number), row);
      return item;
    },
  };
}

function textsIn(cells: readonly string[], columns: Columns): ItemTexts {
  const texts: Partial<Record<keyof ItemTexts, string>> = {};
  for (const field of catalogueFields) {
    const place = columns[field];
    if (place !== undefined) texts[field] = cells[place] ?? '';
  }
  return texts;
}
