/** The element classes, without defining them: import `@aftersale/elements/define/<name>` for the tags. */
export { AftersaleConfirmation } from './confirmation/confirmation.ts';
export {
  SlipBeforeSubmitEvent,
  SlipChangeEvent,
  SlipErrorEvent,
  SlipInvalidEvent,
  SlipSavedEvent,
  SlipStorageEvent,
} from './confirmation/confirmation.events.ts';
export * from './context/index.ts';
