export { jobCost, withoutCosts, type JobCost } from './cost.ts';
export { feeResult, tariffOf } from './fee.ts';
export {
  emptyFeeInput,
  type AllowanceInput,
  type FeeInput,
  type LabourInput,
  type OtherInput,
  type PartInput,
  type PayerOverride,
  type StayInput,
  type TripInput,
} from './fee-input.ts';
export { feeRange, type FeeRange } from './fee-range.ts';
export {
  feeProblemTypes,
  lineNotes,
  type ChargeLine,
  type Collection,
  type Deposit,
  type FeeProblem,
  type FeeResult,
  type LineNote,
  type PayerSum,
} from './fee-result.ts';
export { listedPart } from './part-lines.ts';
export { quoteOf } from './quote-of.ts';
export { factorNames, type Factor, type FactorName, type Step } from './workings.ts';
