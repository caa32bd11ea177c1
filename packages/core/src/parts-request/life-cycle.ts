/** The life cycle of a request (L11) as one total table: every state meets every event, and who may do it (PRQ-2). */
import type { PartsRequestKind } from '../policy/index.ts';
import type { RequestStatus } from './statuses.ts';

export const requestEvents = [
  'fill',
  'review',
  'submit',
  'report-over-deposit',
  'cure',
  'audit',
  'reject',
  'plan',
  'approve',
  'issue',
  'ship',
  'confirm',
  'dispute',
  'auto-confirm',
] as const;
export type RequestEvent = (typeof requestEvents)[number];

export const requestRoles = [
  'outlet',
  'area-manager',
  'after-sales',
  'after-sales-manager',
  'general-manager',
  'warehouse',
  'logistics',
  'system',
] as const;
export type RequestRole = (typeof requestRoles)[number];

/** Why a state does not take an event: what it is waiting for, or that it is over. */
export type WhyNotRequest =
  | 'NotSubmitted'
  | 'AwaitsAudit'
  | 'OverDeposit'
  | 'AwaitsPlan'
  | 'AwaitsApproval'
  | 'AwaitsIssue'
  | 'AwaitsShipment'
  | 'AwaitsReceipt'
  | 'Received'
  | 'Disputed'
  | 'Rejected'
  /** Only monthly requests are pooled into a plan (R214). */
  | 'OnlyMonthly'
  /** Only a pre-sale request is reviewed by the area manager (R218). */
  | 'OnlyPresale';

export type RequestOutcome =
  | { readonly to: RequestStatus; readonly by: readonly RequestRole[] }
  | { readonly refused: WhyNotRequest };

/** What becomes of a request of this kind in this state when this happens, and who may do it; or why not? */
export function afterRequestEvent(
  status: RequestStatus,
  event: RequestEvent,
  kind: PartsRequestKind | undefined,
): RequestOutcome {
  if (event === 'review' && status === 'draft' && kind !== 'presale') return no('OnlyPresale');
  if (status === 'audited') return afterAudit[kind ?? 'monthly'](event);
  return lifeCycle[status][event] ?? no(waitsFor[status]);
}

/** What may this role do next? In the order of the table. */
export const nextRequestEvents = (
  status: RequestStatus,
  kind: PartsRequestKind | undefined,
  role: RequestRole,
): RequestEvent[] =>
  requestEvents.filter((event) => {
    const outcome = afterRequestEvent(status, event, kind);
    return 'to' in outcome && outcome.by.includes(role);
  });

const to = (status: RequestStatus, ...by: readonly RequestRole[]): RequestOutcome => ({
  to: status,
  by,
});
const no = (refused: WhyNotRequest): RequestOutcome => ({ refused });

/** Who decides after the audit depends on the kind: a plan for monthly ones, a person for the marked ones. */
const afterAudit: Readonly<Record<PartsRequestKind, (event: RequestEvent) => RequestOutcome>> = {
  monthly: (event) => (event === 'plan' ? to('planned', 'after-sales') : no('AwaitsPlan')),
  urgent: (event) => marked(event, 'after-sales'),
  presale: (event) => marked(event, 'after-sales-manager'),
};

function marked(event: RequestEvent, by: RequestRole): RequestOutcome {
  if (event === 'approve') return to('approved', by);
  return no(event === 'plan' ? 'OnlyMonthly' : 'AwaitsApproval');
}

/** Every event that a state takes. Any other is refused with what the state waits for. */
const lifeCycle: Readonly<
  Record<Exclude<RequestStatus, 'audited'>, Readonly<Partial<Record<RequestEvent, RequestOutcome>>>>
> = {
  draft: {
    fill: to('draft', 'outlet', 'area-manager'),
    review: to('draft', 'area-manager'),
    submit: to('submitted', 'outlet'),
  },
  submitted: {
    'report-over-deposit': to('over-deposit', 'after-sales'),
    audit: to('audited', 'after-sales'),
    reject: to('rejected', 'after-sales'),
  },
  'over-deposit': { cure: to('submitted', 'outlet') },
  planned: { approve: to('approved', 'general-manager') },
  approved: { issue: to('issued', 'warehouse') },
  issued: { ship: to('shipped', 'logistics') },
  shipped: {
    confirm: to('confirmed', 'outlet'),
    dispute: to('disputed', 'outlet'),
    'auto-confirm': to('auto-confirmed', 'system'),
  },
  confirmed: {},
  // No rule says how a dispute ends. It must not swallow the goods: once it is settled, the outlet confirms.
  disputed: { confirm: to('confirmed', 'outlet') },
  'auto-confirmed': {},
  rejected: {},
};

const waitsFor: Readonly<Record<Exclude<RequestStatus, 'audited'>, WhyNotRequest>> = {
  draft: 'NotSubmitted',
  submitted: 'AwaitsAudit',
  'over-deposit': 'OverDeposit',
  planned: 'AwaitsApproval',
  approved: 'AwaitsIssue',
  issued: 'AwaitsShipment',
  shipped: 'AwaitsReceipt',
  confirmed: 'Received',
  disputed: 'Disputed',
  'auto-confirmed': 'Received',
  rejected: 'Rejected',
};
