/** What all kinds of record that are typed in drafts have in common. */
import type { Command, Document } from '../model/index.ts';

export interface SaveArgs<Entry> {
  readonly id: string;
  readonly entry: Entry;
  /** The revision that the writer saw; 0 for a record that is not stored yet. */
  readonly revision: number;
}

/** Why what was typed could not be kept. */
export type SaveRefusal<Record extends Document, Why extends string = string> =
  /** Another window saved in between; its document comes along, so that nothing is overwritten (DRF-2). */
  | { readonly type: 'SavedElsewhere'; readonly current: Record }
  | { readonly type: 'NotInThisState'; readonly status: Record['status']; readonly why: Why };

/** All that the keeping of a draft must know of a kind of record. */
export interface DraftKind<Entry, Record extends Document<{ readonly entry: Entry }>> {
  /** The model's name, such as `confirmation`. */
  readonly model: string;
  readonly emptyEntry: Entry;
  /** The states in which a person goes on with a record when none is named. */
  readonly unfinished: readonly Record['status'][];
  readonly save: Command<SaveArgs<Entry>, SaveRefusal<Record>>;
  /** Why does a record in this state take no more text? Nothing while it does. */
  readonly closedBecause: (status: Record['status']) => string | undefined;
}
