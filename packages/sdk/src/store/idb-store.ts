import { onPageHide } from '../system/page-events.ts';
import type { Timers } from '../system/timers.ts';
import { isConnectionLost, isFull, whyNotRead, whyNotSaved } from './classify-error.ts';
import { toReadTransaction, toWriteTransaction } from './idb-transaction.ts';
import { isReadOnly, openDatabase } from './open-database.ts';
import { runRead, runWrite } from './run-tx.ts';
import type { Database } from './schema.ts';
import { isStorageError, NotSavedError, StorageUnavailableError } from './storage-error.ts';
import type { Store } from './store.ts';

export interface IdbStoreOptions {
  readonly timers: Timers;
  /** How long the browser may take to open the database; 5 s if not said. */
  readonly openTimeoutMs?: number;
  /** Told of each new connection. */
  readonly onConnected?: () => void;
}

/** The waits before each new attempt, ms. Together short enough to tell the person within a second. */
const backoffMs = [20, 100, 400];

/** Records in the IndexedDB database of this name, opened when first needed. */
export function createIdbStore(
  name: string,
  { timers, openTimeoutMs = 5000, onConnected }: IdbStoreOptions,
): Store {
  let connection: Promise<Database> | undefined;
  let closed = false;
  let isOutOfRoom = false;

  // An open connection may keep a page out of the browser's back-and-forward cache, and wedges upgrades when frozen.
  const stopListening = onPageHide(() => drop(connection));

  function connect(): Promise<Database> {
    if (closed)
      return Promise.reject(new StorageUnavailableError('storage-closed', 'the store was closed'));
    if (connection) return connection;
    const opening = openDatabase(name, {
      timers,
      timeoutMs: openTimeoutMs,
      onGone: () => drop(opening),
    });
    connection = opening;
    opening.then(onConnected, () => drop(opening));
    return opening;
  }

  /** What is under way on it may finish; the next who needs one makes a new one. */
  function drop(gone: Promise<Database> | undefined): void {
    if (gone === connection) connection = undefined;
    gone?.then(
      (database) => database.close(),
      () => {},
    );
  }

  /** Repeats what failed for want of a connection, on a new one, three times at most. */
  async function overConnection<T>(act: (database: Database) => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      const current = connect();
      try {
        return await act(await current);
      } catch (error) {
        const wait = backoffMs[attempt];
        if (wait === undefined || !mayPass(error)) throw error;
        drop(current);
        await new Promise<void>((resolve) => timers.after(wait, resolve));
      }
    }
  }

  // Chromium closes a database that found no room, and then cannot say why it does not open again.
  function whyNotWritten(error: unknown): unknown {
    const why = whyNotSaved(error);
    if (!isStorageError(why)) return why;
    isOutOfRoom ||= why.code === 'storage-full';
    const isUnexplained = isOutOfRoom && why.code === 'storage-lost';
    return isUnexplained ? new NotSavedError('storage-full', 'no room', { cause: error }) : why;
  }

  return {
    kind: 'indexeddb',
    open: () => overConnection(async (database) => refuseReadOnly(database)),
    read: (body) =>
      overConnection((database) =>
        runRead(database, (transaction) => body(toReadTransaction(transaction))),
      ).catch((error: unknown) => {
        throw whyNotRead(error);
      }),
    write: ({ durability }, body) =>
      overConnection((database) => {
        refuseReadOnly(database);
        return runWrite(database, durability, (transaction) =>
          body(toWriteTransaction(transaction)),
        );
      }).then(
        (value) => {
          isOutOfRoom = false;
          return value;
        },
        (error: unknown) => {
          throw whyNotWritten(error);
        },
      ),
    close() {
      closed = true;
      stopListening();
      drop(connection);
    },
  };
}

function refuseReadOnly(database: Database): void {
  if (isReadOnly(database))
    throw new StorageUnavailableError('storage-newer', 'a newer kit owns it; it can be read');
}

/** May it go better on a new connection? */
const mayPass = (error: unknown): boolean =>
  !isFull(error) &&
  (isConnectionLost(error) || (isStorageError(error) && error.code === 'storage-lost'));
