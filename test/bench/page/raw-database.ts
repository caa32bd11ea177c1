/** The floor of everything stored: IndexedDB itself, used as directly as it can be. */

/** What Chromium and Firefox have, and TypeScript's library not yet. */
interface BackwardIndex {
  getAll(options: {
    readonly query: IDBKeyRange;
    readonly count: number;
    readonly direction: IDBCursorDirection;
  }): IDBRequest<unknown[]>;
}

export function openRaw(name: string, tables: (database: IDBDatabase) => void) {
  return new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => tables(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error as DOMException);
  });
}

/** Puts the rows in one transaction and resolves when they are as durable as asked. */
export function putRaw(
  database: IDBDatabase,
  table: string,
  rows: readonly unknown[],
  durability: IDBTransactionDurability,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(table, 'readwrite', { durability });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error as DOMException);
    const store = transaction.objectStore(table);
    for (const row of rows) store.put(row);
    transaction.commit();
  });
}

/** The last `count` rows of the range, last first: in one request where the browser can, else by a cursor. */
export function lastRaw(
  database: IDBDatabase,
  { table, index, range, count }: LastRows,
): Promise<unknown[]> {
  const source = database.transaction(table, 'readonly').objectStore(table).index(index);
  return new Promise((resolve, reject) => {
    if ('getAllRecords' in source) {
      const backward = source as unknown as BackwardIndex;
      const request = backward.getAll({ query: range, count, direction: 'prev' });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error as DOMException);
      return;
    }
    const rows: unknown[] = [];
    const request = source.openCursor(range, 'prev');
    request.onerror = () => reject(request.error as DOMException);
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor) rows.push(cursor.value);
      if (cursor && rows.length < count) cursor.continue();
      else resolve(rows);
    };
  });
}

export interface LastRows {
  readonly table: string;
  readonly index: string;
  readonly range: IDBKeyRange;
  readonly count: number;
}
