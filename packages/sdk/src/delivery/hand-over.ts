/** Putting records into the outbox, within the transaction that writes them (DLV-1). */
import {
  deliveryModel,
  newDelivery,
  replaceDelivery,
  type CommandContext,
  type DeliveryDocument,
  type Document,
} from '@aftersale/core';
import type { KnownModels } from '../command/known-models.ts';
import { deviceKey } from '../store/schema.ts';
import type { Change, Ledger, OutboxPlace } from '../store/ledger.ts';
import type { ReadTransaction, WriteTransaction } from '../store/store.ts';

/** What is known of the command that hands them over, and of the transaction that it runs in. */
export interface HandOverFacts {
  readonly models: KnownModels;
  readonly ledger: Ledger;
  readonly command: string;
  readonly context: CommandContext;
}

export interface HandedOver {
  /** A new delivery for each document, and the rejected ones that it stands in for (DLV-6). */
  readonly deliveries: readonly Change[];
  readonly outbox: OutboxPlace;
}

/** Which changes hand these documents over, and where does the outbox stand after them? */
export async function handOver(
  transaction: WriteTransaction,
  documents: readonly Document[],
  facts: HandOverFacts,
): Promise<HandedOver> {
  const { models, ledger, command, context } = facts;
  const { device, last } = ledger.outbox ?? {
    device: await deviceOf(transaction, context),
    last: 0,
  };
  const deliveries = documents.map((document, place) => {
    const traceless = !models.keepsHistory(document);
    const origin = { device, sequence: last + 1 + place, command, traceless };
    return { before: undefined, after: newDelivery(document, origin, context) };
  });
  // Rejections are rare, and so is the reading that finds them.
  const { rejected = 0 } = ledger.counts[deliveryModel.name] ?? {};
  const replaced = rejected > 0 ? await replacedBy(transaction, documents, facts) : [];
  return {
    deliveries: [...replaced, ...deliveries],
    outbox: { device, last: last + documents.length },
  };
}

/** The database's own name, where its store gives it one. */
async function deviceOf(transaction: ReadTransaction, context: CommandContext): Promise<string> {
  return ((await transaction.getMeta(deviceKey)) as string | undefined) ?? context.newId();
}

async function replacedBy(
  transaction: ReadTransaction,
  documents: readonly Document[],
  { models, context }: HandOverFacts,
): Promise<readonly Change[]> {
  const changes = documents.map(async ({ id }) => {
    const prefix = [models.keyStart(deliveryModel.name, 'by-record'), id];
    const found = await transaction.findDocuments({ prefix, order: 'descending', limit: 200 });
    return (found.documents as readonly DeliveryDocument[])
      .filter(({ status }) => status === 'rejected')
      .flatMap((before) => {
        const result = replaceDelivery.apply(new Map([[before.id, before]]), before, context);
        return result.ok ? result.value.map((after) => ({ before, after })) : [];
      });
  });
  return (await Promise.all(changes)).flat();
}
