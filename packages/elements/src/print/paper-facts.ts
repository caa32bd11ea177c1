/** What stands on the paper, whether it comes from a sealed sheet or from a slip that is still being filled in. */
import {
  formatQuantity,
  ownAnswers,
  upperCaseRmb,
  type Attachment,
  type ConsentWay,
  type FeeAcceptance,
  type FeePart,
  type Language,
  type Mark,
  type Money,
  type OwnAnswer,
  type Payment,
  type Photo,
  type Policy,
  type Quote,
  type Reading,
  type RepairNature,
  type Rounding,
  type ServiceNeed,
  type SignedSheet,
  type SlipEntry,
} from '@aftersale/core';
import { paperMoney } from './paper-money.ts';

export interface PaperSignature {
  readonly name: string;
  readonly phone: string;
  /** Absent while nobody has signed; null where it was erased. */
  readonly mark: Mark | null | undefined;
  /** UTC instant; empty while nobody has signed. */
  readonly signedAt: string;
}

export interface PaperPart {
  readonly model: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly amount: string;
  readonly oldSerial: string;
  readonly newSerial: string;
}

export interface PaperFacts {
  readonly company: string;
  readonly dispatchNumber: string;
  readonly serviceNeeds: readonly ServiceNeed[];
  readonly customer: SignedSheet['customer'];
  readonly product: SignedSheet['product'];
  readonly arrivedAt: string;
  readonly completedAt: string;
  readonly fault: SignedSheet['fault'];
  readonly repairNature: RepairNature | undefined;
  readonly parts: readonly PaperPart[];
  /** Sums as written, with their sign; a text that is no sum stays as it was typed. */
  readonly fees: readonly { readonly part: FeePart; readonly text: string }[];
  /** Absent while the sums cannot be read. */
  readonly total: Money | undefined;
  readonly totalInUpperCase: string;
  readonly customerPays: Money | undefined;
  readonly reason: SignedSheet['fee']['reason'] | 'undecided';
  readonly rounding: Rounding;
  readonly currency: Money['currency'];
  readonly feeAcceptance: FeeAcceptance | null;
  readonly payment: { readonly method: Payment | ''; readonly transferDetails: string };
  readonly staff: SignedSheet['staff'];
  readonly rating: string;
  readonly consent: string;
  readonly customerSignature: PaperSignature;
  readonly technicianSignature: PaperSignature;
  readonly seal: Attachment | null;
  readonly photos: readonly Photo[];
  /** What was told before the work, and what was agreed to on top; absent on a slip that was not quoted. */
  readonly quote?: Quote | null | undefined;
  readonly extraConsent?:
    | {
        readonly by: string;
        readonly how: ConsentWay | '' | undefined;
        readonly at: string;
        readonly extraAmount: Money | null | undefined;
        readonly extraDuration: string;
      }
    | null
    | undefined;
  /** The site's own fields, in the paper's language. */
  readonly ownFields: readonly { readonly label: string; readonly text: string }[];
}

/** What stands on the paper of a sealed sheet? Only what was sealed. */
export function factsOfSheet(sheet: SignedSheet): PaperFacts {
  const { fee } = sheet;
  const signatureOf = (role: 'customer' | 'technician'): PaperSignature =>
    sheet.signatures.find((signature) => signature.role === role) ?? unsigned('', '');
  return {
    ...sheet,
    parts: sheet.parts.map((part) => ({
      ...part,
      unitPrice: part.unitPrice ? paperMoney(part.unitPrice) : '',
      amount: part.amount ? paperMoney(part.amount) : '',
    })),
    fees: fee.lines.map(({ part, amount }) => ({ part, text: paperMoney(amount) })),
    total: fee.total,
    totalInUpperCase: fee.totalInUpperCase,
    customerPays: fee.customerPays,
    reason: fee.reason,
    rounding: fee.rounding,
    currency: fee.total.currency,
    rating: sheet.rating?.label ?? '',
    customerSignature: signatureOf('customer'),
    technicianSignature: signatureOf('technician'),
    ownFields: ownFieldsIn(sheet.own ?? [], sheet.language),
  };
}

/** What stands on the paper of a slip that nobody has signed? What can be read, and as typed what cannot. */
export function factsOfDraft(
  { slip, fee }: Reading,
  entry: SlipEntry,
  policy: Policy,
  language: Language,
): PaperFacts {
  const upperCase = fee && upperCaseRmb(fee.total);
  const rating = policy.confirmation.ratings.find(({ score }) => score === slip.rating);
  return {
    ...slip,
    company: policy.company[language],
    product: { ...slip.product, quantity: entry.texts['product.quantity'] },
    parts: slip.parts.map((part) => {
      const typed = entry.parts.find(({ key }) => key === part.key);
      return {
        ...part,
        quantity: part.quantity ? formatQuantity(part.quantity) : (typed?.quantity ?? ''),
        unitPrice: part.unitPrice ? paperMoney(part.unitPrice) : (typed?.unitPrice ?? ''),
        amount: part.amount ? paperMoney(part.amount) : '',
      };
    }),
    fees: policy.confirmation.feeParts.map((part) => {
      const line = fee?.lines.find((each) => each.part === part);
      return { part, text: line ? paperMoney(line.amount) : entry.texts[`fees.${part}`] };
    }),
    total: fee?.total,
    totalInUpperCase: upperCase?.ok ? upperCase.value : '',
    customerPays: fee?.customerPays,
    reason: fee?.reason ?? 'undecided',
    rounding: policy.confirmation.rounding,
    currency: policy.currency,
    payment: {
      method: slip.payment.method ?? '',
      transferDetails: slip.payment.transferDetails,
    },
    rating: rating?.label[language] ?? '',
    consent: policy.confirmation.consent[language],
    customerSignature: unsigned(slip.confirmedBy.name, slip.confirmedBy.phone),
    technicianSignature: unsigned(slip.staff.inCharge, ''),
    ownFields: ownFieldsIn(ownAnswers(entry), language),
  };
}

const ownFieldsIn = (answers: readonly OwnAnswer[], language: Language): PaperFacts['ownFields'] =>
  answers.map(({ label, text }) => ({ label: label[language], text: text[language] }));

const unsigned = (name: string, phone: string): PaperSignature => ({
  name,
  phone,
  mark: undefined,
  signedAt: '',
});
