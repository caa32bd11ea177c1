/** Does a backup say what a backup says? Found out before anything is written. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { KnownModels } from '../command/known-models.ts';
import { BackupError } from './backup-error.ts';
import type { Frame, KeptDocument, Totals } from './file-format.ts';

export interface Checked extends Totals {
  /** What no list shows, the device's chain say: few and small, and to be there before what they count. */
  readonly registers: readonly KeptDocument[];
}

const mostRegisters = 1000;

/** Refuses `backup-damaged` with the first thing that is wrong. */
export async function checkEntries(
  frames: AsyncGenerator<Frame, void>,
  models: KnownModels,
): Promise<Checked> {
  const ids = new Set<string>();
  const registers: KeptDocument[] = [];
  let blobs = 0;
  let end: Totals | undefined;
  let open: { readonly hash: string; left: number; readonly digest: Digest } | undefined;
  for await (const frame of frames) {
    if (end) damaged('something after its end');
    if ('piece' in frame) {
      if (!open || frame.piece.length > open.left) damaged('bytes of nothing');
      open.left -= frame.piece.length;
      open.digest.update(frame.piece);
      if (open.left > 0) continue;
      if (bytesToHex(open.digest.digest()) !== open.hash) damaged(`other bytes than ${open.hash}`);
      open = undefined;
      continue;
    }
    if (open) damaged(`bytes missing of ${open.hash}`);
    const { entry } = frame;
    if ('documents' in entry) {
      if (!Array.isArray(entry.documents)) damaged('no list of documents');
      for (const kept of entry.documents) {
        checkDocument(kept, models);
        ids.add(kept.document.id);
        if (kept.keys.length === 0 && registers.length < mostRegisters) registers.push(kept);
      }
    } else if ('blob' in entry) {
      const { hash, mime, size } = entry.blob;
      if (!isText(hash) || !isText(mime) || !isCount(size)) damaged('a blob without a name');
      blobs += 1;
      const digest = sha256.create();
      if (size > 0) open = { hash, left: size, digest };
      else if (bytesToHex(digest.digest()) !== hash) damaged(`other bytes than ${hash}`);
    } else end = entry.end;
  }
  if (open || !end) damaged('it ends too soon');
  if (end.documents !== ids.size || end.blobs !== blobs) damaged('not all that it should hold');
  return { ...end, registers };
}

type Digest = ReturnType<typeof sha256.create>;

function checkDocument(kept: KeptDocument, models: KnownModels): void {
  const { document, keys, history, writers } = kept;
  const isWhole =
    [document.id, document.model, document.status, document.updatedAt].every(isText) &&
    isCount(document.revision) &&
    isCount(document.version) &&
    Array.isArray(keys) &&
    keys.every(
      (key) =>
        Array.isArray(key) &&
        key.at(-1) === document.id &&
        key.every((part) => isText(part) || Number.isFinite(part)),
    ) &&
    Array.isArray(history) &&
    history.every((row) => row.documentId === document.id && isCount(row.revision)) &&
    Object.values(writers).every(isCount);
  if (!isWhole) damaged(`a document that is none: ${document.id}`);
  // Its model may have more to ask of it.
  try {
    models.keysNow(document);
  } catch (cause) {
    throw new BackupError('backup-damaged', `no ${document.model}: ${document.id}`, { cause });
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

function damaged(message: string): never {
  throw new BackupError('backup-damaged', message);
}
