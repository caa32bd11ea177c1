/** What an entry means: the slip, as far as it can be read, and every problem with its facts. */
import {
  besideQuote,
  feeBlock,
  rowAmount,
  type BesideQuote,
  type FeeBlock,
  type PricedPart,
  type Quote,
  type RepairNature,
} from '../fee/index.ts';
import {
  parseMoney,
  parseQuantity,
  type Money,
  type MoneyRefusal,
  type Quantity,
  type QuantityRefusal,
} from '../money/index.ts';
import { feeParts, type FeePart, type Payment, type Policy } from '../policy/index.ts';
import {
  consentWays,
  type Attachment,
  type ConsentWay,
  type ExtraConsent,
  type FeeAcceptance,
  type PartRow,
  type Photo,
  type ServiceNeed,
  type SlipEntry,
  type TextField,
} from './entry.ts';

/** Where a problem stands: a text's path, or `parts.<key>.<text>`, or one of the other items. */
export type FieldPath =
  | TextField
  | `parts.${string}.${'model' | 'quantity' | 'unitPrice'}`
  | 'serviceNeeds'
  | 'seal'
  | 'feeAcceptance'
  | 'extraConsent'
  | `extraConsent.${'by' | 'how' | 'at' | 'extraAmount'}`;

export type ProblemCause =
  | MoneyRefusal
  | QuantityRefusal
  | { readonly type: 'Missing' }
  | { readonly type: 'CompletedBeforeArrival' }
  /** The customer accepted another parts cost than the slip now shows (AMB-01). */
  | { readonly type: 'AcceptedOtherSum'; readonly acceptedAmount: number }
  /** The customer pays more than was quoted, and nobody recorded that they agreed (R060, R061, R114). Minor units. */
  | { readonly type: 'ConsentMissing'; readonly extraAmount: number }
  /** The customer agreed to less than it now comes to on top of the quote. Minor units. */
  | {
      readonly type: 'ConsentBelowExtra';
      readonly agreedAmount: number;
      readonly extraAmount: number;
    }
  /** Extra work is done only after consent (R061). */
  | { readonly type: 'ConsentAfterCompletion' }
  /** The completion time lies ahead: nobody signs before the work is done (R290). */
  | { readonly type: 'CompletionAhead' };

export type Problem = ProblemCause & { readonly path: FieldPath };

export interface ReplacedPart {
  readonly key: string;
  readonly model: string;
  readonly quantity: Quantity | undefined;
  readonly unitPrice: Money | undefined;
  /** Quantity × price, rounded by the policy; absent without a price. */
  readonly amount: Money | undefined;
  readonly oldSerial: string;
  readonly newSerial: string;
}

/** What the customer agreed to beyond the quote, as far as it can be read. */
export interface AgreedExtra {
  readonly by: string;
  readonly how: ConsentWay | undefined;
  /** UTC instant; empty when not given. */
  readonly at: string;
  readonly extraAmount: Money | undefined;
  readonly extraDuration: string;
}

export interface Slip {
  readonly dispatchNumber: string;
  readonly serviceNeeds: readonly ServiceNeed[];
  readonly customer: Readonly<
    Record<'name' | 'address' | 'contactPerson' | 'contactPhone', string>
  >;
  readonly product: {
    readonly model: string;
    readonly quantity: Quantity | undefined;
    readonly name: string;
  };
  /** UTC instants; empty when not given. */
  readonly arrivedAt: string;
  readonly completedAt: string;
  readonly fault: {
    readonly symptom: string;
    readonly cause: 'product' | 'other' | '';
    readonly otherCause: string;
  };
  readonly repairNature: RepairNature | undefined;
  readonly parts: readonly ReplacedPart[];
  readonly payment: { readonly method: Payment | undefined; readonly transferDetails: string };
  readonly staff: { readonly inCharge: string; readonly accompanying: string };
  readonly rating: number | undefined;
  readonly confirmedBy: { readonly name: string; readonly phone: string };
  readonly seal: Attachment | null;
  readonly photos: readonly Photo[];
  readonly feeAcceptance: FeeAcceptance | null;
  readonly quote: Quote | null;
  readonly extraConsent: AgreedExtra | null;
}

export interface Reading {
  readonly slip: Slip;
  /** Absent while a sum or a quantity cannot be read: a total over it would be false. */
  readonly fee: FeeBlock | undefined;
  /** The fee beside what was quoted; absent without a quote, or without a fee. */
  readonly beside: BesideQuote | undefined;
  /** What was typed and cannot be read, in the paper's order. Missing fields are not problems yet. */
  readonly problems: readonly Problem[];
}

/**
 * What does this entry say? Texts are trimmed and brought to NFC, the entry itself stays as typed (SLP-1).
 * Never fails: what cannot be read is a problem at its field.
 */
