/** The stored record of a request: what was typed, where it stands, and what each desk did. */
import type { Document } from '../model/index.ts';
import type { Money } from '../money/index.ts';
import type { PartsRequestKind } from '../policy/index.ts';
import type { DeliverBy } from './deliver-by.ts';
import type { DepositCheck } from './deposit-check.ts';
import type { RequestEntry } from './entry.ts';
import type { RequestRole } from './life-cycle.ts';
import type { RequestStatus } from './statuses.ts';

/** Who did something, in the host's own words, as what, and when (UTC instant). */
export interface Done {
  readonly by: string;
  readonly role: RequestRole;
  readonly at: string;
}

export interface Submission extends Done {
  /** The company's date. */
  readonly on: string;
  readonly kind: PartsRequestKind;
  /** For a marked request, the month in which it was made. */
  readonly month: string;
  readonly outlet: { readonly id: string; readonly name: string };
  readonly deliverBy: DeliverBy;
  readonly supplyValue: Money;
  readonly policy: { readonly name: string; readonly version: string };
  readonly rules: readonly string[];
}

/** What an outlet did about an excess (R210). */
export interface Cure extends Done {
  /** More deposit that was paid, and in-warranty old parts that were sent in; zero where none. */
  readonly topUp: Money;
  readonly offset: Money;
  /** The rows that were cut, by their key. */
  readonly fewer: readonly { readonly key: string; readonly from: number; readonly to: number }[];
  readonly check: DepositCheck;
}

export interface Audit extends Done {
  readonly check: DepositCheck;
  /** What headquarters has of each part, by the row's key; empty for a request that does not need it. */
  readonly stock: Readonly<Record<string, number>>;
  readonly note: string;
}

export interface Shipment extends Done {
  readonly on: string;
  readonly carriage: 'truck' | 'part-load';
  readonly waybill: string;
}

export interface RequestContent {
  readonly entry: RequestEntry;
  readonly submitted: Submission | null;
  readonly overDeposit: (Done & { readonly check: DepositCheck }) | null;
  readonly cures: readonly Cure[];
  readonly audit: Audit | null;
  readonly rejection: (Done & { readonly reason: string }) | null;
  /** The plan that it was pooled into. */
  readonly plan: string | null;
  readonly approval: Done | null;
  readonly issue: (Done & { readonly card: string; readonly on: string }) | null;
  readonly shipment: Shipment | null;
  readonly dispute: (Done & { readonly difference: string }) | null;
  /** `occupies` is by how much the outlet's occupied value has risen. */
  readonly receipt:
    (Done & { readonly how: 'confirmed' | 'auto-confirmed'; readonly occupies: Money }) | null;
}

export type RequestDocument = Document<RequestContent, RequestStatus>;

/** What a request that has never been stored holds. */
export const newRequestContent = (entry: RequestEntry): RequestContent => ({
  entry,
  submitted: null,
  overDeposit: null,
  cures: [],
  audit: null,
  rejection: null,
  plan: null,
  approval: null,
  issue: null,
  shipment: null,
  dispute: null,
  receipt: null,
});
