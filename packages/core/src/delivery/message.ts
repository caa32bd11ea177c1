/** What a delivery still has to say: read again, and written anew where its record was erased meanwhile (ERA-6). */
import type { Document } from '../model/index.ts';
import { namedAttachments } from './named-attachments.ts';
import type { DeliveryDocument, NamedAttachment } from './record.ts';

/** The message that is posted, as far as it matters here. */
export interface DeliveryMessage {
  /** Who gave the command; absent where nothing may lead back to them (DLV-9). */
  readonly actor?: string;
  readonly attachments: readonly NamedAttachment[];
  /** The record as it stood when it was handed over. */
  readonly document: Document;
}

/** What does this delivery say? Nothing once nobody needs its message any more, or where it cannot be read. */
export function messageOf({ content }: DeliveryDocument): DeliveryMessage | undefined {
  try {
    const message = JSON.parse(content.message) as Partial<DeliveryMessage> | null;
    const isMessage = message?.document && Array.isArray(message.attachments);
    return isMessage ? (message as DeliveryMessage) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The delivery with this message in the place of its own, under the same key and in the same place of the outbox.
 * Attachments that its document does not name any more are left out.
 */
export function withMessage(
  delivery: DeliveryDocument,
  message: DeliveryMessage,
): DeliveryDocument {
  const named = namedAttachments(message.document.content).map(({ hash }) => hash);
  const isNamed = ({ hash }: NamedAttachment): boolean => named.includes(hash);
  const text = JSON.stringify({ ...message, attachments: message.attachments.filter(isNamed) });
  const attachments = delivery.content.attachments.filter(isNamed);
  return { ...delivery, content: { ...delivery.content, message: text, attachments } };
}
