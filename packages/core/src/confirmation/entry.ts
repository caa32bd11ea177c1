/** What was typed into a slip, kept text by text (SLP-1). */
import type { Quote } from '../fee/index.ts';
import type { NotedField, OwnPath } from '../own-field/index.ts';

/** Every item of the slip, in the order of the paper (F01). */
export const itemsInPaperOrder = [
  'dispatchNumber',
  'serviceNeeds',
  'customer.name',
  'customer.address',
  'customer.contactPerson',
  'customer.contactPhone',
  'product.model',
  'product.quantity',
  'product.name',
  'arrivedAt',
  'fault.symptom',
  'fault.cause',
  'fault.otherCause',
  'repairNature',
  'parts',
  'photos',
  'completedAt',
  'fees.parts',
  'feeAcceptance',
  'fees.transport',
  'fees.lodging',
  'fees.other',
  'fees.allowance',
  'quote',
  'extraConsent',
  'payment.method',
  'payment.transferDetails',
  'staff.inCharge',
  'staff.accompanying',
  'rating',
  'confirmedBy.name',
  'confirmedBy.phone',
  'seal',
] as const;
type Item = (typeof itemsInPaperOrder)[number];

const richItems = [
  'serviceNeeds',
  'parts',
  'photos',
  'feeAcceptance',
  'quote',
  'extraConsent',
  'seal',
] as const;

/** The path of an item that is one text. */
export type TextField = Exclude<Item, (typeof richItems)[number]>;

export const textFields = itemsInPaperOrder.filter(
  (item): item is TextField => !(richItems as readonly Item[]).includes(item),
);

export const serviceNeeds = [
  'installation',
  'commissioning',
  'repair',
  'technical-service',
] as const;
export type ServiceNeed = (typeof serviceNeeds)[number];

/** A replaced part, as typed. `key` only tells rows apart. */
export interface PartRow {
  readonly key: string;
  readonly model: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly oldSerial: string;
  readonly newSerial: string;
}

export const partTexts = ['model', 'quantity', 'unitPrice', 'oldSerial', 'newSerial'] as const;
export type PartText = (typeof partTexts)[number];

/** Bytes kept beside the record, named by their SHA-256. */
export interface Attachment {
  readonly hash: string;
  readonly mime: string;
}

export interface Photo extends Attachment {
  readonly taken: 'before' | 'after';
  /** Pixels, after re-encoding. */
  readonly width: number;
  readonly height: number;
}

/** A person's mark: ink, or a typed name where drawing is not possible. */
export type Mark =
  | { readonly kind: 'drawn'; readonly ink: Attachment }
  | { readonly kind: 'typed'; readonly name: string };

/** The customer's initials beside the parts cost, and the sum they stood beside (AMB-01). */
export interface FeeAcceptance {
  readonly mark: Mark;
  /** Minor units of the policy's currency. */
  readonly acceptedAmount: number;
  /** UTC instant. */
  readonly at: string;
}

export const consentWays = ['phone', 'in-person'] as const;
export type ConsentWay = (typeof consentWays)[number];

/** The customer's agreement to more than was quoted, as typed by who took it (R060, R061). */
export interface ExtraConsent {
  /** Who agreed, on the customer's side. */
  readonly by: string;
  readonly how: ConsentWay | '';
  /** UTC instant, or empty. */
  readonly at: string;
  /** What was agreed to on top of the quote. */
  readonly extraAmount: string;
  readonly extraDuration: string;
}

export const emptyConsent: ExtraConsent = {
  by: '',
  how: '',
  at: '',
  extraAmount: '',
  extraDuration: '',
};

export interface SlipEntry {
  readonly texts: Readonly<Record<TextField | OwnPath, string>>;
  readonly serviceNeeds: readonly ServiceNeed[];
  readonly parts: readonly PartRow[];
  readonly photos: readonly Photo[];
  readonly seal: Attachment | null;
  readonly feeAcceptance: FeeAcceptance | null;
  /** What the customer was told before the work. Absent in slips that are older than quotes. */
  readonly quote?: Quote | null;
  readonly extraConsent?: ExtraConsent | null;
  /** The own fields that were asked; their values stand among the texts. Absent in slips that are older than own fields. */
  readonly ownFields?: readonly NotedField[] | undefined;
}

export const emptyEntry: SlipEntry = {
  texts: Object.fromEntries(textFields.map((field) => [field, ''])) as Record<TextField, string>,
  serviceNeeds: [],
  parts: [],
  photos: [],
  seal: null,
  feeAcceptance: null,
  quote: null,
  extraConsent: null,
};

export const emptyPartRow = (key: string): PartRow => ({
  key,
  model: '',
  quantity: '1',
  unitPrice: '',
  oldSerial: '',
  newSerial: '',
});

/** Has anything been typed or added? */
export function isBlank(entry: SlipEntry): boolean {
  return (
    Object.values(entry.texts).every((text) => text === '') &&
    entry.serviceNeeds.length + entry.parts.length + entry.photos.length === 0 &&
    entry.seal === null &&
    entry.feeAcceptance === null &&
    !entry.quote &&
    !entry.extraConsent
  );
}

export function withText(entry: SlipEntry, field: TextField, text: string): SlipEntry {
  return { ...entry, texts: { ...entry.texts, [field]: text } };
}

export function withPartText(
  entry: SlipEntry,
  key: string,
  text: PartText,
  value: string,
): SlipEntry {
  const parts = entry.parts.map((row) => (row.key === key ? { ...row, [text]: value } : row));
  return { ...entry, parts };
}
