/** The element classes, without defining them: import `@aftersale/elements/define/<name>` for the tags. */
export { AftersaleConfirmation } from './confirmation/confirmation.ts';
export { QuotedEvent } from './fee-calculator/fee-calculator.events.ts';
export { AftersaleFeeCalculator } from './fee-calculator/fee-calculator.ts';
export { FormReceivedEvent, FormRejectedEvent } from './form/delivery.events.ts';
export {
  FormChangeEvent,
  FormErrorEvent,
  FormSavedEvent,
  FormStorageEvent,
} from './form/form.events.ts';
export { FormBeforeSubmitEvent, FormInvalidEvent } from './form/hand-in.events.ts';
export { checkField, defineField, type FieldGap, type FieldKind } from './own-field/index.ts';
export { AftersaleField } from './own-field/own-field.ts';
export { SurveyLowScoreEvent } from './survey/survey.events.ts';
export { AftersaleSurvey } from './survey/survey.ts';
export { AftersaleSurveyResults } from './survey-results/survey-results.ts';
export * from './context/index.ts';
