/** What the browsers' many ways of failing mean. The names were collected by measurement in three engines. */
import {
  isStorageError,
  NotSavedError,
  StorageUnavailableError,
  type StorageError,
} from './storage-error.ts';

/**
 * Has the browser dropped the connection under us, so that a new one may well work?
 * WebKit says UnknownError or "connection lost"; Chromium InvalidStateError, or AbortError with "connection".
 */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof DOMException)) return false;
  return (
    error.name === 'InvalidStateError' ||
    error.name === 'UnknownError' ||
    /connection\b.*\b(lost|clos)/i.test(error.message)
  );
}

/** Which storage error is this failure to open the database? */
export function whyNotOpened(cause: unknown): StorageError {
  if (isStorageError(cause)) return cause;
  const name = nameOf(cause);
  if (name === 'VersionError')
    return new StorageUnavailableError('storage-newer', 'a newer kit owns it', { cause });
  if (isFull(cause))
    return new StorageUnavailableError('storage-full', 'no room to open it', { cause });
  if (name === 'UnknownError')
    return new StorageUnavailableError('storage-lost', 'could not be opened', { cause });
  return new StorageUnavailableError('storage-refused', name, { cause });
}

/** Which storage error is this failure to read? One that is not the database's comes back unchanged. */
export function whyNotRead(cause: unknown): unknown {
  if (cause !== null && !(cause instanceof DOMException)) return cause;
  return new StorageUnavailableError('storage-lost', 'could not be read', { cause });
}

/**
 * Which storage error is this failure to write? Null is an abort without a reason, as WebKit sends on a full disk.
 * An error that is not the database's, such as one thrown by a command, comes back unchanged.
 */
export function whyNotSaved(cause: unknown): unknown {
  if (cause === null) return new NotSavedError('not-saved', 'aborted without a reason');
  if (!(cause instanceof DOMException)) return cause;
  if (isFull(cause)) return new NotSavedError('storage-full', 'no room', { cause });
  if (isConnectionLost(cause))
    return new StorageUnavailableError('storage-lost', 'connection lost', { cause });
  return new NotSavedError('not-saved', cause.name, { cause });
}

/**
 * Is it for want of room? On a full disk Chromium says DataError "Failed to write blobs (IOError)", or UnknownError
 * with FILE_ERROR_NO_SPACE and closes the connection; Firefox NS_ERROR_FILE_NO_DEVICE_SPACE.
 */
export function isFull(cause: unknown): boolean {
  return (
    cause instanceof Error &&
    (cause.name === 'QuotaExceededError' ||
      /write blobs|device.space|no.space|disk.*full/i.test(`${cause.name} ${cause.message}`))
  );
}

const nameOf = (cause: unknown): string => (cause instanceof Error ? cause.name : String(cause));
