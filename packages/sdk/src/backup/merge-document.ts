/** Bringing one document of a backup together with what is stored here (BAK-3, BAK-4). */
import { sha256Hex } from '@aftersale/core/sha256';
import type { Document } from '@aftersale/core';
import type { KnownModels } from '../command/known-models.ts';
import type { Change } from '../store/ledger.ts';
import type { HistoryRow, StoredDocument, WriteTransaction } from '../store/store.ts';
import type { KeptDocument } from './file-format.ts';
import { noteWriters, relate, writersOf } from './writers.ts';

export type Merged =
  | { readonly as: 'kept' }
  | { readonly as: 'added' | 'updated'; readonly change: Change }
  /** Both stay: this device's under its id, the other one as a document of its own. */
  | { readonly as: 'copied'; readonly copy: string; readonly change: Change };

/** Writes what has to be written; a document that is here already, or a later one of it, changes nothing. */
export async function mergeDocument(
  transaction: WriteTransaction,
  merging: Merging,
  kept: KeptDocument,
): Promise<Merged> {
  const merged = await mergeOne(transaction, merging, kept);
  if (merged) return merged;
  // A later backup of the same device brings its copy up; one that was changed here as well gets one more beside it.
  for (const name of [lastWriter(kept), JSON.stringify(kept.document)]) {
    const copy = copyOf(kept, name);
    const merged = await mergeOne(transaction, merging, copy);
    if (merged?.as === 'added') return { ...merged, as: 'copied', copy: copy.document.id };
    if (merged) return merged;
  }
  return { as: 'kept' };
}

interface Merging {
  readonly models: KnownModels;
  readonly database: string;
}

/** Nothing when the two have been changed apart. */
async function mergeOne(
  transaction: WriteTransaction,
  { models, database }: Merging,
  kept: KeptDocument,
): Promise<Exclude<Merged, { as: 'copied' }> | undefined> {
  const ours = await transaction.getDocument(kept.document.id);
  if (!ours) return { as: 'added', change: put(transaction, models, kept, undefined) };
  const [history, writers] = await Promise.all([
    transaction.getHistory(ours.id),
    writersOf(transaction, ours, database),
  ]);
  const relation = relate({ document: ours, history, writers }, kept);
  if (relation === 'diverged') return undefined;
  if (relation !== 'ours-is-older') return { as: 'kept' };
  const later = kept.history.filter(({ revision }) => revision > ours.revision);
  return { as: 'updated', change: put(transaction, models, { ...kept, history: later }, ours) };
}

function put(
  transaction: WriteTransaction,
  models: KnownModels,
  { document, keys, history, writers }: KeptDocument,
  before: Document | undefined,
): Change {
  const row: StoredDocument = { document, keys: models.keysNow(document) ?? keys };
  if (before) transaction.putDocument(row);
  else transaction.addDocument(row);
  for (const step of history) transaction.addHistory(step);
  noteWriters(transaction, document, writers);
  return { before, after: document };
}

/**
 * The same document under an id of its own, made of its id and this name: restored twice, it is there once.
 * It begins like the original's, so that both sort to the same time.
 */
function copyOf({ document, keys, history, writers }: KeptDocument, name: string): KeptDocument {
  const hash = sha256Hex(`${document.id} ${name}`);
  const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(document.id);
  const id = isUuid
    ? `${document.id.slice(0, 14)}8${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`
    : `${document.id}~${hash.slice(0, 16)}`;
  return {
    document: { ...document, id, copyOf: document.id },
    keys: keys.map((key) => [...key.slice(0, -1), id]),
    history: history.map((row): HistoryRow => ({ ...row, documentId: id })),
    writers,
  };
}

/** Which database wrote it last? */
const lastWriter = ({ writers }: KeptDocument): string =>
  Object.entries(writers).reduce(
    ([last, most], [name, revision]) => (revision > most ? [name, revision] : [last, most]),
    ['', 0],
  )[0];
