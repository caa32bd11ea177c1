export { decideBy, fieldsOf, refuses, type DecidedSetting, type PolicyDecision } from './decide.ts';
export { definePolicy, type OwnPolicyWritten } from './define-own-policy.ts';
export { DefinitionError, type DefinitionCode } from './definition-error.ts';
export {
  comparisons,
  type Comparison,
  type OwnCheck,
  type OwnPolicy,
  type OwnSetting,
  type Reason,
  type SettingValue,
  type SettingValues,
} from './own-policy.ts';
export { readOwnPolicy } from './read-own-policy.ts';
export { settingValues } from './settings.ts';
export { inFull, wordingSchema } from './wording.ts';
