/** What is sealed at the signature: everything the customer saw (SLP-5). */
import type { Path } from '../model/index.ts';
import { formatQuantity, upperCaseRmb, type Money, type Rounding } from '../money/index.ts';
import type { Quote } from '../fee/index.ts';
import type { OwnAnswer } from '../own-field/index.ts';
import { settingRules, type FeePart, type Payment, type Policy } from '../policy/index.ts';
import type { Attachment, ConsentWay, FeeAcceptance, Mark, Photo, ServiceNeed } from './entry.ts';
import type { AgreedExtra, Reading } from './slip.ts';

export interface SheetSignature {
  readonly role: 'customer' | 'technician';
  readonly name: string;
  readonly phone: string;
  /** Null once it was erased (SHT-6). */
  readonly mark: Mark | null;
  /** UTC instant, as this device reported it. */
  readonly signedAt: string;
}

export interface SheetPart {
  readonly model: string;
  readonly quantity: string;
  readonly unitPrice: Money | null;
  readonly amount: Money | null;
  readonly oldSerial: string;
  readonly newSerial: string;
}

export interface SheetFeeLine {
  readonly part: FeePart;
  readonly amount: Money;
  readonly customerPays: Money;
  readonly source: 'priced-rows' | 'typed' | 'blank';
  readonly rules: readonly string[];
}

export interface SignedSheet {
  readonly format: 'aftersale-confirmation/1';
  readonly id: string;
  readonly sheetVersion: number;
  readonly amends: { readonly id: string; readonly hash: string } | null;
  /** The language in which the customer read the sheet. */
  readonly language: Language;
  /** The IANA zone in which its times were shown. */
  readonly timeZone: string;
  readonly policy: {
    readonly name: string;
    readonly version: string;
    readonly effectiveOn: string;
  };
  readonly company: string;
  readonly dispatchNumber: string;
  readonly serviceNeeds: readonly ServiceNeed[];
  readonly customer: {
    readonly name: string;
    readonly address: string;
    readonly contactPerson: string;
    readonly contactPhone: string;
  };
  readonly product: { readonly model: string; readonly quantity: string; readonly name: string };
  readonly arrivedAt: string;
  readonly completedAt: string;
  readonly fault: {
    readonly symptom: string;
    readonly cause: 'product' | 'other' | '';
    readonly otherCause: string;
  };
  readonly repairNature: 'free' | 'chargeable';
  readonly parts: readonly SheetPart[];
  readonly fee: {
    readonly lines: readonly SheetFeeLine[];
    readonly total: Money;
    readonly totalInUpperCase: string;
    readonly customerPays: Money;
    readonly reason: 'chargeable' | 'free' | 'only-parts-free';
    readonly rounding: Rounding;
    readonly rules: readonly string[];
  };
  readonly feeAcceptance: FeeAcceptance | null;
  readonly payment: { readonly method: Payment | ''; readonly transferDetails: string };
  readonly staff: { readonly inCharge: string; readonly accompanying: string };
  readonly rating: { readonly score: number; readonly label: string } | null;
  readonly consent: string;
  readonly signatures: readonly SheetSignature[];
  readonly seal: Attachment | null;
  readonly photos: readonly Photo[];
  /** What the customer was told before the work; only in a sheet of a job that was quoted. */
  readonly quote?: Quote;
  /** Their consent to more; only where there is one (R060, R061). Null once it was erased (SHT-6). */
  readonly extraConsent?: SheetConsent | null;
  /** The site's own fields with their labels and texts in both languages; only in a sheet that has some (SLP-12). */
  readonly own?: readonly OwnAnswer[];
}

export interface SheetConsent {
  readonly by: string;
  readonly how: ConsentWay | '';
  /** UTC instant; empty when not given. */
  readonly at: string;
  readonly extraAmount: Money | null;
  readonly extraDuration: string;
}

export interface VoidNotice {
  readonly format: 'aftersale-void/1';
  readonly sheet: string;
  readonly reason: string;
  readonly at: string;
  readonly by: string;
}

