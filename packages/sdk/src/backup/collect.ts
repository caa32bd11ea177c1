/** All that a database holds, page by page, as a backup tells it. */
import type { Client } from '../client.ts';
import { insideOf } from '../inside.ts';
import { isStorageError } from '../store/storage-error.ts';
import type { BlobInfo, ReadTransaction, StoredDocument } from '../store/store.ts';
import type { Frame, KeptDocument } from './file-format.ts';
import { databaseName, writersOf } from './writers.ts';

export interface BackupProgress {
  readonly documents: number;
  readonly blobs: number;
  /** Of blobs. */
  readonly bytes: number;
  /** What there was to be done when it began; more may be written meanwhile. */
  readonly of: { readonly documents: number; readonly blobs: number; readonly bytes: number };
  /** The hashes of blobs of which bytes are missing on this device, and which are therefore not in the file. */
  readonly damaged: readonly string[];
}

const pageSize = 100;
const pieceBytes = 256 * 1024;
/** A frame holds documents up to about so many letters, and one in any case. */
const frameLetters = 2 ** 20;

/**
 * Blobs first, so that a restore that is stopped leaves no document without its pictures; then documents. What was
 * written while they were paged through is looked up in one transaction at the end: what the file tells is what the
 * database held at that moment.
 */
export async function* collect(
  client: Client,
  onProgress: (progress: BackupProgress) => void,
): AsyncGenerator<Frame, void> {
  const { store } = await insideOf(client);
  const database = await store.write({ durability: 'strict' }, (transaction) =>
    databaseName(transaction, client.newId),
  );
  let progress: BackupProgress = {
    documents: 0,
    blobs: 0,
    bytes: 0,
    of: await totals(client),
    damaged: [],
  };
  const advance = (by: Partial<BackupProgress>): void => {
    progress = { ...progress, ...by };
    onProgress(progress);
  };
  const written = new Set<string>();

  async function* blobs(): AsyncGenerator<Frame, void> {
    for await (const { hash, mime } of blobList(client)) {
      if (written.has(hash) || progress.damaged.includes(hash)) continue;
      const bytes = await readBlob(client, hash);
      if (!bytes) {
        advance({ damaged: [...progress.damaged, hash] });
        continue;
      }
      written.add(hash);
      yield { entry: { blob: { hash, mime, size: bytes.length } } };
      for (let start = 0; start < bytes.length; start += pieceBytes)
        yield { piece: new Uint8Array(bytes.subarray(start, start + pieceBytes)) };
      advance({ blobs: progress.blobs + 1, bytes: progress.bytes + bytes.length });
    }
  }

  yield* blobs();
  const seen = new Map<string, number>();
  for (let after: string | undefined = ''; after !== undefined;) {
    const begin: string = after;
    const page = await store.read(async (transaction) => {
      const rows = await transaction.listDocuments({ after: begin, limit: pageSize });
      return Promise.all(rows.map((row) => toKept(transaction, row, database)));
    });
    for (const { document } of page) seen.set(document.id, document.revision);
    yield* inFrames(page);
    advance({ documents: seen.size });
    after = page.length === pageSize ? page.at(-1)!.document.id : undefined;
  }
  const later = await store.read((transaction) => changedSince(transaction, seen, database));
  for (const { document } of later) seen.set(document.id, document.revision);
  yield* inFrames(later);
  yield* blobs();
  advance({ documents: seen.size });
  yield { entry: { end: { documents: seen.size, blobs: written.size } } };
}

/** In one transaction, so that no two of them belong to different moments. */
async function changedSince(
  transaction: ReadTransaction,
  seen: ReadonlyMap<string, number>,
  database: string,
): Promise<readonly KeptDocument[]> {
  const changed: KeptDocument[] = [];
  for (let after: string | undefined = ''; after !== undefined;) {
    const rows: readonly StoredDocument[] = await transaction.listDocuments({
      after,
      limit: pageSize,
    });
    for (const row of rows)
      if (seen.get(row.document.id) !== row.document.revision)
        changed.push(await toKept(transaction, row, database));
    after = rows.length === pageSize ? rows.at(-1)!.document.id : undefined;
  }
  return changed;
}

async function toKept(
  transaction: ReadTransaction,
  { document, keys }: StoredDocument,
  database: string,
): Promise<KeptDocument> {
  const [history, writers] = await Promise.all([
    transaction.getHistory(document.id),
    writersOf(transaction, document, database),
  ]);
  return { document, keys, history, writers };
}

function* inFrames(kept: readonly KeptDocument[]): Generator<Frame, void> {
  let documents: KeptDocument[] = [];
  let letters = 0;
  for (const each of kept) {
    documents.push(each);
    letters += JSON.stringify(each).length;
    if (letters < frameLetters) continue;
    yield { entry: { documents } };
    [documents, letters] = [[], 0];
  }
  if (documents.length > 0) yield { entry: { documents } };
}

async function* blobList(client: Client): AsyncGenerator<BlobInfo, void> {
  const { store } = await insideOf(client);
  for (let after = ''; ;) {
    const begin = after;
    const page = await store.read((transaction) =>
      transaction.listBlobs({ after: begin, limit: pageSize }),
    );
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    after = last.hash;
  }
}

/** Nothing for one of which bytes are missing, or that has just been erased. */
async function readBlob(client: Client, hash: string): Promise<Uint8Array | undefined> {
  try {
    return (await client.getBlob(hash))?.bytes;
  } catch (error) {
    if (isStorageError(error) && error.code === 'storage-damaged') return undefined;
    throw error;
  }
}

async function totals(client: Client): Promise<BackupProgress['of']> {
  const { store } = await insideOf(client);
  const documents = await store.read((transaction) => transaction.countDocuments());
  let [blobs, bytes] = [0, 0];
  for await (const { size } of blobList(client)) [blobs, bytes] = [blobs + 1, bytes + size];
  return { documents, blobs, bytes };
}
