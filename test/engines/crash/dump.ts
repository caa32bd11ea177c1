/** All that a database holds, read past the client. */
import { sha256Hex } from '@aftersale/core/sha256';
import type { Document } from '@aftersale/core';
import type { HistoryRow } from '@aftersale/sdk';

/** Where the writer keeps what tells its database from another. */
export const nonceKey = 'crash nonce';

export interface Dump {
  readonly documents: readonly { readonly document: Document; readonly keys: readonly unknown[] }[];
  readonly history: readonly HistoryRow[];
  readonly meta: Readonly<Record<string, unknown>>;
  /** By hash: are its bytes there, and are they those of the hash? */
  readonly blobs: Readonly<Record<string, boolean>>;
}

/** Nothing where there is no such database; and none is made. */
export async function dumpDatabase(name: string): Promise<Dump | null> {
  const database = await opened(name);
  if (!database) return null;
  const all = <T>(table: string, query?: IDBKeyRange): Promise<T[]> =>
    answer(database.transaction(table).objectStore(table).getAll(query));
  const keys = (table: string): Promise<IDBValidKey[]> =>
    answer(database.transaction(table).objectStore(table).getAllKeys());
  const documents = await all<Dump['documents'][number]>('documents');
  const history = await all<HistoryRow>('history');
  const metaKeys = (await keys('meta')) as string[];
  const meta = await all('meta');
  const blobs: Record<string, boolean> = {};
  // One after another: together they may be more than one message between the browser's processes can hold.
  for (const hash of new Set((await keys('blobs')).map((key) => (key as [string])[0]))) {
    const [header, ...chunks] = await all<object>('blobs', IDBKeyRange.bound([hash], [hash, []]));
    const bytes = await new Blob(chunks as ArrayBuffer[]).arrayBuffer();
    const { size } = header as { readonly size: number };
    blobs[hash] = bytes.byteLength === size && sha256Hex(new Uint8Array(bytes)) === hash;
  }
  database.close();
  return {
    documents,
    history,
    meta: Object.fromEntries(metaKeys.map((key, place) => [key, meta[place]])),
    blobs,
  };
}

function opened(name: string): Promise<IDBDatabase | undefined> {
  const opening = indexedDB.open(name);
  let isMissing = false;
  return new Promise((resolve, reject) => {
    opening.onupgradeneeded = () => {
      isMissing = true;
      opening.transaction!.abort();
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => (isMissing ? resolve(undefined) : reject(opening.error!));
  });
}

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
