import {
  readEntry,
  type Language,
  type Money,
  type Payment,
  type Policy,
  type SlipDocument,
  type SlipStatus,
} from '@aftersale/core';

/** A slip in one line of a list. Texts are empty where nothing was given; instants are UTC. */
export interface SlipSummary {
  readonly id: string;
  readonly dispatchNumber: string;
  readonly customer: string;
  readonly status: SlipStatus;
  readonly version: number;
  readonly updatedAt: string;
  readonly arrivedAt: string;
  readonly completedAt: string;
  /** Absent while the sums cannot be read. */
  readonly total: Money | undefined;
  /** Absent, too, while free or chargeable is undecided. */
  readonly customerPays: Money | undefined;
  readonly payment: Payment | '';
  readonly rating: string;
  readonly inCharge: string;
  readonly signedAt: string;
  readonly hash: string;
}

/** What does a list say of this slip? Of a sealed one only what was sealed, of another what can be read so far. */
export function slipSummary(
  document: SlipDocument,
  policy: Policy,
  language: Language,
): SlipSummary {
  const { id, status, updatedAt, content } = document;
  const envelope = { id, status, updatedAt, version: content.sheetVersion };
  const sheet = content.sealed?.sheet;
  if (content.sealed && sheet)
    return {
      ...envelope,
      dispatchNumber: sheet.dispatchNumber,
      customer: sheet.customer.name,
      arrivedAt: sheet.arrivedAt,
      completedAt: sheet.completedAt,
      total: sheet.fee.total,
      customerPays: sheet.fee.customerPays,
      payment: sheet.payment.method,
      rating: sheet.rating?.label ?? '',
      inCharge: sheet.staff.inCharge,
      signedAt: sheet.signatures[0]?.signedAt ?? '',
      hash: content.sealed.hash,
    };
  const { slip, fee } = readEntry(content.entry, policy);
  const rating = policy.confirmation.ratings.find(({ score }) => score === slip.rating);
  return {
    ...envelope,
    dispatchNumber: slip.dispatchNumber,
    customer: slip.customer.name,
    arrivedAt: slip.arrivedAt,
    completedAt: slip.completedAt,
    total: fee?.total,
    customerPays: fee?.customerPays,
    payment: slip.payment.method ?? '',
    rating: rating?.label[language] ?? '',
    inCharge: slip.staff.inCharge,
    signedAt: '',
    hash: '',
  };
}
