import { openDB } from 'idb';
import type { Timers } from '../system/timers.ts';
import { whyNotOpened } from './classify-error.ts';
import { createTables, schemaVersion, tables, type Database } from './schema.ts';
import { StorageUnavailableError } from './storage-error.ts';

export interface OpenOptions {
  readonly timers: Timers;
  readonly timeoutMs: number;
  /** The connection is to be closed: the browser dropped it, or a newer kit waits for the database. */
  readonly onGone: () => void;
}

/**
 * A connection to the database, its tables made if need be.
 * One that a newer kit has made over is opened as it is, to be read only, where it still has the tables known here.
 * Refuses: `storage-refused` when there is none or it is forbidden; `storage-newer` when a newer kit left no such tables;
 * `storage-timeout` when the browser does not answer, as a frozen tab or a hung engine makes happen.
 */
export async function openDatabase(name: string, options: OpenOptions): Promise<Database> {
  if (typeof indexedDB === 'undefined')
    throw new StorageUnavailableError('storage-refused', 'this place has no IndexedDB');
  const { timers, timeoutMs, onGone } = options;
  // Where storage is forbidden, the call itself throws.
  const opened = (async () => {
    const heed = { terminated: onGone, blocking: onGone };
    try {
      return await openDB(name, schemaVersion, { ...heed, upgrade: createTables });
    } catch (error) {
      if ((error as DOMException).name !== 'VersionError') throw error;
      const newer: Database = await openDB(name, undefined, heed);
      if (tables.every((table) => newer.objectStoreNames.contains(table))) return newer;
      newer.close();
      throw error;
    }
  })();
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

/** Has a newer kit made it over, so that writing in the old way could harm what it keeps? */
export const isReadOnly = (database: Database): boolean => database.version > schemaVersion;
