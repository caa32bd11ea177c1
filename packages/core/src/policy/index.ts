export { completePolicy } from './complete-policy.ts';
export { defaultPolicy } from './default-policy.ts';
export { parsePolicy, type PolicyProblem } from './parse-policy.ts';
export {
  feeParts,
  payments,
  settingRules,
  type BilingualText,
  type ConfirmationPolicy,
  type FeePart,
  type Payment,
  type Policy,
  type RatingLevel,
  type Requirable,
} from './policy.ts';
