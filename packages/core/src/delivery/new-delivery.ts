import { newDocument } from '../draft/index.ts';
import type { CommandContext, Document } from '../model/index.ts';
import { deliveryId, deliveryModel } from './model.ts';
import { namedAttachments } from './named-attachments.ts';
import type { DeliveryDocument } from './record.ts';

/** What a delivery is made of beside its record. */
export interface DeliveryFacts {
  /** The device's own id. */
  readonly device: string;
  /** The next place in its outbox. */
  readonly sequence: number;
  /** The command that left the record so. */
  readonly command: string;
  /** Is nothing of it to lead back to the device, the person or the time (DLV-9)? */
  readonly traceless: boolean;
}

/** What is the delivery of this record as it stands now (DLV-1, DLV-2)? */
export function newDelivery(
  document: Document,
  { device, sequence, command, traceless }: DeliveryFacts,
  context: CommandContext,
): DeliveryDocument {
  const { id, model, revision, updatedAt } = document;
  const attachments = namedAttachments(document.content);
  const key = deliveryId(document);
  const { now: at, actor } = context;
  const origin = traceless ? {} : { device, sequence, command, at, actor };
  const message = JSON.stringify({ format: messageFormat, key, ...origin, attachments, document });
  return newDocument(
    deliveryModel,
    {
      id: key,
      status: 'pending',
      content: {
        record: { id, model, revision },
        sequence,
        traceless,
        message,
        attachments,
        attempts: 0,
        failures: 0,
        answeredFailures: 0,
        claimedUntil: '',
        notBefore: '',
        problem: null,
        receipt: null,
      },
    },
    traceless ? { ...context, now: updatedAt, actor: '' } : context,
  );
}

/** The format of a message and its version; the record's own model and version stand in its document. */
export const messageFormat = 'aftersale-delivery/1';
