/** What was typed into a parts request, kept text by text (PRQ-1). */
import type { Attachment, Mark } from '../confirmation/index.ts';

/** Every item of the request, in the order of the paper (F89). */
export const requestItemsInPaperOrder = [
  'kind',
  'outlet.name',
  'outlet.contact',
  'outlet.phone',
  'forMonth',
  'urgent.noPart',
  'urgent.noLoanMachine',
  'urgent.reason',
  'urgent.solveBy',
  'urgent.case',
  'presale.product',
  'rows',
  'sealOf',
  'seal',
  'areaManager',
  'remark',
] as const;
type Item = (typeof requestItemsInPaperOrder)[number];

const richItems = ['rows', 'seal', 'areaManager'] as const;

/** The path of an item that is one text. */
export type RequestTextField = Exclude<Item, (typeof richItems)[number]>;

export const requestTextFields = requestItemsInPaperOrder.filter(
  (item): item is RequestTextField => !(richItems as readonly Item[]).includes(item),
);

/** A part that is asked for, as typed. `key` only tells rows apart. */
export interface RequestRow {
  readonly key: string;
  readonly number: string;
  readonly name: string;
  readonly model: string;
  readonly unit: string;
  readonly quantity: string;
  /** On hand at the outlet. */
  readonly stock: string;
  /** Used last month. */
  readonly usage: string;
  /** The company's supply price. */
  readonly supplyPrice: string;
  /** Why more is needed than usage and stock suggest. */
  readonly reason: string;
  /** The part in whose place this one is asked for; empty where none. */
  readonly substituteFor: string;
}

export const requestRowTexts = [
  'number',
  'name',
  'model',
  'unit',
  'quantity',
  'stock',
  'usage',
  'supplyPrice',
  'reason',
  'substituteFor',
] as const;
export type RequestRowText = (typeof requestRowTexts)[number];

/** The area manager's signed review, and the parts that it stood beside (R218). */
export interface AreaManagerReview {
  readonly name: string;
  readonly mark: Mark;
  /** UTC instant. */
  readonly at: string;
  /** What was asked for when it was signed, as `partsAskedFor` writes it. */
  readonly parts: string;
}

export interface RequestEntry {
  readonly texts: Readonly<Record<RequestTextField, string>>;
  readonly rows: readonly RequestRow[];
  readonly seal: Attachment | null;
  readonly areaManager: AreaManagerReview | null;
}

export const emptyRequestEntry: RequestEntry = {
  texts: Object.fromEntries(requestTextFields.map((field) => [field, ''])) as Record<
    RequestTextField,
    string
  >,
  rows: [],
  seal: null,
  areaManager: null,
};

export const emptyRequestRow = (key: string): RequestRow => ({
  key,
  number: '',
  name: '',
  model: '',
  unit: '',
  quantity: '',
  stock: '',
  usage: '',
  supplyPrice: '',
  reason: '',
  substituteFor: '',
});

export function withRowText(
  entry: RequestEntry,
  key: string,
  text: RequestRowText,
  value: string,
): RequestEntry {
  const rows = entry.rows.map((row) => (row.key === key ? { ...row, [text]: value } : row));
  return { ...entry, rows };
}

/** What is asked for, in one text: what a review must still stand beside to hold. */
export const partsAskedFor = (rows: readonly RequestRow[]): string =>
  rows
    .filter(({ number, name, quantity }) => (number + name + quantity).trim() !== '')
    .map(({ number, name, quantity }) =>
      [number, name, quantity].map((text) => text.normalize('NFC').trim()).join(' '),
    )
    .join('\n');
