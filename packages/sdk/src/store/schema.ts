/** The database's tables. Meant to stay: models and indexes come and go inside the rows, without an upgrade. */
import type { DBSchema, IDBPDatabase } from 'idb';
import { v7 as uuidv7 } from 'uuid';
import type { BlobInfo, HistoryRow, StoredDocument } from './store.ts';

export const schemaVersion = 1;

/** What is known of a blob; its bytes stand beside it in chunks. */
export interface BlobHeader extends BlobInfo {
  readonly chunks: number;
}

export interface Schema extends DBSchema {
  documents: { key: string; value: StoredDocument; indexes: { keys: IDBValidKey } };
  history: { key: [documentId: string, revision: number]; value: HistoryRow };
  /** The header under [hash], the chunks under [hash, 0], [hash, 1], … */
  blobs: { key: [hash: string] | [hash: string, chunk: number]; value: BlobHeader | ArrayBuffer };
  meta: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;

export const tables = ['documents', 'history', 'blobs', 'meta'] as const;

/** Where `meta` has the database's own name. */
export const deviceKey = 'device';

export function createTables(database: Database): void {
  database
    .createObjectStore('documents', { keyPath: 'document.id' })
    .createIndex('keys', 'keys', { multiEntry: true });
  database.createObjectStore('history', { keyPath: ['documentId', 'revision'] });
  database.createObjectStore('blobs');
  // Where it fails, so does the opening.
  database
    .createObjectStore('meta')
    .put(uuidv7(), deviceKey)
    .catch(() => {});
}
