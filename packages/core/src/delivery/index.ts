export { handDelivery, replaceDelivery, resendDelivery } from './commands/person-commands.ts';
export type { DeliveryRefusal } from './commands/move-delivery.ts';
export {
  claimDelivery,
  postponeDelivery,
  receiveDelivery,
  rejectDelivery,
  type PostponeArgs,
} from './commands/send-commands.ts';
export { afterDeliveryEvent, deliveryEvents, type DeliveryEvent } from './life-cycle.ts';
export { deliveryId, deliveryModel } from './model.ts';
export { messageOf, withMessage, type DeliveryMessage } from './message.ts';
export { namedAttachments } from './named-attachments.ts';
export { messageFormat, newDelivery, type DeliveryFacts } from './new-delivery.ts';
export { nextDelivery, patience, type NextDelivery, type OutboxFacts } from './next-delivery.ts';
export { readAnswer, type ReceiverAnswer, type DeliveryVerdict } from './read-answer.ts';
export type {
  DeliveredRecord,
  DeliveryContent,
  DeliveryDocument,
  DeliveryProblem,
  NamedAttachment,
  Receipt,
} from './record.ts';
export { deliveryStatuses, type DeliveryStatus } from './statuses.ts';
export { claimMs, longestWaitMs, waitAfter } from './waits.ts';
