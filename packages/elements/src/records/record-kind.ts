/** What a list must know of a kind of record to show it. Each kind is loaded when a list of it is on the page. */
import type { Document, Language, Policy } from '@aftersale/core';
import type { ServicePort } from '../context/service-port.ts';
import type { Bilingual } from '../locale/strings.ts';
import type { PrintJob } from '../print/print-job.ts';

/** The places of a row; a kind leaves out what it does not have. */
export const recordColumns = [
  'number',
  'party',
  'status',
  'version',
  'changed',
  'total',
  'pays',
  'acts',
] as const;
export type RecordColumn = (typeof recordColumns)[number];

export interface KindTexts {
  readonly caption: string;
  readonly searchHint: string;
  /** By status; a state that is not named is listed under its own name. */
  readonly statuses: Readonly<Record<string, string>>;
  /** Only the columns that this kind has, but `changed`, `status` and `acts`, which all have. */
  readonly columns: Readonly<Partial<Record<RecordColumn, string>>>;
  /** Further columns, behind the party: of a kind that a plug-in has given. */
  readonly own?: readonly string[];
  readonly emptyTitle: string;
  readonly emptyText: string;
}

export interface KindFacts {
  readonly policy: Policy;
  readonly language: Language;
}

/** What a row says. Empty texts are shown as not filled in; a sum that is not known, as a dash. */
export interface RecordRow {
  readonly number: string;
  readonly party: string;
  readonly version?: string | undefined;
  readonly total?: string | undefined;
  readonly pays?: string | undefined;
  /** What stands in the kind's further columns. */
  readonly own?: readonly string[];
}

export interface RecordFile {
  readonly filename: string;
  readonly text: string;
  readonly mime: string;
}

export interface RecordKind<Record extends Document = Document> {
  readonly model: string;
  /** The states to filter by, in the order in which people think of them. */
  readonly statuses: readonly string[];
  readonly texts: Bilingual<KindTexts>;
  /** The texts by a piece of which a record is found, and the names that are also found by their pinyin initials. */
  remembered(record: Record): {
    readonly pieces: readonly string[];
    readonly names: readonly string[];
  };
  row(record: Record, facts: KindFacts): RecordRow;
  /** The id of what is handed over of it; its own if not said, empty where nothing may lead to it. */
  deliveredId?(record: Record): string;
  /** The records as a table for a spreadsheet. */
  csv(
    records: readonly Record[],
    facts: KindFacts & { readonly timeZone: string },
  ): Promise<string>;
  preparePrint?(record: Record, port: ServicePort, language: Language): Promise<PrintJob>;
  exportOne?(record: Record, port: ServicePort): Promise<RecordFile>;
}
