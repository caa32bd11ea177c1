/** What can still be read of a damaged database, as one file: for people who know what is in it. */
import { openDB, type IDBPDatabase } from 'idb';
import { isStorageError, StorageUnavailableError } from '../store/storage-error.ts';
import { systemTimers, type Timers } from '../system/timers.ts';

export interface RawExport {
  /** JSON: `{ format, database, version, tables, unreadable }`, each table a list of `{ key, value }`. */
  readonly text: string;
  /** How many rows are in it. */
  readonly rows: number;
  /** How many rows are known to be there and could not be read; one more for each table that broke off. */
  readonly unreadable: number;
}

interface RawRow {
  readonly key: IDBValidKey;
  readonly value: unknown;
}

/** How long an engine may take for one step. On some damage WebKit never answers; a sound row takes milliseconds. */
const patienceMs = 3000;
/** So many rows in a row that do not answer, and the rest of their table is given up. */
const mayHang = 3;

/**
 * Reads every table of the local database of this name, row by row by its key, and leaves out what cannot be read.
 * Whatever version of the kit wrote it, and without changing anything. Bytes stand as `{ "base64": "…" }`.
 * Rejects with the browser's own error when the database does not even open, and when there is none; with
 * `storage-timeout` when the browser does not answer.
 */
export async function rawExport(store = 'default', timers = systemTimers): Promise<RawExport> {
  const name = `aftersale.${store}`;
  const inTime = <T>(step: Promise<T>): Promise<T> => within(patienceMs, step, timers);
  const first = await inTime(openAsIs(name));
  const { version, objectStoreNames } = first;
  first.close();
  const tables: Record<string, readonly RawRow[]> = {};
  let unreadable = 0;
  for (const table of objectStoreNames) {
    const read = await readTable(table, () => openAsIs(name), inTime);
    tables[table] = read.rows;
    unreadable += read.unreadable;
  }
  const content = { format: 'aftersale-raw/1', database: name, version, tables, unreadable };
  const rows = Object.values(tables).reduce((sum, table) => sum + table.length, 0);
  return { text: JSON.stringify(content, bytesAsBase64, 1), rows, unreadable };
}

type InTime = <T>(step: Promise<T>) => Promise<T>;

/** A step that fails may take the connection with it, so the next one is made on a new one. */
async function readTable(
  table: string,
  open: () => Promise<IDBPDatabase>,
  inTime: InTime,
): Promise<{ readonly rows: readonly RawRow[]; readonly unreadable: number }> {
  let database: IDBPDatabase | undefined;
  async function step<T>(act: (database: IDBPDatabase) => Promise<T>): Promise<T | undefined> {
    try {
      const current = (database ??= await inTime(open()));
      return await inTime(act(current));
    } catch (error) {
      database?.close();
      database = undefined;
      hung = isStorageError(error) ? hung + 1 : 0;
      return undefined;
    }
  }
  let hung = 0;
  const rows: RawRow[] = [];
  const keys: IDBValidKey[] = [];
  const isWhole = await step((current) => walk(current, table, 'next', keys));
  // Where the keys break off, those behind the break are found from the other end.
  const behind: IDBValidKey[] = [];
  if (!isWhole) await step((current) => walk(current, table, 'prev', behind, keys.at(-1)));
  keys.push(...behind.reverse());
  hung = 0;
  for (const key of keys) {
    if (hung >= mayHang) break;
    const value = await step((current) => valueOf(current, table, key));
    if (value !== undefined) rows.push({ key, value });
  }
  database?.close();
  return { rows, unreadable: keys.length - rows.length + (isWhole ? 0 : 1) };
}

/** No version is asked for, and none is made: where there is no database, there is nothing to rescue. */
async function openAsIs(name: string): Promise<IDBPDatabase> {
  return openDB(name, undefined, {
    upgrade(_database, _oldVersion, _newVersion, transaction) {
      transaction.done.catch(() => {});
      transaction.abort();
    },
  });
}

/** Goes from key to key and adds each, down to but not including `end`; true when it came through. */
async function walk(
  database: IDBPDatabase,
  table: string,
  direction: 'next' | 'prev',
  keys: IDBValidKey[],
  end?: IDBValidKey,
): Promise<boolean> {
  const range = end === undefined ? undefined : IDBKeyRange.lowerBound(end, true);
  const transaction = database.transaction(table);
  transaction.done.catch(() => {});
  let cursor = await transaction.store.openKeyCursor(range, direction);
  while (cursor) {
    keys.push(cursor.key);
    cursor = await cursor.continue();
  }
  return true;
}

/** In a transaction of its own: a row that cannot be read takes its transaction with it. */
async function valueOf(database: IDBPDatabase, table: string, key: IDBValidKey): Promise<unknown> {
  const transaction = database.transaction(table);
  transaction.done.catch(() => {});
  return transaction.store.get(key);
}

function within<T>(ms: number, step: Promise<T>, timers: Timers): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = timers.after(ms, () =>
      reject(new StorageUnavailableError('storage-timeout', `no answer in ${ms} ms`)),
    );
    step.then(resolve, reject).finally(cancel);
  });
}

function bytesAsBase64(_name: string, value: unknown): unknown {
  if (value instanceof ArrayBuffer) return { base64: base64Of(new Uint8Array(value)) };
  if (ArrayBuffer.isView(value))
    return { base64: base64Of(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
  return value;
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
