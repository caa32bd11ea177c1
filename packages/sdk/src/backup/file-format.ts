/**
 * How a backup is written (BAK-1): one line of JSON, the header; then frames, each with its length before it in four
 * bytes; then a length of zero and the SHA-256 of all bytes before. A frame is an entry or a piece of a blob's bytes,
 * told apart by its first byte; in an encrypted file it is sealed as a whole.
 */
import type { Document, IndexKey } from '@aftersale/core';
import type { BlobInfo, HistoryRow } from '../store/store.ts';
import { BackupError } from './backup-error.ts';
import type { Writers } from './writers.ts';

export const format = 'aftersale-backup/1';

export interface Header {
  readonly format: string;
  /** UTC instant. */
  readonly createdAt: string;
  /** How the frames are encrypted; null when they are not. */
  readonly encryption: Encryption | null;
}

export interface Encryption {
  readonly cipher: 'chacha20-poly1305';
  readonly kdf: 'scrypt';
  readonly cost: { readonly N: number; readonly r: number; readonly p: number };
  /** Hexadecimal. */
  readonly salt: string;
}

/** A document with all that belongs to it. */
export interface KeptDocument {
  readonly document: Document;
  /** Under which the writer found it: for a reader who does not know its model. */
  readonly keys: readonly IndexKey[];
  readonly history: readonly HistoryRow[];
  readonly writers: Writers;
}

export type Entry =
  | { readonly documents: readonly KeptDocument[] }
  /** Its bytes follow, in pieces. */
  | { readonly blob: BlobInfo }
  /** The last one: how much there is. */
  | { readonly end: Totals };

export interface Totals {
  readonly documents: number;
  readonly blobs: number;
}

export type Frame = { readonly entry: Entry } | { readonly piece: Uint8Array<ArrayBuffer> };

const [entryMark, pieceMark] = [1, 2];

export function frameBytes(frame: Frame): Uint8Array<ArrayBuffer> {
  const body =
    'piece' in frame ? frame.piece : new TextEncoder().encode(JSON.stringify(frame.entry));
  const bytes = new Uint8Array(body.length + 1);
  bytes[0] = 'piece' in frame ? pieceMark : entryMark;
  bytes.set(body, 1);
  return bytes;
}

/** Throws `backup-damaged` for what no writer has written. */
export function toFrame(bytes: Uint8Array<ArrayBuffer>): Frame {
  const body = bytes.subarray(1);
  if (bytes[0] === pieceMark) return { piece: body };
  if (bytes[0] !== entryMark) throw new BackupError('backup-damaged', 'an unknown frame');
  try {
    return { entry: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as Entry };
  } catch (cause) {
    throw new BackupError('backup-damaged', 'an entry that cannot be read', { cause });
  }
}

export function lengthBytes(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, length);
  return bytes;
}

export const lengthOf = (bytes: Uint8Array<ArrayBuffer>): number =>
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);

export const headerBytes = (header: Header): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`${JSON.stringify(header)}\n`);

/** What does the first line say? Refuses `backup-foreign`, `backup-newer`, and `backup-damaged`. */
export function toHeader(line: string): Header {
  const named = /^\{"format":"aftersale-backup\/(\d+)"/.exec(line);
  if (!named) throw new BackupError('backup-foreign', 'not a backup of this kit');
  let header: Header;
  try {
    header = JSON.parse(line) as Header;
  } catch (cause) {
    throw new BackupError('backup-damaged', 'its first line cannot be read', { cause });
  }
  if (header.format !== format) throw new BackupError('backup-newer', header.format);
  return header;
}
