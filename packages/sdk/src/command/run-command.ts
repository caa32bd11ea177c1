import {
  ok,
  type Command,
  type CommandContext,
  type Document,
  type DocumentsById,
  type Result,
} from '@aftersale/core';
import type { handOver as HandOver } from '../delivery/hand-over.ts';
import { isMove, putLedger, readLedger, withMoves, type Change } from '../store/ledger.ts';
import { StorageUnavailableError } from '../store/storage-error.ts';
import type { ReadTransaction, StoredBlob, WriteTransaction } from '../store/store.ts';
import type { KnownModels } from './known-models.ts';

/** One order to change documents: the command, what it is told, and the attachments that its documents name. */
export interface Order<Args, Refusal> {
  readonly command: Command<Args, Refusal>;
  readonly args: Args;
  readonly context: CommandContext;
  /** The order's own id. */
  readonly run: string;
  readonly blobs: readonly StoredBlob[];
  /** Is there a receiver for records of this model? */
  readonly hasAddress: (model: string) => boolean;
  /** Puts records into the outbox; absent where its code could not be had. */
  readonly handOver?: typeof HandOver | undefined;
}

/** What was written: the command's own documents, and the deliveries of them. */
export interface Written {
  readonly documents: readonly Document[];
  readonly deliveries: readonly Document[];
}

/**
 * Carries the order out within one transaction: documents, counters, history, attachments and the deliveries to the
 * site's receiver together or not at all (DLV-1). A refusal writes nothing; so does `storage-missing`, where there is a
 * receiver and the code of the outbox could not be had. Throws a TypeError when the command returns a document whose
 * revision is not the next one, or that it has not read, or of an unknown model, or of another version than its model's;
 * and a `DocumentError` when it reads a document that a newer kit has written, or one too old to be read.
 */
export async function runCommand<Args, Refusal>(
  transaction: WriteTransaction,
  models: KnownModels,
  { command, args, context, run, blobs, hasAddress, handOver }: Order<Args, Refusal>,
): Promise<Result<Written, Refusal>> {
  const isMissing = blobs.map((blob) => transaction.hasBlob(blob.hash).then((has) => !has));
  const found = await readDocuments(transaction, models, (known) => command.reads(args, known));
  const outcome = command.apply(found, args, context);
  if (!outcome.ok) return outcome;

  const changes = outcome.value.map((after) => toChange(found, after));
  for (const change of changes) write(transaction, models, change);
  // Every keystroke's draft is not a step in a document's life.
  if (!command.name.endsWith('.save'))
    for (const change of changes)
      if (models.keepsHistory(change.after))
        transaction.addHistory(toHistory(command.name, run, change, context));
  const missing = await Promise.all(isMissing);
  for (const [place, blob] of blobs.entries()) if (missing[place]) transaction.putBlob(blob);
  const delivered = changes
    .map(({ after }) => after)
    .filter((after) => hasAddress(after.model) && models.delivers(after));
  if (delivered.length > 0 && !handOver)
    throw new StorageUnavailableError('storage-missing', 'the outbox could not be fetched');
  if (delivered.length === 0 && !changes.some(isMove))
    return ok({ documents: outcome.value, deliveries: [] });

  const ledger = await readLedger(transaction);
  const facts = { models, ledger, command: command.name, context };
  const handed = delivered.length > 0 && (await handOver!(transaction, delivered, facts));
  const deliveries = handed ? handed.deliveries : [];
  for (const change of deliveries) write(transaction, models, change);
  const moved = withMoves(ledger, [...changes, ...deliveries]);
  putLedger(transaction, handed ? { ...moved, outbox: handed.outbox } : moved);
  return ok({
    documents: outcome.value,
    deliveries: deliveries.map(({ after }) => after),
  });
}

/** Reads what is asked for, and what is asked for on seeing that, until nothing new is. */
async function readDocuments(
  transaction: ReadTransaction,
  models: KnownModels,
  wanted: (found: DocumentsById) => readonly string[],
): Promise<DocumentsById> {
  const asked = new Set<string>();
  const found = new Map<string, Document>();
  for (;;) {
    const ids = [...new Set(wanted(found))].filter((id) => !asked.has(id));
    if (ids.length === 0) return found;
    const documents = await Promise.all(ids.map((id) => transaction.getDocument(id)));
    for (const id of ids) asked.add(id);
    for (const document of documents)
      if (document) found.set(document.id, models.presentForCommand(document));
  }
}

function toChange(found: DocumentsById, after: Document): Change {
  const before = found.get(after.id);
  if (after.revision !== (before?.revision ?? 0) + 1)
    throw new TypeError(`revision ${after.revision} of ${after.id} follows ${before?.revision}`);
  if (before && before.model !== after.model)
    throw new TypeError(`${after.id} is a ${before.model}, not a ${after.model}`);
  return { before, after };
}

function write(
  transaction: WriteTransaction,
  models: KnownModels,
  { before, after }: Change,
): void {
  const row = models.toRow(after);
  if (before) transaction.putDocument(row);
  else transaction.addDocument(row);
}

const toHistory = (
  command: string,
  run: string,
  { before, after }: Change,
  { now, actor }: CommandContext,
) => ({
  documentId: after.id,
  revision: after.revision,
  command,
  at: now,
  actor,
  from: before?.status ?? null,
  to: after.status,
  run,
});
