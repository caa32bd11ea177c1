/** Keeps what is typed: saves soon after every change, and never over what another window saved. */
import {
  mergeTyped,
  type Document,
  type DraftKind,
  type SaveRefusal,
  type TypedConflict,
  type TypedEntry,
} from '@aftersale/core';
import type { ServicePort, Stop } from '../context/service-port.ts';
import type { Leaving } from './leaving.ts';

export type SavingState =
  | { readonly step: 'idle' }
  | { readonly step: 'saving' }
  | { readonly step: 'saved'; readonly at: string }
  | { readonly step: 'failed'; readonly error: unknown };

/** A field that two windows changed, until one of both texts is chosen. */
export interface StandingConflict<Entry = TypedEntry> extends TypedConflict {
  /** What the other window had typed, as it was then. */
  readonly entry: Entry;
}

/** What stands at a field stays in sight until something newer stands there. */
export const withNewer = <Entry>(
  standing: readonly StandingConflict<Entry>[],
  newer: readonly StandingConflict<Entry>[],
): StandingConflict<Entry>[] => [
  ...standing.filter(({ field }) => newer.every((each) => each.field !== field)),
  ...newer,
];

/** A record that is typed in drafts. */
export type Kept<Entry> = Document<{ readonly entry: Entry }>;

export interface DraftOwner<Entry, Record extends Kept<Entry>> {
  /** The kept record changed: after a save, or because another window saved. */
  recordChanged(record: Record): void;
  /** What is typed changed for another reason than typing: another window's text came in. */
  entryChanged(entry: Entry, conflicts: readonly StandingConflict<Entry>[]): void;
  savingChanged(state: SavingState): void;
}

/** The record would not take the text: it was signed or voided in another window, say. */
export class RefusedSave extends Error {
  override readonly name = 'RefusedSave';
  readonly refusal: { readonly type: string };

  constructor(refusal: { readonly type: string }) {
    super(refusal.type);
    this.refusal = refusal;
  }
}

/** Milliseconds between two saves while someone types; the first save is immediate. */
const pause = 250;

export class DraftKeeper<Entry extends TypedEntry, Record extends Kept<Entry>> {
  entry: Entry;
  record: Record | undefined;
  readonly id: string;
  /** What stands beside the records until all is saved: texts, by their names there. */
  readonly left = new Map<string, string>();
  readonly #port: ServicePort;
  readonly #kind: DraftKind<Entry, Record>;
  /** Absent once closed: what is still being saved then belongs to a slip that is no longer shown. */
  #owner: DraftOwner<Entry, Record> | undefined;
  #base: Entry;
  #sent: Entry | undefined;
  #leftAs: string | undefined;
  /** `failed` waits for the next change or a retry, so that a full disk is not hammered. */
  #state: 'clean' | 'pending' | 'failed' = 'clean';
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #missed: Record | undefined;
  #stop: Stop | undefined;

  constructor(
    port: ServicePort,
    kind: DraftKind<Entry, Record>,
    owner: DraftOwner<Entry, Record>,
    /** The kept record, or the id that a new one is to have. */
    record: Record | string,
  ) {
    this.#port = port;
    this.#kind = kind;
    this.#owner = owner;
    this.entry = this.#base = kind.emptyEntry;
    this.id = typeof record === 'string' ? record : record.id;
    if (typeof record !== 'string') this.replaced(record);
    this.#stop = port.watchDocument(this.id, (found) => this.#heard(found as Record | undefined));
  }

  /** Takes over what was typed, and saves it soon. */
  changed(entry: Entry): void {
    this.entry = entry;
    this.#state = 'pending';
    this.#saveSoon();
  }

