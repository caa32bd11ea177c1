/** One device: the database that its tabs share, and tabs that can freeze and die. */
import {
  createMemoryStore,
  NotSavedError,
  StorageUnavailableError,
  type Store,
  type Timers,
} from '@aftersale/sdk';
import type { VirtualTime } from '../support/twins/timers.ts';
import type { Faults } from './faults.ts';
import type { Random } from './random.ts';

/** The database of a device. Wiped, it is another one. */
export interface Disk {
  store: Store;
  wipes: number;
}

export const newDisk = (): Disk => ({ store: createMemoryStore(), wipes: 0 });

export interface TabWorld {
  readonly isAlive: boolean;
  kill(): void;
  freeze(): void;
  thaw(): void;
  /** Does it, unless the tab is dead; later, while it is frozen. */
  arrive(act: () => void): void;
  readonly timers: Timers;
  openStore(): Store;
}

export interface TabOptions {
  readonly disk: Disk;
  readonly time: VirtualTime;
  readonly random: Random;
  readonly faults: Faults;
}

export function tabWorld({ disk, time, random, faults }: TabOptions): TabWorld {
  let isAlive = true;
  let isFrozen = false;
  let parked: (() => void)[] = [];

  function arrive(act: () => void): void {
    if (!isAlive) return;
    if (isFrozen) parked.push(act);
    else act();
  }

  /** What the inside answers reaches the tab only while it lives. */
  const throughLife = <T>(inside: Promise<T>): Promise<T> =>
    new Promise((resolve, reject) =>
      inside.then(
        (value) => arrive(() => resolve(value)),
        (error: unknown) => arrive(() => reject(error as Error)),
      ),
    );

  /** Most requests are answered at once; some let others go first. */
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      if (random.happens(0.7)) resolve();
      else time.after(random.below(30), () => arrive(resolve));
    });

  /** As long as the store on IndexedDB waits before it makes a new connection. */
  const retryWait = (): Promise<void> =>
    new Promise((resolve) => time.after(20, () => arrive(resolve)));

  /** A transaction that does its work and then falls: nothing of it is left. */
  async function fallen(write: (fall: () => never) => Promise<unknown>): Promise<void> {
    const fall = new Error('fallen');
    await write(() => {
      throw fall;
    }).catch((error: unknown) => {
      if (error !== fall) throw error;
    });
  }

  function openStore(): Store {
    return {
      kind: 'indexeddb',
      async open() {
        await pause();
        if (!faults.strikes('openHangs')) return;
        await new Promise<void>((resolve) => time.after(5000, () => arrive(resolve)));
        throw new StorageUnavailableError('storage-timeout', 'no answer');
      },
      async read(body) {
        await pause();
        return throughLife(disk.store.read(body));
      },
      async write(options, body) {
        await pause();
        const { store } = disk;
        const write = () => store.write(options, body);
        const fail = () =>
          fallen((fall) =>
            store.write(options, async (transaction) => {
              await body(transaction);
              fall();
            }),
          );
        if (faults.strikes('tabKilledBeforeCommit')) {
          kill();
          await fail();
          return new Promise(() => {});
        }
        if (faults.strikes('tabKilledAfterCommit')) {
          kill();
          await write();
          return new Promise(() => {});
        }
        if (faults.strikes('noRoom')) {
          await fail();
          throw new NotSavedError('storage-full', 'no room');
        }
        if (faults.strikes('abortWithoutReason')) {
          await fail();
          throw new NotSavedError('not-saved', 'aborted without a reason');
        }
        // As the store on IndexedDB does: what failed for want of a connection is done once more, after a wait.
        if (faults.strikes('connectionLostBeforeCommit')) await fail().then(retryWait);
        if (faults.strikes('connectionLostAfterCommit')) await write().then(retryWait);
        return throughLife(write());
      },
      close: () => {},
    };
  }

  function kill(): void {
    isAlive = false;
    parked = [];
  }

  return {
    get isAlive() {
      return isAlive;
    },
    kill,
    freeze: () => void (isFrozen = true),
    thaw() {
      isFrozen = false;
      // One by one, as everything else happens, so that each may call off those behind it.
      for (const act of parked.splice(0)) time.after(0, () => arrive(act));
    },
    arrive,
    timers: {
      after(ms, act) {
        let isCalledOff = false;
        const callOff = time.after(ms, () => arrive(() => isCalledOff || act()));
        return () => {
          isCalledOff = true;
          callOff();
        };
      },
    },
    openStore,
  };
}
