/**
 * Notices that the browser has thrown the records away (STO-6). Every database has a name of its own from its first
 * moment; once something is written, a witness beside it remembers that name. Another name is another database.
 */
import type { Witness } from '../system/witness.ts';
import { deviceKey } from './schema.ts';
import type { Store } from './store.ts';

export interface DeviceWatch {
  /** Were records thrown away, and has nobody acknowledged it yet? */
  isWiped(): boolean;
  /** There is a new connection, perhaps to another database than before. */
  expectChange(): void;
  /** Finds out whether it is: one small read for each connection. */
  look(store: Store): Promise<void>;
  /** Something was written, so that there is something to miss. */
  written(): void;
  /** From now on the database that is there now counts. */
  acknowledge(): void;
}

export function watchDevice(witness: Witness, changed: () => void): DeviceWatch {
  let device: string | undefined;
  let remembered: string | undefined;
  let isWiped = false;
  // A store that tells of no connections, as in memory, has no name.
  let looking: Promise<void> | undefined = Promise.resolve();

  function found(id: unknown): void {
    const before = witness.read() ?? remembered;
    device = id as string | undefined;
    if (before === undefined || before === id) return;
    isWiped = true;
    changed();
  }

  function remember(): void {
    if (device === undefined || device === remembered) return;
    remembered = device;
    witness.remember(device);
  }

  return {
    isWiped: () => isWiped,
    expectChange() {
      looking = undefined;
    },
    look: (store) =>
      (looking ??= store
        .read((transaction) => transaction.getMeta(deviceKey))
        // Where it fails, whoever reads beside this is told why, and the next who does looks again.
        .then(found, () => (looking = undefined))),
    written() {
      if (!isWiped) remember();
    },
    acknowledge() {
      isWiped = false;
      remember();
      changed();
    },
  };
}