export function readEntry(entry: SlipEntry, policy: Policy): Reading {
  const problems: Problem[] = [];
  const textOf = (field: TextField): string => tidy(entry.texts[field]);
  const productQuantity = readQuantity(
    entry.texts['product.quantity'],
    'product.quantity',
    problems,
    0,
  );
  const parts = readParts(entry.parts, policy, problems);
  const pricedParts = parts.filter(isPriced);
  const typed = readFees(entry, policy, pricedParts.length > 0, problems);
  const repairNature = oneOf(textOf('repairNature'), ['free', 'chargeable'] as const);
  // The fee holds whatever stands in the consent, which is read after it.
  const summable = problems.every(({ path }) => path === 'product.quantity');
  const slip: Slip = {
    dispatchNumber: textOf('dispatchNumber'),
    serviceNeeds: entry.serviceNeeds,
    customer: {
      name: textOf('customer.name'),
      address: textOf('customer.address'),
      contactPerson: textOf('customer.contactPerson'),
      contactPhone: textOf('customer.contactPhone'),
    },
    product: {
      model: textOf('product.model'),
      quantity: productQuantity,
      name: textOf('product.name'),
    },
    arrivedAt: textOf('arrivedAt'),
    completedAt: textOf('completedAt'),
    fault: {
      symptom: textOf('fault.symptom'),
      cause: oneOf(textOf('fault.cause'), ['product', 'other'] as const) ?? '',
      otherCause: textOf('fault.otherCause'),
    },
    repairNature,
    parts: parts.filter((part) => !isEmptyPart(part)),
    payment: {
      method: oneOf(textOf('payment.method'), policy.confirmation.payments),
      transferDetails: textOf('payment.transferDetails'),
    },
    staff: { inCharge: textOf('staff.inCharge'), accompanying: textOf('staff.accompanying') },
    rating: policy.confirmation.ratings.find(({ score }) => String(score) === textOf('rating'))
      ?.score,
    confirmedBy: { name: textOf('confirmedBy.name'), phone: textOf('confirmedBy.phone') },
    seal: entry.seal,
    photos: entry.photos,
    feeAcceptance: entry.feeAcceptance,
    quote: entry.quote ?? null,
    extraConsent: entry.extraConsent ? readConsent(entry.extraConsent, policy, problems) : null,
  };
  const fee = summable ? feeBlock({ pricedParts, typed, repairNature }, policy) : undefined;
  const comparable = slip.quote?.total.currency === policy.currency;
  const beside = fee && slip.quote && comparable ? besideQuote(fee, slip.quote, policy) : undefined;
  return { slip, fee, beside, problems };
}

function readConsent(consent: ExtraConsent, policy: Policy, problems: Problem[]): AgreedExtra {
  return {
    by: tidy(consent.by),
    how: oneOf(consent.how, consentWays),
    at: consent.at.trim(),
    extraAmount: readMoney(consent.extraAmount, 'extraConsent.extraAmount', policy, problems),
    extraDuration: tidy(consent.extraDuration),
  };
}

/** What typed sums are held to, in minor units: twelve figures before the point and two after. */
const largestSum = 10 ** 14 - 1;

/** Reads the rows; the one with which the parts come to more than a sum may be is refused at its price (MON-6). */
function readParts(rows: readonly PartRow[], policy: Policy, problems: Problem[]): ReplacedPart[] {
  let room = largestSum;
  return rows.map((row) => {
    const part = readPart(row, policy, problems);
    if (!isPriced(part)) return part;
    const product = part.unitPrice.amount * part.quantity.amount;
    if (product > Number.MAX_SAFE_INTEGER || product / 10 ** part.quantity.scale > room) {
      problems.push({ path: `parts.${row.key}.unitPrice`, type: 'TooLarge', text: row.unitPrice });
      return part;
    }
    const amount = rowAmount(part, policy);
    room -= amount.amount;
    return { ...part, amount };
  });
}

function readPart(row: PartRow, policy: Policy, problems: Problem[]): ReplacedPart {
  const quantity = readQuantity(row.quantity, `parts.${row.key}.quantity`, problems);
  const unitPrice = readMoney(row.unitPrice, `parts.${row.key}.unitPrice`, policy, problems);
  if (unitPrice && !quantity && row.quantity.trim() === '')
    problems.push({ path: `parts.${row.key}.quantity`, type: 'Missing' });
  return {
    key: row.key,
    model: tidy(row.model),
    quantity,
    unitPrice,
    amount: undefined,
    oldSerial: tidy(row.oldSerial),
    newSerial: tidy(row.newSerial),
  };
}

function readFees(
  entry: SlipEntry,
  policy: Policy,
  partsArePriced: boolean,
  problems: Problem[],
): Partial<Record<FeePart, Money>> {
  const typed: Partial<Record<FeePart, Money>> = {};
  for (const part of feeParts) {
    if (part === 'parts' && partsArePriced) continue;
    const sum = readMoney(entry.texts[`fees.${part}`], `fees.${part}`, policy, problems);
    if (sum) typed[part] = sum;
  }
  return typed;
}

function readMoney(
  text: string,
  path: FieldPath,
  policy: Policy,
  problems: Problem[],
): Money | undefined {
  const read = parseMoney(text, policy.currency);
  if (read.ok) return read.value;
  problems.push({ path, ...read.error });
  return undefined;
}

function readQuantity(
  text: string,
  path: FieldPath,
  problems: Problem[],
  decimals = 3,
): Quantity | undefined {
  const read = parseQuantity(text, { decimals });
  if (read.ok) return read.value;
  problems.push({ path, ...read.error });
  return undefined;
}

const tidy = (text: string): string => text.normalize('NFC').trim();

const isPriced = (part: ReplacedPart): part is ReplacedPart & PricedPart =>
  part.unitPrice !== undefined && part.quantity !== undefined;

const isEmptyPart = (part: ReplacedPart): boolean =>
  part.model + part.oldSerial + part.newSerial === '' && part.unitPrice === undefined;

const oneOf = <const Word extends string>(text: string, words: readonly Word[]): Word | undefined =>
  words.find((word) => word === text);
