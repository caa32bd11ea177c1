/** What is left of a delivery when its record, or who handed it over, is erased (ERA-6). */
import {
  deliveryModel,
  messageOf,
  withMessage,
  type DeliveryDocument,
  type Document,
} from '@aftersale/core';
import type { KnownModels } from '../command/known-models.ts';
import type { FoundDocuments, ReadTransaction } from '../store/store.ts';
import type { Left, Wish } from './wish.ts';

export const isDelivery = (document: Document): document is DeliveryDocument =>
  document.model === deliveryModel.name;

export interface DeliveryFacts {
  readonly isName: Wish['isName'];
  /** What is left of the record in the message? Nothing where the wish does not concern it. */
  readonly recordLeft: (record: Document) => Left | undefined;
  /** Texts that went with the record itself: a delivery without a message may still name them. */
  readonly gone?: readonly string[];
}

/** Nothing where the wish does not concern it. */
export function deliveryLeft(
  delivery: DeliveryDocument,
  { isName, recordLeft, gone = [] }: DeliveryFacts,
): Left<DeliveryDocument> | undefined {
  const nameless = (name: string): string => (isName(name) ? '' : name);
  const message = messageOf(delivery);
  const record = message && recordLeft(message.document);
  const named = { ...delivery, author: nameless(delivery.author) };
  const left = message
    ? withMessage(named, {
        ...message,
        ...(message.actor === undefined ? {} : { actor: nameless(message.actor) }),
        document: record?.document ?? message.document,
      })
    : withoutAttachments(named, gone);
  if (JSON.stringify(left) === JSON.stringify(delivery)) return undefined;
  return { document: left, texts: record?.texts ?? [] };
}

function withoutAttachments(
  delivery: DeliveryDocument,
  hashes: readonly string[],
): DeliveryDocument {
  const attachments = delivery.content.attachments.filter(({ hash }) => !hashes.includes(hash));
  return { ...delivery, content: { ...delivery.content, attachments } };
}

const pageSize = 100;

/** Every delivery of this record, of whatever revision. */
export async function deliveriesOf(
  transaction: ReadTransaction,
  models: KnownModels,
  record: string,
): Promise<readonly DeliveryDocument[]> {
  const prefix = [models.keyStart(deliveryModel.name, 'by-record'), record];
  const range = { prefix, order: 'ascending', limit: pageSize } as const;
  let page: FoundDocuments = await transaction.findDocuments(range);
  const found = [...page.documents];
  while (page.next) {
    page = await transaction.findDocuments({ ...range, after: page.next });
    found.push(...page.documents);
  }
  return found as readonly Document[] as readonly DeliveryDocument[];
}
