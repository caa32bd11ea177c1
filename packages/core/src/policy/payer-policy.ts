/** Who pays which line of a job: facts, payers and the table of rules that joins them, as data. */
import type { BilingualText } from './policy.ts';

export const payers = ['customer', 'company', 'agent', 'supplier', 'carrier'] as const;
export type Payer = (typeof payers)[number];

/** What a line of a job is charged for. `minimum` is what lacks to the minimum charge. */
export const chargeKinds = [
  'parts',
  'labour',
  'call-out',
  'transport',
  'lodging',
  'allowance',
  'other',
  'diagnosis',
  'minimum',
] as const;
export type ChargeKind = (typeof chargeKinds)[number];

export const faultCauses = [
  'manufacture',
  'installation',
  'assembly',
  'material',
  'batch',
  'misuse',
  'wear',
  'transit',
  'bought-in',
] as const;
export type FaultCause = (typeof faultCauses)[number];

/** `other`: neither made and sold by the company, nor made by it and sold by an agent (R085). */
export const sellers = ['own', 'agent', 'other'] as const;
export type Seller = (typeof sellers)[number];

/** `phone`: advice by telephone, or a plan that the user carries out (R089). */
export const serviceWays = ['on-site', 'workshop', 'phone'] as const;
export type ServiceWay = (typeof serviceWays)[number];

/** The kinds of order whose payer does not depend on the warranty (R119 B and D); `usual` is every other. */
export const orderKinds = ['usual', 'contract', 'internal'] as const;
export type OrderKind = (typeof orderKinds)[number];

/** How labour is priced (R066). */
export const pricingMethods = ['system', 'symptom', 'item'] as const;
export type PricingMethod = (typeof pricingMethods)[number];

/** All that decides who pays one line. An empty text is a fact that nobody has given. */
export interface PayerFacts {
  readonly period: 'in' | 'out' | 'unknown';
  readonly cause: FaultCause | '';
  readonly soldBy: Seller | '';
  readonly order: OrderKind;
  readonly service: ServiceWay;
  readonly kind: ChargeKind;
  /** Who brought the part; `ours` for every other line. */
  readonly partFrom: 'ours' | 'customer';
  readonly wearPart: boolean;
  /** Was the agent told before the service (R088)? */
  readonly agentTold: boolean;
  readonly agentTerms: WarrantyPolicy['agentSold'];
}

/** A rule holds where every fact it names is one of those it lists. */
export type PayerCondition = {
  readonly [Fact in keyof PayerFacts]?: readonly PayerFacts[Fact][] | undefined;
};

export interface PayerRule {
  /** Lower-case words; what a result names it by. */
  readonly id: string;
  readonly when: PayerCondition;
  readonly payer: Payer;
  /** The customer is let off because the repair is free: what AMB-03 then means decides the other costs. */
  readonly freeRepair?: boolean | undefined;
  /** Parts are charged at the preferential price (R087). */
  readonly preferentialParts?: boolean | undefined;
  /** Said to the person who asks why; the rows of the default table have their words in the element that shows them. */
  readonly because?: BilingualText | undefined;
  /** Ids of the catalogue's rules. */
  readonly rules: readonly string[];
}

export interface WarrantyPolicy {
  /** Months from delivery into use (R077, R090). */
  readonly months: number;
  /** Is the anniversary itself still in the period (AS29)? */
  readonly anniversary: 'inclusive' | 'exclusive';
  /** What an agent sold is charged to the agent by contract, or treated like the company's own sales (AMB-35). */
  readonly agentSold: 'by-contract' | 'as-own';
  /** The first rule that holds decides; where none does, nobody has decided yet. */
  readonly payers: readonly PayerRule[];
}

export const warrantySettingRules = {
  months: ['R077', 'R090'],
  anniversary: ['R077', 'R079'],
  agentSold: ['R088', 'AMB-35'],
  payers: ['R067', 'R068', 'R077', 'R079', 'R082', 'R085', 'R087', 'R088', 'R090', 'R091', 'R094'],
} as const satisfies Record<keyof WarrantyPolicy, readonly string[]>;
