import { openDB } from 'idb';
import type { Timers } from '../system/timers.ts';
import { whyNotOpened } from './classify-error.ts';
import { createTables, schemaVersion, type Database } from './schema.ts';
import { StorageUnavailableError } from './storage-error.ts';

export interface OpenOptions {
  readonly timers: Timers;
  readonly timeoutMs: number;
  /** The connection is to be closed: the browser dropped it, or a newer kit waits for the database. */
  readonly onGone: () => void;
}

/**
 * A connection to the database, its tables made if need be.
 * Refuses: `storage-refused` when there is none or it is forbidden; `storage-newer` when a newer kit owns it;
 * `storage-timeout` when the browser does not answer, as a frozen tab or a hung engine makes happen.
 */
export async function openDatabase(name: string, options: OpenOptions): Promise<Database> {
  if (typeof indexedDB === 'undefined')
    throw new StorageUnavailableError('storage-refused', 'this place has no IndexedDB');
  const { timers, timeoutMs, onGone } = options;
  // Where storage is forbidden, the call itself throws.
  const opened = (async () =>
    openDB(name, schemaVersion, {
      upgrade: createTables,
      terminated: onGone,
      blocking: onGone,
    }))();
  let inTime = true;
  const late = new Promise<never>((_resolve, reject) => {
    const cancel = timers.after(timeoutMs, () => {
      inTime = false;
      reject(new StorageUnavailableError('storage-timeout', `no answer in ${timeoutMs} ms`));
    });
    opened.then(
      (database) => (inTime ? cancel() : database.close()),
      () => cancel(),
    );
  });
  return Promise.race([opened, late]).catch((cause: unknown) => {
    throw whyNotOpened(cause);
  });
}
