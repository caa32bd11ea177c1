import type { Policy } from '@aftersale/core';
import type { AnyModel } from './command/known-models.ts';
import type { Store } from './store/store.ts';
import type { Chance } from './system/chance.ts';
import type { Channel } from './system/channel.ts';
import type { Clock } from './system/clock.ts';
import type { LastWords } from './system/last-words.ts';
import type { Send } from './system/send.ts';
import type { Timers } from './system/timers.ts';
import type { Witness } from './system/witness.ts';

export interface ClientOptions {
  /** The kinds of record this client keeps. */
  readonly models: readonly AnyModel[];
  /** Which local database: records of different names never meet. `default` if not said. */
  readonly store?: string;
  /** The company's rules; the default policy if not said. */
  readonly policy?: Policy;
  /** Who works here, in the host's own words; empty if not said. */
  readonly actor?: string;
  readonly clock?: Clock;
  /** Makes a document's id, which nobody can guess (SHT-7); UUID version 7 if not said. */
  readonly newId?: () => string;
  readonly timers?: Timers;
  /** Spreads out what is tried again. */
  readonly chance?: Chance;
  /** How a request reaches a receiver; `fetch` if not said. */
  readonly send?: Send;
  /** Makes the store; IndexedDB if not said. It tells of each new connection to what it keeps. */
  readonly openStore?: (onConnected: () => void) => Store;
  /** Remembers beside the store that it had records; `localStorage`, where that may be used, if not said. */
  readonly witness?: Witness;
  /** Keeps beside the store what pages that go may not live to save; `localStorage`, where that may be used, if not said. */
  readonly lastWords?: LastWords;
  /** Asks that the records be spared when room is short; the browser, by its own way, if not said. */
  readonly askToPersist?: () => void;
  /** Makes the line to the other tabs; BroadcastChannel, where there is one, if not said. */
  readonly channel?: (name: string) => Channel | undefined;
}
