import type { IndexKey } from '@aftersale/core';
import type { IDBPIndex } from 'idb';
import type { KeyRange } from './key-range.ts';
import type { Schema, tables } from './schema.ts';
import type { FoundDocuments, StoredDocument } from './store.ts';

type Index = IDBPIndex<Schema, typeof tables, 'documents', 'keys', 'readonly'>;

interface FoundRecord {
  readonly key: IDBValidKey;
  readonly value: StoredDocument;
}

/** What Chromium and Firefox have, and TypeScript's library not yet. */
interface RecordIndex {
  getAllRecords?(options: {
    readonly query: IDBKeyRange;
    readonly count: number;
    readonly direction: IDBCursorDirection;
  }): Promise<readonly FoundRecord[]>;
}

const directionOf = ({ order }: KeyRange): IDBCursorDirection =>
  order === 'ascending' ? 'next' : 'prev';

/** The stretch in one request; nothing where the browser has none that goes backwards too. */
export function findByRecords(
  index: Index,
  query: IDBKeyRange,
  range: KeyRange,
): Promise<FoundDocuments> | undefined {
  return (index as RecordIndex)
    .getAllRecords?.({
      query,
      count: range.limit + 1,
      direction: directionOf(range),
    })
    .then((records) => toFound(records, range.limit));
}

/** The stretch one by one, as every browser can. */
export async function findByCursor(
  index: Index,
  query: IDBKeyRange,
  range: KeyRange,
): Promise<FoundDocuments> {
  const records: FoundRecord[] = [];
  let cursor = await index.openCursor(query, directionOf(range));
  while (cursor) {
    records.push({ key: cursor.key, value: cursor.value });
    if (records.length > range.limit) break;
    cursor = await cursor.continue();
  }
  return toFound(records, range.limit);
}

/** One record more than wanted tells that more follow. Keys are costly to look at, so only one is. */
function toFound(records: readonly FoundRecord[], limit: number): FoundDocuments {
  const documents = records.slice(0, limit).map(({ value }) => value.document);
  const last = records.length > limit ? records[limit - 1] : undefined;
  return last ? { documents, next: last.key as IndexKey } : { documents };
}
