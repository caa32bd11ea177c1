/** The port's transaction on IndexedDB. */
import { unwrap } from 'idb';
import { fromChunks, toChunks } from './blob-chunks.ts';
import { findByCursor, findByRecords } from './find-documents.ts';
import { toIdbRange } from './key-range.ts';
import type { Transaction } from './run-tx.ts';
import type { BlobHeader, tables } from './schema.ts';
import { StorageUnavailableError } from './storage-error.ts';
import type { BlobInfo, Listing, ReadTransaction, StoredBlob, WriteTransaction } from './store.ts';

export function toReadTransaction(
  transaction: Transaction<'readonly'> | Transaction<'readwrite'>,
): ReadTransaction {
  const reading = transaction as Transaction<'readonly'>;
  const header = async (hash: string) =>
    (await reading.objectStore('blobs').get([hash])) as BlobHeader | undefined;
  return {
    getDocument: async (id) => (await reading.objectStore('documents').get(id))?.document,
    countDocuments: () => reading.objectStore('documents').count(),
    listDocuments: ({ after, limit }) =>
      reading.objectStore('documents').getAll(IDBKeyRange.lowerBound(after, true), limit),
    async findDocuments(range) {
      const query = toIdbRange(range);
      if (!query) return { documents: [] };
      const index = reading.objectStore('documents').index('keys');
      return findByRecords(index, query, range) ?? findByCursor(index, query, range);
    },
    async countKeys(span) {
      const query = toIdbRange(span);
      return query ? reading.objectStore('documents').index('keys').count(query) : 0;
    },
    getHistory: (documentId) =>
      reading.objectStore('history').getAll(IDBKeyRange.bound([documentId], [documentId, []])),
    listBlobs: (listing) => listHeaders(reading, listing),
    hasBlob: async (hash) => (await header(hash)) !== undefined,
    async getBlob(hash) {
      const found = await header(hash);
      return found && { hash, mime: found.mime, bytes: await readChunks(reading, found) };
    },
    getMeta: (key) => reading.objectStore('meta').get(key),
  };
}

/** A failed write fails its transaction, which is where it is reported; so nobody listens to a request of its own. */
export function toWriteTransaction(transaction: Transaction<'readwrite'>): WriteTransaction {
  const raw = unwrap(transaction);
  const table = (name: (typeof tables)[number]): IDBObjectStore => raw.objectStore(name);
  return {
    ...toReadTransaction(transaction),
    addDocument: (row) => void table('documents').add(row),
    putDocument: (row) => void table('documents').put(row),
    addHistory: (row) => void table('history').add(row),
    putHistory: (row) => void table('history').put(row),
    putBlob: (blob) => writeChunks(table('blobs'), blob),
    deleteBlob: (hash) => void table('blobs').delete(IDBKeyRange.bound([hash], [hash, []])),
    putMeta: (key, value) => void table('meta').put(value, key),
  };
}

/** From one header to the next, past the chunks: an array sorts behind the number of every chunk. */
async function listHeaders(
  transaction: Transaction<'readonly'>,
  { after, limit }: Listing,
): Promise<readonly BlobInfo[]> {
  const found: BlobInfo[] = [];
  const begin = IDBKeyRange.lowerBound(after === '' ? [after] : [after, []]);
  let cursor = await transaction.objectStore('blobs').openCursor(begin);
  while (cursor && found.length < limit) {
    const { hash, mime, size } = cursor.value as BlobHeader;
    found.push({ hash, mime, size });
    cursor = await cursor.continue([hash, []] as never);
  }
  return found;
}

async function readChunks(
  transaction: Transaction<'readonly'>,
  { hash, size, chunks }: BlobHeader,
): Promise<Uint8Array> {
  const table = transaction.objectStore('blobs');
  const parts = Array.from({ length: chunks }, (_, place) => table.get([hash, place]));
  const bytes = fromChunks((await Promise.all(parts)) as (ArrayBuffer | undefined)[], size);
  if (!bytes) throw new StorageUnavailableError('storage-damaged', `bytes missing of ${hash}`);
  return bytes;
}

function writeChunks(table: IDBObjectStore, { hash, mime, bytes }: StoredBlob): void {
  const chunks = toChunks(bytes);
  const header: BlobHeader = { hash, mime, size: bytes.length, chunks: chunks.length };
  table.put(header, [hash]);
  for (const [place, chunk] of chunks.entries()) table.put(chunk, [hash, place]);
}
