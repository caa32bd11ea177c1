/**
 * What service costs, and who pays it: the settings of the fee calculator.
 * Sums are integers in the minor unit of the policy's currency; factors, hours and kilometres are decimal texts.
 * `null` means that the company must set it: no figure is ever made up in its place.
 */
import type { Rounding } from '../money/index.ts';
import { defaultPayerRules } from './default-payers.ts';
import type { ChargeKind, PricingMethod, WarrantyPolicy } from './payer-policy.ts';
import type { BilingualText, FeePart } from './policy.ts';

export interface PartPrice {
  readonly number: string;
  readonly name: string;
  /** The one price, approved by the head office (R237). */
  readonly price: number;
  /** For staff only; left out of what a customer's page is given. */
  readonly cost?: number | undefined;
  /** Not under warranty (R090). */
  readonly wear?: boolean | undefined;
  /** Of a place where a non-genuine part costs the guarantee (R067). */
  readonly key?: boolean | undefined;
  /** Ordered for this customer, and so booked against a deposit (R027). */
  readonly special?: boolean | undefined;
}

export interface LabourItem {
  readonly code: string;
  readonly name: BilingualText;
  /** Standard hours (R239). */
  readonly hours: string;
  /** What it may take at most; said to visitors as the upper end. */
  readonly hoursUpTo?: string | undefined;
}

export interface Region {
  readonly id: string;
  readonly name: BilingualText;
  readonly factor: string;
}

/** Kilometres up to and including this one cost `perKm` each; `null` is without an end. */
export interface DistanceTier {
  readonly upToKm: string | null;
  readonly perKm: number;
}

export interface MethodTerms {
  /** What the price by this method promises (R066); the element has words of its own for a company that gives none. */
  readonly promise?: BilingualText | undefined;
  /** What labour is multiplied by for the risk that the price includes; `1` for none. */
  readonly riskFactor: string | null;
}

export interface TariffPolicy {
  readonly rounding: Rounding;
  readonly parts: {
    readonly prices: readonly PartPrice[];
    /** A part that the list does not have: priced by hand and said so, or refused (R237). */
    readonly unlisted: 'typed-and-said' | 'refused';
    /** The share of the list price that misuse within the period costs (R087). */
    readonly preferentialRate: string | null;
  };
  readonly labour: {
    readonly hourPrice: number | null;
    /** For staff only. */
    readonly hourCost?: number | undefined;
    readonly items: readonly LabourItem[];
    /** Without any, there is no regional difference. */
    readonly regions: readonly Region[];
    readonly method: PricingMethod;
    readonly methods: Readonly<Record<PricingMethod, MethodTerms>>;
  };
  readonly transport: {
    readonly basis: 'distance' | 'actual-cost' | 'either';
    /** Nearest first; none means that the company must set them. */
    readonly tiers: readonly DistanceTier[];
    readonly distance: 'one-way' | 'there-and-back';
  };
  readonly lodging: { readonly perNight: number | null };
  readonly allowance: { readonly perPersonAndDay: number | null };
  /** Charged once for each day on which the job is visited, however often; 0 for none. */
  readonly callOut: { readonly fee: number | null };
  /** What a job that is not solved by phone costs at least; 0 for none. */
  readonly minimumCharge: number | null;
  /** What a customer who declines after a diagnosis pays (R068). */
  readonly diagnosis: { readonly fee: number | null };
  readonly phoneGuidance: 'free' | 'by-tariff';
  readonly discount: { readonly approver: 'required' | 'not-required' };
  /** Absent: sums carry no tax. */
  readonly tax: { readonly rate: string; readonly prices: 'with-tax' | 'without-tax' } | null;
  readonly deposit: {
    /** Off where the company's rule does not say what valuable parts are booked against (AMB-41). */
    readonly specialParts: 'at-least-share' | 'off';
    /** Of the original price. */
    readonly share: string;
  };
  /** Up to this sum the technician collects on the spot (R120). */
  readonly smallCashLimit: number | null;
  /** What the upper end of a visitor's estimate adds for what nobody can foresee; `0` for nothing. */
  readonly publicSpread: string | null;
  /** Under which fee of the confirmation slip a charge is handed over. */
  readonly slipPart: Readonly<Record<ChargeKind, FeePart>>;
  readonly warranty: WarrantyPolicy;
}

/** What the rules themselves give; everything else waits for the company. */
export const defaultTariffPolicy: TariffPolicy = {
  rounding: 'half-up',
  parts: { prices: [], unlisted: 'typed-and-said', preferentialRate: null },
  labour: {
    hourPrice: null,
    items: [],
    regions: [],
    method: 'system',
    methods: {
      system: { riskFactor: '1' },
      symptom: { riskFactor: null },
      item: { riskFactor: '1' },
    },
  },
  transport: { basis: 'either', tiers: [], distance: 'one-way' },
  lodging: { perNight: null },
  allowance: { perPersonAndDay: null },
  callOut: { fee: null },
  minimumCharge: null,
  diagnosis: { fee: null },
  phoneGuidance: 'free',
  discount: { approver: 'required' },
  tax: null,
  deposit: { specialParts: 'at-least-share', share: '0.5' },
  smallCashLimit: null,
  publicSpread: null,
  slipPart: {
    parts: 'parts',
    labour: 'other',
    'call-out': 'other',
    transport: 'transport',
    lodging: 'lodging',
    allowance: 'allowance',
    other: 'other',
    diagnosis: 'other',
    minimum: 'other',
  },
  warranty: {
    months: 12,
    anniversary: 'inclusive',
    agentSold: 'by-contract',
    payers: defaultPayerRules,
  },
};

/** Which rules of the catalogue does a setting of the tariff come from? */
export const tariffSettingRules = {
  rounding: ['MON-3'],
  parts: ['R237', 'R087'],
  labour: ['R239', 'R066'],
  transport: ['R036', 'R083'],
  lodging: ['R036'],
  allowance: ['R036'],
  callOut: ['R089'],
  minimumCharge: ['R089'],
  diagnosis: ['R068'],
  phoneGuidance: ['R089'],
  discount: ['R069'],
  tax: [],
  deposit: ['R027', 'AMB-41'],
  smallCashLimit: ['R120'],
  publicSpread: ['R062'],
  slipPart: ['R036'],
  warranty: ['R077', 'R079', 'R088', 'AMB-35'],
} as const satisfies Record<keyof TariffPolicy, readonly string[]>;
