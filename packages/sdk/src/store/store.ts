/** The port behind which records are kept. Every implementation passes `test/support/store-suite.ts`. */
import type { Document, IndexKey } from '@aftersale/core';
import type { KeyRange, KeySpan } from './key-range.ts';

/** A document with the keys under which it is found. Every key is its own: it ends in the document's id. */
export interface StoredDocument {
  readonly document: Document;
  readonly keys: readonly IndexKey[];
}

/** What was found in a stretch of the index, in its order. */
export interface FoundDocuments {
  /** A document stands here once for each of its keys in the stretch. */
  readonly documents: readonly Document[];
  /** The last key of these, when more follow. */
  readonly next?: IndexKey;
}

/** A stretch of what is stored, in the order of its ids or hashes. */
export interface Listing {
  /** The id or hash behind which it begins; an empty text for the beginning. */
  readonly after: string;
  /** At most so many. */
  readonly limit: number;
}

/** One step in a document's life: which command brought it from which state to which. */
export interface HistoryRow {
  readonly documentId: string;
  readonly revision: number;
  readonly command: string;
  /** UTC instant, ISO 8601. */
  readonly at: string;
  readonly actor: string;
  /** Null when the document is new. */
  readonly from: string | null;
  readonly to: string;
  /** Which order of a client it was; tells whether one that was broken off has been carried out. */
  readonly run: string;
}

/** A photo, a seal image, the ink of a signature: found by the SHA-256 of its bytes. */
export interface StoredBlob {
  readonly hash: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** What is known of a blob without its bytes. */
export interface BlobInfo {
  readonly hash: string;
  readonly mime: string;
  /** Bytes. */
  readonly size: number;
}

export interface ReadTransaction {
  getDocument(id: string): Promise<Document | undefined>;
  /** How many documents are there, of every model? */
  countDocuments(): Promise<number>;
  /** Documents of every model, by their ids. */
  listDocuments(listing: Listing): Promise<readonly StoredDocument[]>;
  findDocuments(range: KeyRange): Promise<FoundDocuments>;
  /** How many keys lie in the span? A document counts once for each of its keys in it. */
  countKeys(span: KeySpan): Promise<number>;
  /** Oldest step first. */
  getHistory(documentId: string): Promise<readonly HistoryRow[]>;
  /** Blobs by their hashes, those of which bytes are missing among them. */
  listBlobs(listing: Listing): Promise<readonly BlobInfo[]>;
  hasBlob(hash: string): Promise<boolean>;
  /** Rejects with `storage-damaged` when bytes are missing. */
  getBlob(hash: string): Promise<StoredBlob | undefined>;
  getMeta(key: string): Promise<unknown>;
}

/** Writes answer nothing: one that fails fails the whole transaction, and only its completion means saved. */
export interface WriteTransaction extends ReadTransaction {
  /** A document whose id is taken fails the transaction with `not-saved`. */
  addDocument(row: StoredDocument): void;
  putDocument(row: StoredDocument): void;
  addHistory(row: HistoryRow): void;
  /** Puts the step in the place of the one of its revision. */
  putHistory(row: HistoryRow): void;
  putBlob(blob: StoredBlob): void;
  /** Removes the bytes; does nothing when there are none. */
  deleteBlob(hash: string): void;
  putMeta(key: string, value: unknown): void;
}

/** Does a save wait until the disk has it (`strict`), or only until the operating system has it (`relaxed`)? */
export type Durability = 'strict' | 'relaxed';

export interface Store {
  readonly kind: 'indexeddb' | 'memory';
  /**
   * Makes sure that the store can be written to. Rejects with a `StorageError`; where that is `storage-newer`, the
   * store may still be read.
   */
  open(): Promise<void>;
  /**
   * The body awaits nothing but the transaction's own methods. When the connection is lost it may be called again,
   * in a new transaction.
   */
  read<T>(body: (transaction: ReadTransaction) => Promise<T>): Promise<T>;
  /**
   * Resolves only when everything is saved; a body that throws, or any abort, leaves nothing behind and rejects.
   * The body is bound as in `read`.
   */
  write<T>(
    options: { readonly durability: Durability },
    body: (transaction: WriteTransaction) => Promise<T>,
  ): Promise<T>;
  /** Lets what is under way finish; everything later is refused with `storage-closed`. */
  close(): void;
}
