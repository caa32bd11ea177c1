import type { Witness } from '../system/witness.ts';
import { isStorageError, StorageUnavailableError, type StorageProblem } from './storage-error.ts';
import type { Store } from './store.ts';
import { watchDevice } from './watch-device.ts';

/** Where records are kept, and whether that works; for a host to show. */
export interface StorageState {
  readonly kind: Store['kind'];
  /**
   * `opening`: not known yet. `ready`: durable, also with the problem `storage-wiped`. `memory`: all is lost with the page, for want of a database.
   * `read-only`: a newer kit has been here, which says `storage-newer`; records can be read, and none written.
   * `failed`: the last reading or saving did not succeed; the next may.
   */
  readonly state: 'opening' | 'ready' | 'memory' | 'read-only' | 'failed';
  readonly problem?: StorageProblem;
}

export interface GuardedStore extends Pick<Store, 'read' | 'write' | 'close'> {
  readonly state: () => StorageState;
  /** The person knows that records were thrown away. */
  readonly acknowledgeWiped: () => void;
}

export interface GuardOptions {
  readonly openStore: (onConnected: () => void) => Store;
  readonly witness: Witness;
  /** Told of each new state. */
  readonly onState: (state: StorageState) => void;
  /** The store is open, and shared with other tabs. */
  readonly onReady: () => void;
}

/**
 * The store behind a watch that tells how it fares, and that takes the memory's store instead when there is no
 * database to begin with. Once a store has worked, no failure makes it change: saving then rejects.
 * A database of a newer kit is not replaced either, since its records exist and would seem to be gone: it can be read.
 */
export function guardStore({ openStore, witness, onState, onReady }: GuardOptions): GuardedStore {
  let state: StorageState = { kind: 'indexeddb', state: 'opening' };
  /** The state when nothing is wrong with the store that was opened. */
  let usual = state;
  let opened: Promise<Store> | undefined;
  let hasFailedToSave = false;
  let isClosed = false;
  const device = watchDevice(witness, () => {
    if (state.state === 'ready') enter(usual);
  });

  function enter(wanted: StorageState): void {
    const isWiped = wanted.state === 'ready' && device.isWiped();
    const next: StorageState = isWiped ? { ...wanted, problem: 'storage-wiped' } : wanted;
    if (next.state === state.state && next.problem === state.problem) return;
    state = next;
    onState(state);
  }

  function fail(error: unknown, isSaving: boolean): void {
    if (isClosed || !isStorageError(error)) return;
    if (isSaving && error.code === 'storage-newer') return enterReadOnly();
    hasFailedToSave ||= isSaving;
    enter({ kind: usual.kind, state: 'failed', problem: error.code });
  }

  function enterReadOnly(): void {
    usual = { kind: usual.kind, state: 'read-only', problem: 'storage-newer' };
    enter(usual);
  }

  function succeed(isSaving: boolean): void {
    if (isSaving) hasFailedToSave = false;
    // A reading that succeeds says nothing of saving.
    if (!hasFailedToSave) enter(usual);
  }

  async function open(): Promise<Store> {
    const store = openStore(device.expectChange);
    try {
      await store.open();
    } catch (error) {
      if (isClosed || !isStorageError(error)) throw error;
      if (error.code === 'storage-newer') {
        enterReadOnly();
        onReady();
        return store;
      }
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
      const store = await opened;
      const [result] = await Promise.all([act(store), device.look(store)]);
      // It may have been connected anew meanwhile: that records are gone is told before it seems that there are none.
      await device.look(store);
      if (isSaving) device.written();
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
    acknowledgeWiped: device.acknowledge,
    close() {
      isClosed = true;
      opened?.then(
        (store) => store.close(),
        () => {},
      );
    },
  };
}
