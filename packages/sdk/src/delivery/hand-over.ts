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
import type { Change, Counters } from '../store/status-counts.ts';
import type { ReadTransaction, WriteTransaction } from '../store/store.ts';

/** Where the device's outbox stands: whose it is, and how many deliveries were ever put into it. */
interface Outbox {
  readonly device: string;
  readonly last: number;
}

const metaKey = 'outbox';

/** What is known of the command that hands them over, and of the transaction that it runs in. */
export interface HandOverFacts {
  readonly models: KnownModels;
  readonly counters: Pick<Counters, 'of'>;
  readonly command: string;
  readonly context: CommandContext;
}

/** Which changes hand these documents over: a new delivery for each, and the rejected ones that it stands in for (DLV-6)? */
export async function handOver(
  transaction: WriteTransaction,
  documents: readonly Document[],
  facts: HandOverFacts,
): Promise<readonly Change[]> {
  if (documents.length === 0) return [];
  const { models, counters, command, context } = facts;
  const [kept, { rejected = 0 }] = await Promise.all([
    transaction.getMeta(metaKey) as Promise<Outbox | undefined>,
    counters.of(deliveryModel.name),
  ]);
  const { device, last } = kept ?? { device: await deviceOf(transaction, context), last: 0 };
  transaction.putMeta(metaKey, { device, last: last + documents.length } satisfies Outbox);
  const deliveries = documents.map((document, place) => {
    const traceless = !models.keepsHistory(document);
    const origin = { device, sequence: last + 1 + place, command, traceless };
    return { before: undefined, after: newDelivery(document, origin, context) };
  });
  // Rejections are rare, and so is the reading that finds them.
  const replaced = rejected > 0 ? await replacedBy(transaction, documents, facts) : [];
  return [...replaced, ...deliveries];
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
