/** What was typed into an estimate, kept text by text (EST-1). */
import type { Payer } from '../policy/index.ts';

/** Every field of an estimate that is one text, in the order in which the form asks. */
export const estimateTexts = [
  'dispatchNumber',
  'customer.name',
  'customer.phone',
  'product.name',
  'product.model',
  'product.serial',
  'fault.symptom',
  'service',
  'order',
  'deliveredOn',
  'faultOn',
  'soldBy',
  'agentToldOn',
  'cause',
  'method',
  'region',
  'diagnosed',
  'diagnosisFee',
  'discount.amount',
  'discount.approver',
  'returnedOn',
  'validUntil',
  'remark',
] as const;
export type EstimateText = (typeof estimateTexts)[number];

/** What each kind of row holds beside its key, which only tells rows apart. */
export const estimateRows = {
  parts: ['number', 'name', 'quantity', 'price', 'from', 'genuine', 'keyPlace', 'special', 'wear'],
  labour: ['code', 'what', 'hours', 'price'],
  trips: ['on', 'km', 'cost'],
  stays: ['nights', 'price'],
  allowances: ['persons', 'days', 'price'],
  others: ['what', 'amount'],
} as const;
export type EstimateTable = keyof typeof estimateRows;
export type EstimateCell<Table extends EstimateTable> = (typeof estimateRows)[Table][number];

/** A row as typed. */
export type EstimateRow<Table extends EstimateTable = EstimateTable> = {
  readonly key: string;
} & { readonly [Cell in EstimateCell<Table>]: string };

/** A person's word against the verdict on one line; `key` is the line's id. */
export interface OverrideRow {
  readonly key: string;
  readonly payer: Payer | '';
  readonly reason: string;
  readonly by: string;
  /** UTC instant. */
  readonly at: string;
}

export type EstimateEntry = {
  readonly texts: Readonly<Record<EstimateText, string>>;
  readonly overrides: readonly OverrideRow[];
} & { readonly [Table in EstimateTable]: readonly EstimateRow<Table>[] };

const blankTexts = Object.fromEntries(estimateTexts.map((name) => [name, ''])) as Record<
  EstimateText,
  string
>;

export const emptyEstimate: EstimateEntry = {
  texts: { ...blankTexts, service: 'on-site', order: 'usual', soldBy: 'own' },
  parts: [],
  labour: [],
  trips: [],
  stays: [],
  allowances: [],
  others: [],
  overrides: [],
};

/** What a new row starts with: one piece, our part, genuine. */
const firstCells: Readonly<Record<string, string>> = {
  quantity: '1',
  from: 'ours',
  genuine: 'genuine',
  nights: '1',
  persons: '1',
  days: '1',
};

export function emptyEstimateRow<Table extends EstimateTable>(
  table: Table,
  key: string,
): EstimateRow<Table> {
  const cells = estimateRows[table].map((cell) => [cell, firstCells[cell] ?? '']);
  return { key, ...Object.fromEntries(cells) } as EstimateRow<Table>;
}

/** Has anything been typed or added? */
export function isBlankEstimate(entry: EstimateEntry): boolean {
  return (
    estimateTexts.every((name) => entry.texts[name] === emptyEstimate.texts[name]) &&
    (Object.keys(estimateRows) as EstimateTable[]).every((table) => entry[table].length === 0)
  );
}

export function withEstimateText(
  entry: EstimateEntry,
  name: EstimateText,
  text: string,
): EstimateEntry {
  return { ...entry, texts: { ...entry.texts, [name]: text } };
}

export function withEstimateCell<Table extends EstimateTable>(
  entry: EstimateEntry,
  table: Table,
  key: string,
  cell: EstimateCell<Table>,
  text: string,
): EstimateEntry {
  const rows = entry[table] as readonly EstimateRow<Table>[];
  return {
    ...entry,
    [table]: rows.map((row) => (row.key === key ? { ...row, [cell]: text } : row)),
  };
}

/** The entry with one more row. */
export function withEstimateRow<Table extends EstimateTable>(
  entry: EstimateEntry,
  table: Table,
  row: EstimateRow<Table>,
): EstimateEntry {
  return { ...entry, [table]: [...entry[table], row] };
}

/** The entry without that row, and without a word on who pays it. */
export function withoutEstimateRow(
  entry: EstimateEntry,
  table: EstimateTable,
  key: string,
): EstimateEntry {
  const line = `${linesOfTable[table]}.${key}`;
  return {
    ...entry,
    [table]: (entry[table] as readonly EstimateRow[]).filter((row) => row.key !== key),
    overrides: entry.overrides.filter((override) => override.key !== line),
  };
}

/** The entry with a person's word on who pays the line, or without one. */
export function withOverride(
  entry: EstimateEntry,
  line: string,
  override: Omit<OverrideRow, 'key'> | undefined,
): EstimateEntry {
  const others = entry.overrides.filter(({ key }) => key !== line);
  return { ...entry, overrides: override ? [...others, { key: line, ...override }] : others };
}

/** The kind of line that a table's rows become: how a line's id begins. */
export const linesOfTable = {
  parts: 'parts',
  labour: 'labour',
  trips: 'transport',
  stays: 'lodging',
  allowances: 'allowance',
  others: 'other',
} as const satisfies Record<EstimateTable, string>;
