/** What a fee is worked out from: what was done or is planned, and what is known of the fault. All sums and quantities are read. */
import type { Money, Quantity } from '../money/index.ts';
import type {
  FaultCause,
  OrderKind,
  Payer,
  PricingMethod,
  Seller,
  ServiceWay,
} from '../policy/index.ts';

export interface PartInput {
  /** Tells lines apart, and nothing else. */
  readonly key: string;
  readonly number: string;
  readonly name: string;
  readonly quantity: Quantity | undefined;
  /** Typed; holds only where the list has no price (R237). */
  readonly price: Money | undefined;
  readonly from: 'ours' | 'customer';
  readonly genuine: boolean;
  /** For a place where a non-genuine part costs the guarantee (R067); the price list may say so too. */
  readonly keyPlace: boolean;
  /** Ordered for this customer (R027); the price list may say so too. */
  readonly special: boolean;
  readonly wear: boolean;
}

export interface LabourInput {
  readonly key: string;
  /** Of the policy's list of standard hours; empty for work that is not in it. */
  readonly code: string;
  readonly what: string;
  /** Typed; where the work is priced by standard hours, those of the list hold. */
  readonly hours: Quantity | undefined;
  /** Typed; holds only where the company has set no hour price. */
  readonly price: Money | undefined;
}

export interface TripInput {
  readonly key: string;
  /** `YYYY-MM-DD`; empty for the job's one day. */
  readonly on: string;
  readonly km: Quantity | undefined;
  readonly cost: Money | undefined;
}

export interface StayInput {
  readonly key: string;
  readonly nights: Quantity | undefined;
  readonly price: Money | undefined;
}

export interface AllowanceInput {
  readonly key: string;
  readonly persons: Quantity | undefined;
  readonly days: Quantity | undefined;
  readonly price: Money | undefined;
}

export interface OtherInput {
  readonly key: string;
  readonly what: string;
  readonly amount: Money | undefined;
}

/** A person's word against the verdict, kept with who said it and when. */
export interface PayerOverride {
  readonly line: string;
  readonly payer: Payer;
  readonly reason: string;
  readonly by: string;
  /** UTC instant. */
  readonly at: string;
}

export interface FeeInput {
  readonly deliveredOn: string;
  readonly faultOn: string;
  readonly cause: FaultCause | '';
  readonly soldBy: Seller | '';
  /** The date on which the agent was told; empty for not told. */
  readonly agentToldOn: string;
  readonly order: OrderKind;
  readonly service: ServiceWay;
  readonly method: PricingMethod;
  /** The id of a region of the policy; empty for none. */
  readonly region: string;
  /** The date on which goods taken in were given back; empty while they were not. */
  readonly returnedOn: string;
  readonly parts: readonly PartInput[];
  readonly labour: readonly LabourInput[];
  readonly trips: readonly TripInput[];
  readonly stays: readonly StayInput[];
  readonly allowances: readonly AllowanceInput[];
  readonly others: readonly OtherInput[];
  /** Was the fault looked for, so that a fee is due if the offer is declined (R068)? */
  readonly diagnosed: boolean;
  /** Typed; holds only where the company has set no diagnosis fee. */
  readonly diagnosisFee: Money | undefined;
  readonly declined: boolean;
  readonly discount: { readonly amount: Money; readonly approver: string } | undefined;
  readonly overrides: readonly PayerOverride[];
}

/** An on-site job on which nothing has been entered yet. */
export const emptyFeeInput: FeeInput = {
  deliveredOn: '',
  faultOn: '',
  cause: '',
  soldBy: '',
  agentToldOn: '',
  order: 'usual',
  service: 'on-site',
  method: 'system',
  region: '',
  returnedOn: '',
  parts: [],
  labour: [],
  trips: [],
  stays: [],
  allowances: [],
  others: [],
  diagnosed: false,
  diagnosisFee: undefined,
  declined: false,
  discount: undefined,
  overrides: [],
};
