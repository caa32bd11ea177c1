/** What the writer page is told to do, and what it tells. */
import type { Dump } from './dump.ts';

/** How the page keeps records: as the kit does, or carelessly, to see that carelessness is found out. */
export type Way = 'kit' | 'early' | 'split';

export interface Order {
  readonly way: Way;
  /** Stored with the first record of a database that has none yet, and told with each acknowledgement. */
  readonly nonce: string;
  /** At which write is the transaction kept open for ever? 0: at none. */
  readonly hold: number;
  /** After how many acknowledgements is it enough? */
  readonly enough: number;
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
  | { readonly type: 'held' }
  | { readonly type: 'finished' }
  | { readonly type: 'failed'; readonly reason: string };
