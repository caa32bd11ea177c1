/** The import of one price list, step by step, from the chosen file to the kept catalogue. */
import {
  columnsInOrder,
  guessColumns,
  type CatalogueField,
  type Columns,
  type CurrencyCode,
} from '@aftersale/core';
import type { ServicePort } from '../context/service-port.ts';
import type { ReadList } from './import-list.ts';
import { ListRefused, type ListRefusal } from './list-refused.ts';
import type { PriceList, ReadingChoice } from './price-list.ts';
import { storeCatalogue } from './stored-catalogue.ts';

export type ImportFailure = ListRefusal | 'Failed' | 'NotSaved' | 'ReplacedElsewhere';

export type ImportStep =
  | { readonly step: 'waiting'; readonly failure?: ImportFailure; readonly stored?: number }
  | { readonly step: 'looking' }
  | {
      readonly step: 'matching';
      readonly list: PriceList;
      readonly choice: ReadingChoice;
      readonly hasHeadings: boolean;
      readonly columns: Columns;
      /** The first rows of the file, as they are read by the choice. */
      readonly rows: readonly (readonly string[])[];
      /** They are being read again, by another choice. */
      readonly isLooking?: boolean;
    }
  | { readonly step: 'reading'; readonly share: number }
  | {
      readonly step: 'read';
      readonly result: ReadList;
      readonly failure?: ImportFailure;
    }
  | { readonly step: 'storing'; readonly result: ReadList };

const rowsShown = 6;

/** Nothing is kept before `store`, and a new file or `cancel` ends whatever is under way. */
export class ListImport {
  state: ImportStep = { step: 'waiting' };
  readonly #changed: () => void;
  #file = '';
  #under = new AbortController();

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Looks at the file: what it is, and what its columns seem to be. */
  async open(file: File): Promise<void> {
    this.cancel();
    this.#file = file.name;
    this.#show({ step: 'looking' });
    await this.#attempt(async (signal) => {
      const { openPriceList } = await import('./price-list.ts');
      const list = await openPriceList(file);
      signal.throwIfAborted();
      await this.#look(list, {}, signal);
    });
  }

  /** Reads the beginning again, in another encoding or from another sheet. */
  async read(choice: ReadingChoice): Promise<void> {
    const now = this.state;
    if (now.step !== 'matching') return;
    const wanted = { ...now.choice, ...choice };
    this.#show({ ...now, choice: wanted, isLooking: true });
    await this.#attempt((signal) => this.#look(now.list, wanted, signal));
  }

  /** Says whether the first row holds headings; without them the columns are taken in their usual order. */
  headings(hasHeadings: boolean): void {
    if (this.state.step !== 'matching') return;
    const { rows } = this.state;
    const columns = hasHeadings ? guessColumns(rows[0]!) : undefined;
    this.#show({
      ...this.state,
      hasHeadings,
      columns: columns ?? columnsInOrder(rows[0]!.length),
    });
  }

  /** Says in which column a field is; nothing for none. */
  match(field: CatalogueField, place: number | undefined): void {
    if (this.state.step !== 'matching') return;
    const columns = { ...this.state.columns, [field]: place };
    this.#show({ ...this.state, columns });
  }

  /** Reads all rows. */
  async start(currency: CurrencyCode): Promise<void> {
    const now = this.state;
    if (now.step !== 'matching' || now.isLooking) return;
    this.#show({ step: 'reading', share: 0 });
    await this.#attempt(async (signal) => {
      const { importList } = await import('./import-list.ts');
      const choice = {
        ...now.choice,
        columns: now.columns,
        hasHeadings: now.hasHeadings,
        currency,
      };
      const result = await importList(now.list, choice, {
        signal,
        progress: (share) => {
          const isNews =
            this.state.step === 'reading' && Math.floor(share * 100) > this.state.share * 100;
          if (isNews && !signal.aborted) this.#show({ step: 'reading', share });
        },
      });
      this.#show({ step: 'read', result });
    });
  }

  /** Puts the parts that were read in the place of the present catalogue, whose revision the person saw. */
  async store(service: ServicePort, revision: number): Promise<void> {
    if (this.state.step !== 'read') return;
    const { result } = this.state;
    const { items, refused, rows } = result;
    const signal = this.#begin();
    this.#show({ step: 'storing', result });
    try {
      const source = { file: this.#file, rows, refused: refused.length };
      const stored = await storeCatalogue(service, items, { source, revision, signal });
      if (signal.aborted) return;
      if (stored.ok) this.#show({ step: 'waiting', stored: items.length });
      else this.#show({ step: 'read', result, failure: 'ReplacedElsewhere' });
    } catch {
      if (!signal.aborted) this.#show({ step: 'read', result, failure: 'NotSaved' });
    }
  }

  /** Ends what is under way and forgets what was read; what is kept stays as it is. */
  cancel(): void {
    this.#begin();
    if (this.state.step !== 'waiting') this.#show({ step: 'waiting' });
  }

  /** Ends what is under way; the signal is that of what begins now. */
  #begin(): AbortSignal {
    this.#under.abort();
    this.#under = new AbortController();
    return this.#under.signal;
  }

  async #look(list: PriceList, choice: ReadingChoice, signal: AbortSignal): Promise<void> {
    const { firstRows } = await import('./import-list.ts');
    const rows = await firstRows(list, choice, rowsShown);
    signal.throwIfAborted();
    const guessed = guessColumns(rows[0]!);
    const columns = guessed ?? columnsInOrder(rows[0]!.length);
    this.#show({
      step: 'matching',
      list,
      choice,
      hasHeadings: guessed !== undefined,
      columns,
      rows,
    });
  }

  async #attempt(what: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const signal = this.#begin();
    try {
      await what(signal);
    } catch (error) {
      if (signal.aborted) return;
      const failure = error instanceof ListRefused ? error.code : 'Failed';
      this.#show({ step: 'waiting', failure });
    }
  }

  #show(state: ImportStep): void {
    this.state = state;
    this.#changed();
  }
}
