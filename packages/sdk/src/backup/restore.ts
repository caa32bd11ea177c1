/** Bringing a backup together with what is on this device (BAK-2 to BAK-5). */
import type { Client } from '../client.ts';
import { erasedBlobKey } from '../erase/unnamed-blobs.ts';
import { insideOf, type Inside } from '../inside.ts';
import { isMove, putLedger, readLedger, withMoves, type Change } from '../store/ledger.ts';
import { checkEntries } from './check-entries.ts';
import type { Frame, KeptDocument } from './file-format.ts';
import { mergeDocument } from './merge-document.ts';
import { openFile, type OnBytes } from './read-file.ts';
import { databaseName } from './writers.ts';

export interface RestoreOptions {
  /** Of an encrypted file. */
  readonly passphrase?: string | undefined;
  readonly onProgress?: ((progress: RestoreProgress) => void) | undefined;
  /** Stops it; what was brought together stays, and restoring once more goes on with the rest. */
  readonly signal?: AbortSignal | undefined;
}

export interface RestoreProgress {
  /** Nothing is written while the file is looked through. */
  readonly doing: 'looking-through' | 'restoring';
  /** Of the file, in this step. */
  readonly bytes: number;
  readonly of: number;
}

export interface Restored {
  /** Documents that were not here, and those of which the file had a later revision. */
  readonly added: number;
  readonly updated: number;
  /** Documents that are here already, as they are in the file or later ones of them. */
  readonly kept: number;
  /** Documents that were changed here and there, neither from the other: both are here now. */
  readonly copies: readonly { readonly id: string; readonly copy: string }[];
  /** Blobs that were not here. */
  readonly blobs: number;
}

/**
 * Adds what the file holds and this device does not, and takes nothing away.
 * The file is looked through twice before anything is written: refuses with a `BackupError`, and writes nothing, when
 * it is damaged or foreign, of a newer kit, or under another passphrase. Then documents are brought together a few at
 * a time, each wholly. Stopped or killed, or done twice, it comes to the same. Rejects with a `StorageError` as well.
 */
export async function restore(
  client: Client,
  file: Blob,
  { passphrase, onProgress = () => {}, signal }: RestoreOptions = {},
): Promise<Restored> {
  const inside = await insideOf(client);
  const tell =
    (doing: RestoreProgress['doing'], begin = 0, of = file.size): OnBytes =>
    (bytes) => {
      signal?.throwIfAborted();
      onProgress({ doing, bytes: begin + bytes, of });
    };
  const twice = file.size * 2;
  const opened = await openFile(file, passphrase, tell('looking-through', 0, twice));
  const looking = opened.frames(tell('looking-through', file.size, twice));
  const { registers } = await checkEntries(looking, inside.models);

  const database = await inside.store.write({ durability: 'strict' }, (transaction) =>
    databaseName(transaction, client.newId),
  );
  const merging = { inside, database };
  let restored = await mergeAll(merging, registers, nothing);
  for await (const part of partsOf(opened.frames(tell('restoring')))) {
    if ('documents' in part) restored = await mergeAll(merging, part.documents, restored);
    else if (await addBlob(inside, part)) restored = { ...restored, blobs: restored.blobs + 1 };
  }
  // The registers come by a second time, and are kept.
  return { ...restored, kept: restored.kept - registers.length };
}

const nothing: Restored = { added: 0, updated: 0, kept: 0, copies: [], blobs: 0 };

interface Merging {
  readonly inside: Inside;
  readonly database: string;
}

/** All of these or none: documents with their history, writers and counters. */
async function mergeAll(
  { inside: { store, models, notices }, database }: Merging,
  documents: readonly KeptDocument[],
  before: Restored,
): Promise<Restored> {
  const { restored, changes } = await store.write({ durability: 'strict' }, async (transaction) => {
    const changes: Change[] = [];
    let restored = before;
    for (const kept of documents) {
      const merged = await mergeDocument(transaction, { models, database }, kept);
      if (merged.as === 'kept') restored = { ...restored, kept: restored.kept + 1 };
      else {
        changes.push(merged.change);
        restored =
          merged.as === 'copied'
            ? {
                ...restored,
                copies: [...restored.copies, { id: kept.document.id, copy: merged.copy }],
              }
            : { ...restored, [merged.as]: restored[merged.as] + 1 };
      }
    }
    if (changes.some(isMove))
      putLedger(transaction, withMoves(await readLedger(transaction), changes));
    return { restored, changes };
  });
  notices.announce(changes.map(({ after }) => after));
  return restored;
}

interface WholeBlob {
  readonly hash: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

async function addBlob({ store }: Inside, blob: WholeBlob): Promise<boolean> {
  return store.write({ durability: 'strict' }, async (transaction) => {
    if (await transaction.hasBlob(blob.hash)) return false;
    if (await transaction.getMeta(erasedBlobKey(blob.hash))) return false;
    transaction.putBlob(blob);
    return true;
  });
}

/** The file's entries, a blob with all of its bytes. */
async function* partsOf(
  frames: AsyncGenerator<Frame, void>,
): AsyncGenerator<{ readonly documents: readonly KeptDocument[] } | WholeBlob, void> {
  let open:
    { readonly hash: string; readonly mime: string; readonly bytes: Uint8Array } | undefined;
  let filled = 0;
  for await (const frame of frames) {
    if ('piece' in frame) {
      open?.bytes.set(frame.piece, filled);
      filled += frame.piece.length;
    } else if ('documents' in frame.entry) yield frame.entry;
    else if ('blob' in frame.entry) {
      const { hash, mime, size } = frame.entry.blob;
      [open, filled] = [{ hash, mime, bytes: new Uint8Array(size) }, 0];
    }
    if (!open || filled < open.bytes.length) continue;
    yield open;
    open = undefined;
  }
}