export type Language = 'zh-CN' | 'en';

/** Which parts of this sheet are about the customer, and can be erased (SLP-5, SHT-6)? */
export const customerParts = ({ signatures }: Pick<SignedSheet, 'signatures'>): readonly Path[] => [
  ['customer', '*'],
  ['feeAcceptance'],
  ['extraConsent'],
  ...signatures.flatMap(({ role }, place) =>
    role === 'customer'
      ? ['name', 'phone', 'mark'].map((part) => ['signatures', String(place), part])
      : [],
  ),
];

export interface SigningFacts {
  readonly id: string;
  readonly sheetVersion: number;
  readonly amends: { readonly id: string; readonly hash: string } | null;
  readonly language: Language;
  readonly timeZone: string;
  readonly signatures: readonly SheetSignature[];
  readonly own: readonly OwnAnswer[];
}

/**
 * What is the sheet of this reading, ready to be sealed?
 * Takes a reading that has passed `problemsBeforeSigning`; throws on one that has not, since half a sheet must not be sealed.
 */
export function signedSheet(
  { slip, fee }: Reading,
  policy: Policy,
  facts: SigningFacts,
): SignedSheet {
  if (!fee?.customerPays || fee.reason === 'undecided' || !slip.repairNature)
    throw new TypeError('a slip whose fee is undecided cannot be sealed');
  const { language } = facts;
  const rating = policy.confirmation.ratings.find(({ score }) => score === slip.rating);
  const upperCase = upperCaseRmb(fee.total);
  return {
    format: 'aftersale-confirmation/1',
    id: facts.id,
    sheetVersion: facts.sheetVersion,
    amends: facts.amends,
    language,
    timeZone: facts.timeZone,
    policy: { name: policy.name, version: policy.version, effectiveOn: policy.effectiveOn },
    company: policy.company[language],
    dispatchNumber: slip.dispatchNumber,
    serviceNeeds: slip.serviceNeeds,
    customer: slip.customer,
    product: {
      model: slip.product.model,
      quantity: slip.product.quantity ? formatQuantity(slip.product.quantity) : '',
      name: slip.product.name,
    },
    arrivedAt: slip.arrivedAt,
    completedAt: slip.completedAt,
    fault: slip.fault,
    repairNature: slip.repairNature,
    parts: slip.parts.map((part) => ({
      model: part.model,
      quantity: part.quantity ? formatQuantity(part.quantity) : '',
      unitPrice: part.unitPrice ?? null,
      amount: part.amount ?? null,
      oldSerial: part.oldSerial,
      newSerial: part.newSerial,
    })),
    fee: {
      lines: fee.lines.map((line) => ({ ...line, customerPays: line.customerPays ?? line.amount })),
      total: fee.total,
      totalInUpperCase: upperCase.ok ? upperCase.value : '',
      customerPays: fee.customerPays,
      reason: fee.reason,
      rounding: policy.confirmation.rounding,
      rules: [
        ...fee.rules,
        ...settingRules.payments,
        ...settingRules.signBeforeCompletion,
        ...(slip.quote ? settingRules.extraWork : []),
      ],
    },
    feeAcceptance: slip.feeAcceptance,
    payment: {
      method: slip.payment.method ?? '',
      transferDetails: slip.payment.transferDetails,
    },
    staff: slip.staff,
    rating: rating ? { score: rating.score, label: rating.label[language] } : null,
    consent: policy.confirmation.consent[language],
    signatures: facts.signatures,
    seal: slip.seal,
    photos: slip.photos,
    ...(slip.quote ? { quote: slip.quote } : {}),
    ...(slip.extraConsent ? { extraConsent: sheetConsent(slip.extraConsent) } : {}),
    ...(facts.own.length > 0 ? { own: facts.own } : {}),
  };
}

const sheetConsent = (consent: AgreedExtra): SheetConsent => ({
  ...consent,
  how: consent.how ?? '',
  extraAmount: consent.extraAmount ?? null,
});
