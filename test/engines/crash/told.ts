/** What the writer page is told to do, and what it tells. */
import type { StorageState } from '@aftersale/sdk';
import type { Dump } from './dump.ts';

/** How the page keeps records: as the kit does, or carelessly, to see that carelessness is found out. */
export type Way = 'kit' | 'early' | 'split';

export interface Order {
  /** `read`: nothing but what a person would do who opens the page: looks at the list, and saves something. */
  readonly task: 'write' | 'read';
  readonly way: Way;
  /** Stored with the first record of a database that has none yet, and told with each acknowledgement. */
  readonly nonce: string;
  /** At which write is the transaction kept open for ever? 0: at none. */
  readonly hold: number;
  /** After how many acknowledgements is it enough? */
  readonly enough: number;
}

/** What a person would find who opens the page. */
export interface Reading {
  /** How many slips are in the list; or the code of what kept it from being read. */
  readonly listed: number | string;
  /** What is said of the storage beside the list. */
  readonly storage: StorageState;
  /** Was something saved after that, and was it found again? Otherwise the code of what kept it from it. */
  readonly saved: true | string;
  readonly storageThen: StorageState;
  /** What the raw export holds; or what the browser says why there is none. */
  readonly raw: { readonly rows: number; readonly unreadable: number } | string;
}

/** That something was not saved, as the client tells it and as it stands beside the form. */
export interface Refusal {
  readonly code: string;
  readonly storage: StorageState;
}

/** What was told as saved. */
export type Ack =
  | {
      readonly kind: 'draft';
      readonly id: string;
      readonly revision: number;
      readonly text: string;
    }
  | { readonly kind: 'photo'; readonly hash: string }
  | { readonly kind: 'sheet'; readonly id: string; readonly hash: string };

export type Report =
  /** Before it writes: all that the database holds; nothing where there is none. */
  | { readonly type: 'found'; readonly dump: Dump | null }
  /** The nonce says in which database. */
  | { readonly type: 'saved'; readonly ack: Ack; readonly nonce: string }
  /** The client said that the records of before are gone. */
  | { readonly type: 'announced' }
  | { readonly type: 'held' }
  /** A record was not saved, for this reason. */
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'read'; readonly reading: Reading }
  | { readonly type: 'finished' }
  | { readonly type: 'failed'; readonly reason: string };
