/** What the list of records shows, kept up to date: the newest records as they change, more on demand, or what is searched. */
import type { Document, IndexKey } from '@aftersale/core';
import type { RecordPage, ServicePort } from '../context/service-port.ts';
import type { RecordKind } from './record-kind.ts';
import { newestFirst, searchRecords, type Wanted } from './search.ts';

export interface RecordListState extends Wanted {
  readonly records: readonly Document[];
  readonly counts: Readonly<Record<string, number>>;
  readonly hasMore: boolean;
  readonly step: 'reading' | 'ready' | 'failed';
  /** How many records a search has looked at; absent while nothing is searched. */
  readonly looked: number | undefined;
}

export const emptyList: RecordListState = {
  records: [],
  counts: {},
  hasMore: false,
  step: 'reading',
  looked: undefined,
  text: '',
  status: '',
};

const pageSize = 50;

export class RecordList {
  state: RecordListState = emptyList;
  readonly #port: ServicePort;
  readonly #kind: RecordKind;
  readonly #changed: () => void;
  #stop: (() => void) | undefined;
  #work = new AbortController();
  #first: RecordPage = { documents: [] };
  #older: readonly Document[] = [];
  #next: IndexKey | undefined;

  constructor(port: ServicePort, kind: RecordKind, changed: () => void) {
    this.#port = port;
    this.#kind = kind;
    this.#changed = changed;
  }

  /** Shows the records that are wanted. What was still being looked for before is given up. */
  show(wanted: Wanted): void {
    const sameStatus = this.#stop !== undefined && wanted.status === this.state.status;
    this.state = { ...this.state, ...wanted };
    if (sameStatus) return this.#refresh();
    this.close();
    this.#older = [];
    this.#update({ records: [], step: 'reading', hasMore: false, looked: undefined });
    const query = { ...newestFirst(this.#kind, wanted.status), limit: pageSize };
    this.#stop = this.#port.watch(query, (page) => {
      this.#first = page;
      this.#refresh();
    });
  }

  /** Adds the next records, or looks on for more hits. */
  more(): void {
    if (this.#next === undefined) return;
    this.#attempt(async (signal) => {
      if (this.#searches) return this.#search(signal, this.#next);
      await this.#readOlder(signal, this.#older.length + pageSize);
    });
  }

  close(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#work.abort();
  }

  get #searches(): boolean {
    return this.state.text.trim() !== '';
  }

  #refresh(): void {
    this.#attempt(async (signal) => {
      await Promise.all([
        this.#count(signal),
        this.#searches ? this.#search(signal) : this.#readOlder(signal, this.#older.length),
      ]);
    });
  }

  /** Records that moved out of the first page must be found behind it, so older pages are read anew from there. */
  async #readOlder(signal: AbortSignal, limit: number): Promise<void> {
    const { documents, next } = this.#first;
    const query = { ...newestFirst(this.#kind, this.state.status), limit, after: next };
    const older =
      limit > 0 && next !== undefined ? await this.#port.query(query) : { documents: [], next };
    if (signal.aborted) return;
    this.#older = older.documents;
    this.#next = older.next;
    const records = distinct([...documents, ...this.#older]);
    this.#update({ records, step: 'ready', hasMore: this.#next !== undefined, looked: undefined });
  }

  async #search(signal: AbortSignal, after?: IndexKey): Promise<void> {
    const before = after === undefined ? undefined : this.state;
    const found = await searchRecords(this.#port, this.#kind, this.state, { after, signal });
    if (signal.aborted) return;
    this.#next = found.next;
    this.#update({
      records: distinct([...(before?.records ?? []), ...found.hits]),
      step: 'ready',
      hasMore: found.next !== undefined,
      looked: (before?.looked ?? 0) + found.looked,
    });
  }

  async #count(signal: AbortSignal): Promise<void> {
    const { model, statuses } = this.#kind;
    const counts = await Promise.all(
      statuses.map(async (status) => [status, await this.#port.count({ model, status })]),
    );
    if (!signal.aborted) this.#update({ counts: Object.fromEntries(counts) });
  }

  /** One thing at a time: a new keystroke or a change of the records gives up what was under way. */
  #attempt(work: (signal: AbortSignal) => Promise<void>): void {
    this.#work.abort();
    this.#work = new AbortController();
    const { signal } = this.#work;
    work(signal).catch(() => {
      if (!signal.aborted) this.#update({ step: 'failed' });
    });
  }

  #update(change: Partial<RecordListState>): void {
    this.state = { ...this.state, ...change };
    this.#changed();
  }
}

const distinct = (records: readonly Document[]): Document[] => [
  ...new Map(records.map((record) => [record.id, record])).values(),
];
