/** A company's numbers and choices as data; the rule ids beside them are in SPEC.md and `settingRules`. */
import type { CurrencyCode, Rounding } from '../money/index.ts';
import type { CalendarPolicy } from './calendar-policy.ts';
import type { PartsPolicy } from './parts-policy.ts';
import type { SurveyPolicy } from './survey-policy.ts';
import type { TariffPolicy } from './tariff-policy.ts';

/** A text in the kit's two languages. */
export interface BilingualText {
  readonly 'zh-CN': string;
  readonly en: string;
}

export const feeParts = ['parts', 'transport', 'lodging', 'other', 'allowance'] as const;
export type FeePart = (typeof feeParts)[number];

export const payments = ['cash', 'transfer'] as const;
export type Payment = (typeof payments)[number];

/** What may be required before a signature, by the path of the field. */
export const requirable = [
  'dispatchNumber',
  'serviceNeeds',
  'customer.name',
  'customer.address',
  'customer.contactPerson',
  'customer.contactPhone',
  'product.model',
  'product.quantity',
  'product.name',
  'fault.symptom',
  'fault.cause',
  'repairNature',
  'arrivedAt',
  'completedAt',
  'staff.inCharge',
  'rating',
  'confirmedBy.name',
  'confirmedBy.phone',
  'seal',
] as const;
export type Requirable = (typeof requirable)[number];

export interface RatingLevel {
  readonly score: number;
  readonly label: BilingualText;
}

export interface ConfirmationPolicy {
  readonly feeParts: readonly FeePart[];
  readonly payments: readonly Payment[];
  readonly freeJob: 'customer-pays-nothing' | 'only-parts-free';
  readonly feeAcceptance: 'optional' | 'required' | 'off';
  readonly ratings: readonly RatingLevel[];
  readonly required: readonly Requirable[];
  readonly signBeforeCompletion: 'refused';
  readonly rounding: Rounding;
  readonly consent: BilingualText;
  /** What the customer pays beyond the quote: refused without their recorded consent, or only shown. */
  readonly extraWork: 'consent-required' | 'shown';
  /** `maxPixels` and `maxBytes` hold before decoding; `longestSide` is what is kept, in pixels. */
  readonly photos: {
    readonly maxPixels: number;
    readonly maxBytes: number;
    readonly longestSide: number;
  };
}

export interface Policy {
  readonly name: string;
  readonly version: string;
  /** Calendar date from which it holds, without a zone. */
  readonly effectiveOn: string;
  readonly company: BilingualText;
  readonly currency: CurrencyCode;
  readonly confirmation: ConfirmationPolicy;
  // Absent, the default of that section holds; who shows it carries that default, so that no other page does.
  readonly tariff?: TariffPolicy | undefined;
  readonly survey?: SurveyPolicy | undefined;
  readonly parts?: PartsPolicy | undefined;
  readonly calendar?: CalendarPolicy | undefined;
  /** By the name of a developer's own policy: the company's values for its settings. */
  readonly own?: Readonly<Record<string, OwnSettings>> | undefined;
}

export type OwnSettings = Readonly<Record<string, number | string | boolean>>;

/** Which rules of the catalogue does a setting of the slip come from? */
export const settingRules = {
  feeParts: ['R036'],
  payments: ['R037'],
  freeJob: ['R038', 'AMB-03'],
  feeAcceptance: ['AMB-01'],
  ratings: ['R241'],
  required: ['R290'],
  signBeforeCompletion: ['R290'],
  rounding: ['MON-3'],
  consent: [],
  extraWork: ['R060', 'R061', 'R114'],
  photos: [],
} as const satisfies Record<keyof ConfirmationPolicy, readonly string[]>;
