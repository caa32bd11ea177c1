import type { DepositCheck } from '../deposit-check.ts';
import type { RequestEvent, RequestRole, WhyNotRequest } from '../life-cycle.ts';
import type { RequestStatus } from '../statuses.ts';
import type { RequestDocument } from '../record.ts';
import type { RequestProblem } from '../request.ts';

/** Why a command of the request would not be carried out, with its facts. */
export type RequestRefusal =
  | { readonly type: 'NoSuchRequest'; readonly id: string }
  | {
      readonly type: 'NotInThisState';
      readonly status: RequestStatus;
      readonly why: WhyNotRequest;
    }
  | {
      readonly type: 'NotYourAct';
      readonly event: RequestEvent;
      readonly role: RequestRole;
      readonly by: readonly RequestRole[];
    }
  | { readonly type: 'SavedElsewhere'; readonly current: RequestDocument }
  | { readonly type: 'NotReady'; readonly problems: readonly RequestProblem[] }
  /** Nobody has said what the deposit is, or what is occupied: then nothing passes (PRQ-6). */
  | { readonly type: 'DepositUnknown' }
  | { readonly type: 'OverDeposit'; readonly check: DepositCheck }
  | { readonly type: 'WithinDeposit'; readonly check: DepositCheck }
  /** What headquarters has of these rows was not said (R216). */
  | { readonly type: 'StockMissing'; readonly keys: readonly string[] }
  /** A cut must leave a whole number of pieces, no more than were asked for. */
  | { readonly type: 'NotFewer'; readonly key: string }
  | { readonly type: 'ReasonMissing' }
  | { readonly type: 'CardMissing' }
  | { readonly type: 'NameMissing' }
  /** A company truck goes soon enough (R219). */
  | { readonly type: 'TruckIsPlanned'; readonly on: string }
  /** Pooled requests are approved with their plan. */
  | { readonly type: 'ApprovedWithPlan'; readonly plan: string | null }
  | { readonly type: 'NotDueYet'; readonly on: string };
