export { amendSlip } from './commands/amend-slip.ts';
export { chainId } from './commands/chain.ts';
export { completeSlip, reopenSlip } from './commands/complete-slip.ts';
export type { SlipRefusal } from './commands/refusal.ts';
export { saveSlip, slipDrafts } from './commands/save-slip.ts';
export { signSlip, type SignArgs } from './commands/sign-slip.ts';
export { voidSlip } from './commands/void-slip.ts';
export { differences, type Difference } from './differences.ts';
export {
  consentWays,
  emptyConsent,
  emptyEntry,
  emptyPartRow,
  isBlank,
  serviceNeeds,
  textFields,
  withPartText,
  withText,
  type Attachment,
  type ConsentWay,
  type ExtraConsent,
  type FeeAcceptance,
  type Mark,
  type PartRow,
  type PartText,
  type Photo,
  type ServiceNeed,
  type SlipEntry,
  type TextField,
} from './entry.ts';
export {
  afterEvent,
  slipEvents,
  statuses,
  type SlipEvent,
  type SlipStatus,
  type WhyNot,
} from './life-cycle.ts';
export { mergeEntries, type FieldConflict, type MergedEntry } from './merge-entries.ts';
export { chainModel, confirmationModel } from './model.ts';
export { problemsBeforeCompletion, problemsBeforeSigning, requiredFields } from './readiness.ts';
export type { SlipContent, SlipDocument } from './record.ts';
export { withQuote } from './with-quote.ts';
export { problemWithSlip } from './stored-content.ts';
export type {
  Language,
  SheetConsent,
  SheetPart,
  SheetSignature,
  SignedSheet,
  VoidNotice,
} from './signed-sheet.ts';
export {
  readEntry,
  type AgreedExtra,
  type FieldPath,
  type Problem,
  type ProblemCause,
  type Reading,
  type ReplacedPart,
  type Slip,
} from './slip.ts';
