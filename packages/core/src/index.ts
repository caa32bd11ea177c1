/** The domain. What a folder shares with its siblings only is left out here; all else is public. */
export * from './calendar/index.ts';
export * from './catalogue/index.ts';
export * from './confirmation/index.ts';
export {
  addCalendarDays,
  addClockTime,
  addMonths,
  addYears,
  dateIn,
  type DateRefusal,
  daysBetween,
  type InstantRefusal,
  isDate,
  lastDayOfMonth,
  weekdayOf,
} from './date/index.ts';
export * from './delivery/index.ts';
export * from './draft/index.ts';
export * from './estimate/index.ts';
export * from './fee/index.ts';
export {
  type AnswerPhoto,
  type Answers,
  type AnswerValue,
  type Condition as QuestionCondition,
  conditionSchema,
  holds,
  type Instrument,
  instrumentSchema,
  itemsOf,
  type Level as SurveyLevel,
  type Measure as SurveyMeasure,
  type Option as SurveyOption,
  pathsOf,
  type Question as SurveyQuestion,
  type QuestionOf as SurveyQuestionOf,
  type QuestionPage as SurveyPage,
  type QuestionType as SurveyQuestionType,
  type RatedItem,
  ratedItems,
  type Target as SurveyTarget,
  type Wording,
} from './instrument/index.ts';
export * from './model/index.ts';
export * from './money/index.ts';
export * from './own-field/index.ts';
export {
  decideBy,
  definePolicy,
  DefinitionError,
  type DefinitionCode,
  type OwnCheck,
  type OwnPolicy,
  type OwnPolicyWritten,
  type OwnSetting,
  type PolicyDecision,
  readOwnPolicy,
  type Reason as PolicyReason,
  type SettingValue,
  type SettingValues,
} from './own-policy/index.ts';
export * from './own-record/index.ts';
export * from './parts-plan/index.ts';
export * from './parts-request/index.ts';
export {
  inspectPicture,
  isWholePicture,
  type Picture,
  pictureRefusal,
  type PictureRefusal,
} from './picture/index.ts';
export * from './plugin/index.ts';
export {
  type ArrivalRule,
  type BilingualText,
  type CalendarPolicy,
  calendarSettingRules,
  type ChargeKind,
  chargeKinds,
  type CompanyDay,
  completePolicy,
  type ConfirmationPolicy,
  defaultCalendarPolicy,
  defaultPartsPolicy,
  defaultPolicy,
  defaultSurveyPolicy,
  defaultTariffPolicy,
  type DistanceTier,
  type ExactRatio,
  type FaultCause,
  faultCauses,
  type FeePart,
  feeParts,
  type HolidayYear,
  type LabourItem,
  type MethodTerms,
  type OrderKind,
  orderKinds,
  parsePolicy,
  type PartPrice,
  type PartsPolicy,
  type PartsRequestKind,
  partsRequestKinds,
  partsSettingRules,
  type Payer,
  type PayerCondition,
  type PayerFacts,
  type PayerRule,
  payers,
  type Payment,
  payments,
  type Policy,
  type PricingMethod,
  pricingMethods,
  type RatingLevel,
  type Region,
  type Requirable,
  type Seller,
  sellers,
  type ServiceWay,
  serviceWays,
  settingRules,
  type SurveyPolicy,
  surveySettingRules,
  type TariffPolicy,
  tariffSettingRules,
  type UrgentReason,
  type WarrantyPolicy,
  warrantySettingRules,
  type WorkingSlot,
} from './policy/index.ts';
export * from './result/index.ts';
export * from './sheet/index.ts';
export * from './survey/index.ts';
export * from './tariff/index.ts';
export type { DataProblem } from './untrusted/index.ts';
export * from './warranty/index.ts';
