/** Reading a whole price list into parts, in slices, with everything refused and why. */
import {
  createPartReader,
  type CatalogueItem,
  type Columns,
  type CurrencyCode,
  type RefusedPart,
} from '@aftersale/core';
import { pinyinInitials } from '@aftersale/core/pinyin-initials';
import { ListRefused } from './list-refused.ts';
import type { PriceList, ReadingChoice } from './price-list.ts';
import { createSlices } from './slices.ts';

export interface ReadList {
  readonly items: readonly CatalogueItem[];
  readonly refused: readonly RefusedPart[];
  /** Rows that were not blank, headings left out. */
  readonly rows: number;
}

export interface ImportChoice extends ReadingChoice {
  readonly columns: Columns;
  readonly hasHeadings: boolean;
  readonly currency: CurrencyCode;
}

const rowsAtOnce = 50;

/**
 * Which parts are in this list? Nothing is kept anywhere yet. `progress` is told the share read, 0 to 1, between slices.
 * Rejects with the signal's reason when it aborts, and with `ListRefused` when the file cannot be read to its end.
 */
export async function importList(
  list: PriceList,
  choice: ImportChoice,
  {
    signal,
    progress,
  }: { readonly signal: AbortSignal; readonly progress: (share: number) => void },
): Promise<ReadList> {
  const reader = createPartReader({ ...choice, initialsOf: pinyinInitials });
  const items: CatalogueItem[] = [];
  const refused: RefusedPart[] = [];
  const pause = createSlices();
  let isFirst = choice.hasHeadings;
  for await (const batch of list.rows(choice, progress)) {
    for (let start = 0; start < batch.length; start += rowsAtOnce) {
      for (const { row, cells } of batch.slice(start, start + rowsAtOnce)) {
        const isHeadings = isFirst;
        isFirst = false;
        if (isHeadings) continue;
        const part = reader.read(row, cells);
        if (!part.ok) refused.push(part.error);
        else if (part.value) items.push(part.value);
      }
      await pause();
      signal.throwIfAborted();
    }
    await pause();
    signal.throwIfAborted();
  }
  return { items, refused, rows: items.length + refused.length };
}

/** The first rows of the list, for a person to see what it holds; blank ones left out. */
export async function firstRows(
  list: PriceList,
  choice: ReadingChoice,
  count: number,
): Promise<readonly (readonly string[])[]> {
  const found: (readonly string[])[] = [];
  for await (const batch of list.rows(choice)) {
    found.push(
      ...batch
        .map(({ cells }) => cells)
        .filter((cells) => cells.some((cell) => cell.trim() !== '')),
    );
    if (found.length >= count) break;
  }
  if (found.length === 0) throw new ListRefused('NotAList');
  return found.slice(0, count);
}
