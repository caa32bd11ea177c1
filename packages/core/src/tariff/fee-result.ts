/** What a job costs, line by line: who pays each line, why, and by which rules. Plain JSON without fractions. */
import type { CurrencyCode, Money, Rounding } from '../money/index.ts';
import type { ChargeKind, FeePart, Payer, PricingMethod } from '../policy/index.ts';
import type { Step } from './workings.ts';

export const lineNotes = [
  'free-by-phone',
  'preferential-price',
  'no-guarantee',
  'no-cure-guarantee',
  'price-not-listed',
  'price-typed',
  'actual-cost',
] as const;
export type LineNote = (typeof lineNotes)[number];

export const feeProblemTypes = [
  'TooLarge',
  'SetByTariff',
  'NotInList',
  'RegionMissing',
  'EitherKmOrCost',
  'BasisNotOffered',
  'ApproverMissing',
  'DiscountTooLarge',
  'ReasonMissing',
] as const;

/** What stands against the fee as entered; `at` is a line's id, or `region`, `discount`. */
export interface FeeProblem {
  readonly type: (typeof feeProblemTypes)[number];
  readonly at: string;
}

export interface ChargeLine {
  /** `kind.key`, or the kind where a job has one such line. */
  readonly id: string;
  readonly kind: ChargeKind;
  /** As the price list or the person calls it; may be empty. */
  readonly label: string;
  readonly slipPart: FeePart;
  readonly steps: readonly Step[];
  /** Before discount and added tax; null while no price is known. */
  readonly amount: Money | null;
  readonly discount: Money;
  /** Contained in `pays` or added to reach it, as `tax.prices` says. */
  readonly tax: Money;
  /** What the payer pays: amount − discount, and the tax where prices are without it. */
  readonly pays: Money | null;
  readonly payer: Payer | 'undecided';
  /** The id of the payer rule that decided; empty where none did. */
  readonly because: string;
  /** The verdict that a person set aside, and why. */
  readonly override: {
    readonly payer: Payer | 'undecided';
    readonly reason: string;
    readonly by: string;
    readonly at: string;
  } | null;
  readonly notes: readonly LineNote[];
  readonly rules: readonly string[];
}

export interface PayerSum {
  readonly payer: Payer | 'undecided';
  readonly amount: Money;
  readonly discount: Money;
  readonly tax: Money;
  readonly pays: Money;
}

export interface Deposit {
  readonly due: Money;
  /** The price of the special parts before any reduction. */
  readonly originalPrice: Money;
  readonly share: string;
  readonly lines: readonly string[];
  readonly rules: readonly string[];
}

/** How the customer's sum is collected and when it is invoiced (R120, R121). */
export interface Collection {
  readonly how: 'nothing-due' | 'on-the-spot' | 'voucher-same-day' | 'on-return' | 'unset';
  /** Empty while the day is not known. */
  readonly invoiceOn: string;
  readonly rules: readonly string[];
}

export interface FeeResult {
  readonly format: 'aftersale-fee/1';
  readonly policy: {
    readonly name: string;
    readonly version: string;
    readonly effectiveOn: string;
  };
  readonly currency: CurrencyCode;
  readonly method: PricingMethod;
  readonly declined: boolean;
  readonly warranty: {
    readonly period: 'in' | 'out' | 'unknown';
    readonly anniversary: string;
    readonly rules: readonly string[];
  };
  readonly lines: readonly ChargeLine[];
  /** Only payers with a line, in the order of `payers`; what nobody has decided comes last. */
  readonly sums: readonly PayerSum[];
  /** All that is known so far. */
  readonly knownTotal: Money;
  /** Null while a line has no price. */
  readonly total: Money | null;
  readonly totalInUpperCase: string;
  /** Null while a line has no price, or nobody has decided who pays it. */
  readonly customerPays: Money | null;
  readonly customerPaysInUpperCase: string;
  readonly discount: { readonly amount: Money; readonly approver: string } | null;
  readonly tax: {
    readonly rate: string;
    readonly prices: 'with-tax' | 'without-tax';
    readonly amount: Money;
  } | null;
  readonly callOuts: number;
  readonly minimumApplied: boolean;
  readonly deposit: Deposit | null;
  readonly collection: Collection;
  readonly rounding: Rounding;
  /** Settings that the company has not set and that this job asked for. */
  readonly unset: readonly string[];
  readonly problems: readonly FeeProblem[];
  readonly rules: readonly string[];
}