  /** Saves at once what is not saved yet; resolves when it is, rejects when it could not be. */
  async flush(): Promise<void> {
    // Another flush may have begun the next save before this one wakes.
    while (this.#running) await this.#running;
    if (this.#state === 'clean') return;
    await this.#save();
    await this.flush();
  }

  /** Saves at once what is not saved yet, and leaves it beside the records until it is: the page may not live that long. */
  hurry(): void {
    this.#leave();
    this.flush().catch(() => undefined);
  }

  /** Takes over a record that was written elsewhere: by another command or by another window. */
  replaced(record: Record): void {
    this.record = record;
    this.#base = record.content.entry;
    this.entry = record.content.entry;
    this.#state = 'clean';
    this.#owner?.recordChanged(record);
    this.#owner?.entryChanged(record.content.entry, []);
    this.#owner?.savingChanged({ step: 'saved', at: record.updatedAt });
  }

  /** Saves what is not saved yet, and tells nobody any more. */
  close(): void {
    this.hurry();
    this.#owner = undefined;
    this.#stop?.();
    this.#stop = undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #leave(): void {
    const { lastWords, storage, clock } = this.#port;
    const isSaved = this.#isClean() && !this.#running;
    // Of memory it is said that all goes with the page.
    if (!lastWords || isSaved || storage.kind === 'memory') return;
    const leaving: Leaving<Entry> = {
      form: 1,
      model: this.#kind.model,
      id: this.id,
      at: clock.now(),
      base: this.#base,
      sent: this.#sent,
      typed: this.entry,
    };
    const name = (this.#leftAs ??= this.#port.newId());
    const text = JSON.stringify(leaving);
    this.left.set(name, text);
    lastWords.leave(name, text);
  }

  #saveSoon(): void {
    if (this.#state !== 'pending' || this.#timer !== undefined || this.#running) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#saveSoon();
    }, pause);
    this.#save().then(
      () => this.#saveSoon(),
      () => undefined,
    );
  }

  async #save(): Promise<void> {
    const saving = this.#saveOnce();
    this.#running = saving.catch(() => undefined);
    try {
      await saving;
    } finally {
      this.#running = undefined;
      const missed = this.#missed;
      this.#missed = undefined;
      if (missed) this.#heard(missed);
    }
  }

  async #saveOnce(): Promise<void> {
    const { entry, id } = this;
    this.#state = 'clean';
    this.#sent = entry;
    this.#owner?.savingChanged({ step: 'saving' });
    try {
      const args = { id, entry, revision: this.record?.revision ?? 0 };
      const result = await this.#port.run<typeof args, SaveRefusal<Record>>(this.#kind.save, args);
      if (result.ok) this.#saved(result.value[0] as Record, entry);
      else if (result.error.type === 'SavedElsewhere') this.#bringTogether(result.error.current);
      else throw new RefusedSave(result.error);
    } catch (error) {
      if (this.#isClean()) this.#state = 'failed';
      this.#owner?.savingChanged({ step: 'failed', error });
      throw error;
    }
  }

  #saved(record: Record, entry: Entry): void {
    this.record = record;
    this.#base = entry;
    this.#owner?.recordChanged(record);
    if (!this.#isClean()) return;
    this.left.forEach((text, name) => this.#port.lastWords?.forget(name, text));
    this.left.clear();
    this.#owner?.savingChanged({ step: 'saved', at: record.updatedAt });
  }

  /**
   * Another window saved in between: what it changed comes in, what was typed here stays, and both are saved next.
   * Where it closed the record, nothing typed here can join it any more, and a refusal says so.
   */
  #bringTogether(theirs: Record): void {
    const { status } = theirs;
    const why = this.#kind.closedBecause(status);
    if (why !== undefined) {
      this.replaced(theirs);
      const refusal: SaveRefusal<Record> = { type: 'NotInThisState', status, why };
      throw new RefusedSave(refusal);
    }
    // Where nobody looks any more, both texts cannot be shown: the one that was told as saved stands.
    const [first, second] = this.#owner
      ? [this.entry, theirs.content.entry]
      : [theirs.content.entry, this.entry];
    // A window that took up what was left here may have saved it before this one could.
    const isOwn = JSON.stringify(this.#sent) === JSON.stringify(theirs.content.entry);
    const { entry, conflicts } = mergeTyped(isOwn ? this.#sent! : this.#base, first, second);
    this.record = theirs;
    this.#base = theirs.content.entry;
    this.entry = entry;
    this.#state = 'pending';
    this.#owner?.recordChanged(theirs);
    this.#owner?.entryChanged(
      entry,
      conflicts.map((conflict) => ({ ...conflict, entry: theirs.content.entry })),
    );
  }

  #heard(found: Record | undefined): void {
    if (!found || !this.#stop || found.revision <= (this.record?.revision ?? 0)) return;
    if (this.#running) this.#missed = found;
    else if (this.#isClean()) this.replaced(found);
    // The save finds out by itself, and brings both together.
    else this.#saveSoon();
  }

  // A call, because the state changes while a save is awaited and the compiler would not see it.
  #isClean(): boolean {
    return this.#state === 'clean';
  }
}
