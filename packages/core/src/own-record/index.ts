export { type RecordRefusal } from './commands.ts';
export { defineRecord } from './define-record.ts';
export {
  digestOfTexts,
  emptyRecordEntry,
  recordText,
  signatureIn,
  withSignature,
  type OwnRecordEntry,
  type Signed,
} from './entry.ts';
export { kitRecordNames } from './kit-record-names.ts';
export {
  afterRecordEvent,
  nextCommands,
  type RecordOutcome,
  type WhyNotRecord,
} from './life-cycle.ts';
export {
  sayRecord,
  statusLabel,
  type SaidField,
  type SaidRecord,
  type SaidSection,
} from './print-view.ts';
export { readRecord, type RecordSurroundings } from './read-record.ts';
export { defectsOf, readinessFor, type Readiness, type RecordProblem } from './readiness.ts';
export {
  fieldsOf as recordFields,
  isOpen as isOpenStatus,
  isSignature,
  signatureType,
  type RecordCommand,
  type RecordDefinition,
  type RecordSection,
  type RecordStatus,
} from './record-definition.ts';
export { type OwnRecordKind } from './record-kind.ts';
export { recordNumber } from './record-number.ts';
export { type OwnRecordModel } from './model.ts';
export { type OwnRecord, type OwnRecordContent, type RecordStep } from './record.ts';
