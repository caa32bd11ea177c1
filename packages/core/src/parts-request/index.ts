export {
  auditRequest,
  rejectRequest,
  reportOverDeposit,
  type AuditArgs,
  type DepositArgs,
} from './commands/audit-request.ts';
export { cureRequest, type CureArgs } from './commands/cure-request.ts';
export { doneNow, moveRequest, type RequestAct } from './commands/move-request.ts';
export type { RequestRefusal } from './commands/refusal.ts';
export { signedReview, type Signing } from './signed-review.ts';
export { reviewRequest, type ReviewArgs } from './commands/review-request.ts';
export { requestDrafts, saveRequest } from './commands/save-request.ts';
export { submitRequest, type SubmitArgs } from './commands/submit-request.ts';
export {
  approveRequest,
  autoConfirmReceipt,
  confirmReceipt,
  disputeReceipt,
  issueRequest,
  shipRequest,
  type ShipArgs,
} from './commands/supply-request.ts';
export { companyDate } from './company-date.ts';
export { autoConfirmDue, carriageFor } from './shipping.ts';
export { deliverBy, type DeliverBy } from './deliver-by.ts';
export {
  checkDeposit,
  curesOf,
  depositDue,
  type DepositCheck,
  type DepositCures,
  type DepositFacts,
  type FewerPieces,
  type PricedRow,
} from './deposit-check.ts';
export {
  emptyRequestEntry,
  emptyRequestRow,
  partsAskedFor,
  requestRowTexts,
  requestTextFields,
  withRowText,
  type AreaManagerReview,
  type RequestEntry,
  type RequestRow,
  type RequestRowText,
  type RequestTextField,
} from './entry.ts';
export {
  afterRequestEvent,
  nextRequestEvents,
  requestEvents,
  requestRoles,
  type RequestEvent,
  type RequestOutcome,
  type RequestRole,
  type WhyNotRequest,
} from './life-cycle.ts';
export { requestStatuses, type RequestStatus } from './statuses.ts';
export { requestModel, urgentRegisterModel } from './model.ts';
export {
  isMonth,
  monthAfter,
  monthlyWindow,
  monthOf,
  nextMonthToAskFor,
  placeInWindow,
  type MonthlyWindow,
} from './monthly-window.ts';
export { depositFactsOf, type OutletFacts } from './outlet.ts';
export { problemsBeforeSubmitting, requiredRequestFields } from './readiness.ts';
export {
  newRequestContent,
  type Audit,
  type Cure,
  type Done,
  type RequestContent,
  type RequestDocument,
  type Shipment,
  type Submission,
} from './record.ts';
export {
  partsPolicyOf,
  readRequest,
  type PartsRequest,
  type RequestedPart,
  type RequestPath,
  type RequestProblem,
  type RequestProblemCause,
  type RequestReading,
} from './request.ts';
export { urgentCount, urgentRegisterId, type UrgentRegister } from './urgent-register.ts';
export { usualNeed } from './usual-need.ts';
