export { acceptEstimate, declineEstimate, type AnswerArgs } from './commands/answer-estimate.ts';
export type { EstimateRefusal } from './commands/move-estimate.ts';
export { offerEstimate, reviseEstimate, withdrawEstimate } from './commands/offer-estimate.ts';
export { estimateDrafts, saveEstimate } from './commands/save-estimate.ts';
export {
  emptyEstimate,
  emptyEstimateRow,
  estimateRows,
  estimateTexts,
  isBlankEstimate,
  linesOfTable,
  withEstimateCell,
  withEstimateRow,
  withEstimateText,
  withOverride,
  withoutEstimateRow,
  type EstimateCell,
  type EstimateEntry,
  type EstimateRow,
  type EstimateTable,
  type EstimateText,
  type OverrideRow,
} from './entry.ts';
export {
  afterEstimateEvent,
  estimateEvents,
  type EstimateEvent,
  type WhyNotEstimate,
} from './life-cycle.ts';
export { estimateStatuses, type EstimateStatus } from './statuses.ts';
export { estimateModel } from './model.ts';
export { problemsBeforeOffer } from './readiness.ts';
export {
  pathOfLine,
  readEstimate,
  type EstimateCause,
  type EstimatePath,
  type EstimateProblem,
  type EstimateReading,
} from './reading.ts';
export {
  answerWays,
  type Answer,
  type AnswerWay,
  type EstimateContent,
  type EstimateDocument,
  type Offer,
} from './record.ts';
