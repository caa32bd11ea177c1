import { isStorageError, StorageUnavailableError, type StorageProblem } from './storage-error.ts';
import type { Store } from './store.ts';

/** Where records are kept, and whether that works; for a host to show. */
export interface StorageState {
  readonly kind: Store['kind'];
  /**
   * `opening`: not known yet. `ready`: durable. `memory`: all is lost with the page, for want of a database.
   * `failed`: the last reading or saving did not succeed; the next may.
   */
  readonly state: 'opening' | 'ready' | 'memory' | 'failed';
  readonly problem?: StorageProblem;
}

export interface GuardedStore extends Pick<Store, 'read' | 'write' | 'close'> {
  readonly state: () => StorageState;
}

export interface GuardOptions {
  readonly openStore: () => Store;
  /** Told of each new state. */
  readonly onState: (state: StorageState) => void;
  /** The store is open, and shared with other tabs. */
  readonly onReady: () => void;
}

/**
 * The store behind a watch that tells how it fares, and that takes the memory's store instead when there is no
 * database to begin with. Once a store has worked, no failure makes it change: saving then rejects.
 * A database of a newer kit is not replaced either, since its records exist and would seem to be gone.
 */
export function guardStore({ openStore, onState, onReady }: GuardOptions): GuardedStore {
  let state: StorageState = { kind: 'indexeddb', state: 'opening' };
  /** The state when nothing is wrong with the store that was opened. */
  let usual = state;
  let opened: Promise<Store> | undefined;
  let hasFailedToSave = false;
  let isClosed = false;

  function enter(next: StorageState): void {
    if (next.state === state.state && next.problem === state.problem) return;
    state = next;
    onState(state);
  }

  function fail(error: unknown, isSaving: boolean): void {
    if (isClosed || !isStorageError(error)) return;
    hasFailedToSave ||= isSaving;
    enter({ kind: usual.kind, state: 'failed', problem: error.code });
  }

  function succeed(isSaving: boolean): void {
    if (isSaving) hasFailedToSave = false;
    // A reading that succeeds says nothing of saving.
    if (!hasFailedToSave) enter(usual);
  }

  async function open(): Promise<Store> {
    const store = openStore();
    try {
      await store.open();
    } catch (error) {
      if (isClosed || !isStorageError(error) || error.code === 'storage-newer') throw error;
      store.close();
      usual = { kind: 'memory', state: 'memory', problem: error.code };
      enter(usual);
      // Only where it is needed: a page whose database opens does not carry it.
      const { createMemoryStore } = await import('./memory-store.ts');
      return createMemoryStore();
    }
    usual = { kind: store.kind, state: store.kind === 'memory' ? 'memory' : 'ready' };
    enter(usual);
    onReady();
    return store;
  }

  async function attempt<T>(isSaving: boolean, act: (store: Store) => Promise<T>): Promise<T> {
    if (isClosed) throw new StorageUnavailableError('storage-closed', 'the client was closed');
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    try {
      const result = await act(await opened);
      succeed(isSaving);
      return result;
    } catch (error) {
      fail(error, isSaving);
      throw error;
    }
  }

  return {
    state: () => state,
    read: (body) => attempt(false, (store) => store.read(body)),
    write: (options, body) => attempt(true, (store) => store.write(options, body)),
    close() {
      isClosed = true;
      opened?.then(
        (store) => store.close(),
        () => {},
      );
    },
  };
}
