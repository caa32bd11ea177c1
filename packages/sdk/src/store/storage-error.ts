/** What can go wrong with keeping records. The codes are stable: hosts choose their words by them. */
export type StorageProblem =
  /** The database cannot be had: absent, forbidden, or broken. */
  | 'storage-refused'
  /** The code that keeps records could not be fetched. */
  | 'storage-missing'
  /** The database did not answer in time. */
  | 'storage-timeout'
  /** A newer version of the kit owns the database: this page must be loaded again. */
  | 'storage-newer'
  /** The connection was lost and could not be made again. */
  | 'storage-lost'
  /** What was stored is no longer whole. */
  | 'storage-damaged'
  /** The browser has thrown away the records that were here; what is written now is kept. Told, never thrown. */
  | 'storage-wiped'
  /** The client or its store was closed. */
  | 'storage-closed'
  /** No room: the quota or the disk is full. */
  | 'storage-full'
  /** The database gave the write up, with no reason or another one. */
  | 'not-saved';

/** Any failure of the storage; `cause` holds the browser's own error where there was one. */
export class StorageError extends Error {
  readonly code: StorageProblem;
  constructor(code: StorageProblem, message: string, options?: ErrorOptions) {
    super(`${code}: ${message}`, options);
    this.name = 'StorageError';
    this.code = code;
  }
}

/** The records cannot be reached at all, neither to read nor to write. */
export class StorageUnavailableError extends StorageError {
  override readonly name = 'StorageUnavailableError';
}

/** The records can be reached, but nothing of this write was kept. */
export class NotSavedError extends StorageError {
  override readonly name = 'NotSavedError';
}

/** Is it a failure of the storage? Also true of one from another copy of the kit on the page. */
export function isStorageError(error: unknown): error is StorageError {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^(storage-|not-saved$)/.test(error.code)
  );
}
