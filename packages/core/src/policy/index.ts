export {
  calendarSettingRules,
  defaultCalendarPolicy,
  weekdays,
  type ArrivalRule,
  type CalendarPolicy,
  type CompanyDay,
  type HolidayYear,
  type WorkingSlot,
} from './calendar-policy.ts';
export { completePolicy } from './complete-policy.ts';
export { defaultPolicy } from './default-policy.ts';
export { parsePolicy } from './parse-policy.ts';
export {
  defaultPartsPolicy,
  partsRequestKinds,
  partsSettingRules,
  type ExactRatio,
  type PartsPolicy,
  type PartsRequestKind,
  type UrgentReason,
} from './parts-policy.ts';
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
export { defaultSurveyPolicy, surveySettingRules, type SurveyPolicy } from './survey-policy.ts';
export {
  chargeKinds,
  faultCauses,
  orderKinds,
  payers,
  pricingMethods,
  sellers,
  serviceWays,
  warrantySettingRules,
  type ChargeKind,
  type FaultCause,
  type OrderKind,
  type Payer,
  type PayerCondition,
  type PayerFacts,
  type PayerRule,
  type PricingMethod,
  type Seller,
  type ServiceWay,
  type WarrantyPolicy,
} from './payer-policy.ts';
export {
  defaultTariffPolicy,
  tariffSettingRules,
  type DistanceTier,
  type LabourItem,
  type MethodTerms,
  type PartPrice,
  type Region,
  type TariffPolicy,
} from './tariff-policy.ts';
