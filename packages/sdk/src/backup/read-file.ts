/** Reading a backup: first that nothing in it has changed, then frame by frame. */
import { sha256 } from '@noble/hashes/sha2.js';
import { BackupError } from './backup-error.ts';
import {
  headerBytes,
  lengthOf,
  toFrame,
  toHeader,
  type Frame,
  type Header,
} from './file-format.ts';
import type { FrameCipher } from './frame-cipher.ts';

const windowBytes = 2 ** 20;
const digestBytes = 32;
const longestHeader = 4096;

/** Told how many bytes have been gone through; may throw to stop. */
export type OnBytes = (bytes: number) => void;

/** A backup whose bytes are as they were written. */
export interface OpenedFile {
  /** Its frames from the first to the last; as often as wished. */
  frames(onBytes: OnBytes): AsyncGenerator<Frame, void>;
}

/**
 * Goes through the whole file once, and finds any changed or missing byte; then makes sure of the passphrase.
 * Refuses with a `BackupError` of any code.
 */
export async function openFile(
  file: Blob,
  passphrase: string | undefined,
  onBytes: OnBytes,
): Promise<OpenedFile> {
  const { header, start } = await readHeader(file);
  await checkDigest(file, onBytes);
  const newCipher = await cipherFor(header, passphrase);
  const frames = (tell: OnBytes) => framesOf(file, start, newCipher?.(), tell);
  // The first frame opens with the right key only.
  await frames(() => {}).next();
  return { frames };
}

async function readHeader(
  file: Blob,
): Promise<{ readonly header: Header; readonly start: number }> {
  const bytes = await bytesOf(file, 0, Math.min(file.size, longestHeader));
  const end = bytes.indexOf('\n'.charCodeAt(0));
  const line = new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
  return { header: toHeader(line), start: end + 1 };
}

async function checkDigest(file: Blob, onBytes: OnBytes): Promise<void> {
  const end = file.size - digestBytes;
  const digest = sha256.create();
  for (let at = 0; at < end; at += windowBytes) {
    digest.update(await bytesOf(file, at, Math.min(at + windowBytes, end)));
    onBytes(Math.min(at + windowBytes, end));
  }
  const found = digest.digest();
  const told = end > 0 ? await bytesOf(file, end, file.size) : new Uint8Array();
  if (!found.every((byte, place) => byte === told[place]))
    throw new BackupError('backup-damaged', 'its digest differs');
}

async function cipherFor(
  header: Header,
  passphrase: string | undefined,
): Promise<(() => FrameCipher) | undefined> {
  const { encryption } = header;
  if (!encryption) return undefined;
  if (!passphrase) throw new BackupError('backup-passphrase', 'a passphrase is needed');
  const { frameCipher, isKnown } = await import('./frame-cipher.ts');
  if (!isKnown(encryption)) throw new BackupError('backup-newer', 'encrypted in an unknown way');
  return frameCipher(passphrase, encryption, headerBytes(header));
}

async function* framesOf(
  file: Blob,
  start: number,
  cipher: FrameCipher | undefined,
  onBytes: OnBytes,
): AsyncGenerator<Frame, void> {
  const take = reader(file, start);
  const end = file.size - digestBytes;
  for (let at = start, isFirst = true; ; isFirst = false) {
    const length = lengthOf(await take(4));
    at += 4 + length;
    if (length === 0 && at === end) return;
    if (length === 0 || at > end) throw new BackupError('backup-damaged', 'its frames do not fit');
    const bytes = await take(length);
    const frame = cipher ? cipher.open(bytes) : bytes;
    if (!frame)
      throw isFirst
        ? new BackupError('backup-passphrase', 'another passphrase')
        : new BackupError('backup-damaged', 'a frame that does not open');
    onBytes(at);
    yield toFrame(frame);
  }
}

/** Takes the next bytes, which are read from the file in windows. */
function reader(file: Blob, start: number): (count: number) => Promise<Uint8Array<ArrayBuffer>> {
  let at = start;
  let held: Uint8Array<ArrayBuffer> = new Uint8Array();
  return async (count) => {
    if (held.length < count) {
      const from = at + held.length;
      const more = await bytesOf(file, from, from + Math.max(windowBytes, count - held.length));
      const joined = new Uint8Array(held.length + more.length);
      joined.set(held);
      joined.set(more, held.length);
      held = joined;
    }
    if (held.length < count) throw new BackupError('backup-damaged', 'it ends too soon');
    const taken = held.subarray(0, count);
    held = held.subarray(count);
    at += count;
    return taken;
  };
}

async function bytesOf(file: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(from, to).arrayBuffer());
  } catch (cause) {
    throw new BackupError('backup-unreadable', 'the file cannot be read', { cause });
  }
}
