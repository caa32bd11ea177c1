/** All that a database holds, read past the client. Runs in a page, so it must stand alone. */
import type { Document } from '@aftersale/core';
import type { HistoryRow } from '@aftersale/sdk';

export interface StoredBlob {
  readonly hash: string;
  readonly expectedChunks: number;
  readonly chunks: number;
  readonly size: number;
  readonly bytes: number;
}

export interface Dump {
  readonly documents: readonly { readonly document: Document; readonly keys: readonly unknown[] }[];
  readonly history: readonly HistoryRow[];
  readonly meta: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly blobs: readonly StoredBlob[];
}

export async function dumpDatabase(name: string): Promise<Dump> {
  const opening = indexedDB.open(name);
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = () => reject(opening.error);
  });
  const database = opening.result;
  const transaction = database.transaction([...database.objectStoreNames]);
  const requests = ['documents', 'history', 'blobs', 'meta'].map((table) => ({
    keys: transaction.objectStore(table).getAllKeys(),
    values: transaction.objectStore(table).getAll(),
  }));
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
  const [documents, history, blobs, meta] = requests.map(({ keys, values }) =>
    keys.result.map((key, index) => [key as unknown[], values.result[index]] as const),
  );
  const chunks = blobs!.filter(([key]) => key.length === 2);
  return {
    documents: documents!.map(([, row]) => row),
    history: history!.map(([, row]) => row),
    meta: Object.fromEntries(meta!),
    blobs: blobs!
      .filter(([key]) => key.length === 1)
      .map(([[hash], header]) => {
        const own = chunks.filter(([key]) => key[0] === hash);
        return {
          hash: hash as string,
          expectedChunks: header.chunks,
          chunks: own.length,
          size: header.size,
          bytes: own.reduce((sum, [, chunk]) => sum + chunk.byteLength, 0),
        };
      }),
  };
}
