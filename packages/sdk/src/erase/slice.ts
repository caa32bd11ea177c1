/** Erasing in a few documents at a time, each with its history and its deliveries, within one transaction. */
import { textsIn, type Document, type PersonalData } from '@aftersale/core';
import type { Inside } from '../inside.ts';
import type { HistoryRow, WriteTransaction } from '../store/store.ts';
import { deliveriesOf, deliveryLeft, isDelivery } from './deliveries.ts';
import { holdsWholeSeal } from './seals.ts';
import { awaitRemoval } from './unnamed-blobs.ts';
import { allOf, leftOf, type Left, type Wish } from './wish.ts';

export interface SliceOrder {
  /** The id behind which it begins. */
  readonly after: string;
  readonly wish: Wish;
  /** What is personal in the documents of models that do not say so themselves. */
  readonly said: Readonly<Record<string, PersonalData>>;
  /** Ids of what this run has erased before: a delivery comes by again after its record. */
  readonly done: ReadonlySet<string>;
  readonly preview: boolean;
  readonly now: string;
  readonly by: string;
  readonly run: string;
}

export interface Slice {
  readonly erased: readonly Document[];
  readonly underSeal: readonly string[];
  readonly mentioned: readonly string[];
  /** What the erased parts may have named blobs by. */
  readonly hashes: readonly string[];
  readonly next: string | undefined;
}

const sliceSize = 100;

export async function eraseSlice(
  transaction: WriteTransaction,
  { models }: Pick<Inside, 'models'>,
  { after, wish, said, done, preview, now, by, run }: SliceOrder,
): Promise<Slice> {
  const erased = new Map<string, Document>();
  const underSeal: string[] = [];
  const mentioned: string[] = [];
  const hashes: string[] = [];

  function recordLeft(document: Document, wish: Wish): Left | 'under-seal' | undefined {
    const present = presentOrNothing(models, document);
    const personal = present && (models.personalOf(present) ?? said[present.model] ?? nothing);
    return present && leftOf(present, personal!, wish);
  }

  function put({ document, texts }: Left): void {
    const isTimeless = isDelivery(document) && document.content.traceless;
    const after: Document = {
      ...document,
      revision: document.revision + 1,
      updatedAt: isTimeless ? document.updatedAt : now,
    };
    erased.set(after.id, after);
    hashes.push(...texts.filter(isHash));
    if (wish.isMentionedIn(after.content)) mentioned.push(after.id);
    if (preview) return;
    transaction.putDocument(models.toRow(after));
    if (models.keepsHistory(after)) transaction.addHistory(toHistory(after, by, run));
  }

  async function putDeliveriesOf({ document, texts }: Left): Promise<void> {
    for (const delivery of await deliveriesOf(transaction, models, document.id)) {
      if (isDone(delivery.id)) continue;
      const left = deliveryLeft(delivery, {
        isName: wish.isName,
        recordLeft: (record) => letGo(recordLeft(record, allOf(wish))),
        gone: texts,
      });
      if (left) put(left);
    }
  }

  const isDone = (id: string): boolean => erased.has(id) || done.has(id);

  const rows = await transaction.listDocuments({ after, limit: sliceSize });
  for (const { document } of rows) {
    const { id, author, content } = document;
    if (isDone(id)) continue;
    if (!preview) await blankActors(transaction, id, wish.isName);
    const left = isDelivery(document)
      ? deliveryLeft(document, {
          isName: wish.isName,
          recordLeft: (record) => letGo(recordLeft(record, wish)),
        })
      : recordLeft(document, wish);
    if (left === 'under-seal') underSeal.push(id);
    else if (left) {
      put(left);
      if (left.texts.length > 0 && !isDelivery(document)) await putDeliveriesOf(left);
    } else if (wish.isMentionedIn([author, content]))
      (holdsWholeSeal(content) ? underSeal : mentioned).push(id);
  }
  if (!preview) await awaitRemoval(transaction, hashes);
  const next = rows.length === sliceSize ? rows.at(-1)!.document.id : undefined;
  return { erased: [...erased.values()], underSeal, mentioned, hashes, next };
}

const nothing: PersonalData = { parts: [] };

const letGo = (left: Left | 'under-seal' | undefined): Left | undefined =>
  left === 'under-seal' ? undefined : left;

const toHistory = (
  { id, model, revision, status, updatedAt }: Document,
  actor: string,
  run: string,
): HistoryRow => ({
  documentId: id,
  revision,
  command: `${model}.erase`,
  at: updatedAt,
  actor,
  from: status,
  to: status,
  run,
});

async function blankActors(
  transaction: WriteTransaction,
  id: string,
  isName: Wish['isName'],
): Promise<void> {
  for (const step of await transaction.getHistory(id))
    if (textsIn(step.actor).some(isName)) transaction.putHistory({ ...step, actor: '' });
}

/** Nothing for one that this kit cannot read, or whose model it does not know. */
function presentOrNothing(models: Inside['models'], document: Document): Document | undefined {
  if (!models.keysNow(document)) return undefined;
  return models.presentForCommand(document);
}

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
