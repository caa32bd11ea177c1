/** Finding documents by the indexes of their model as it is now, although no command has changed them since (MDL-1). */
import type { Client } from '../client.ts';
import type { AnyModel, KnownModels } from '../command/known-models.ts';
import { insideOf } from '../inside.ts';
import type { StoredDocument, WriteTransaction } from '../store/store.ts';

export interface ReindexOptions {
  /** Stops between two slices; what was done stays, and the next call goes on there. */
  readonly signal?: AbortSignal | undefined;
  /** Told after each slice. */
  readonly onProgress?: ((progress: Reindexed) => void) | undefined;
  /** Looks at every document once more, although it was done for this version: after an older kit has written. */
  readonly again?: boolean | undefined;
}

export interface Reindexed {
  /** Documents of the model that were looked at, and those that got other keys. */
  readonly looked: number;
  readonly renewed: number;
  /** Those whose keys stay as they are, because this kit cannot read them. */
  readonly skipped: number;
}

// So many rows in one transaction: a save waits for a slice at most.
const sliceSize = 200;

/**
 * Brings the keys of every stored document of the model up to its present version. Contents stay as they are.
 * Until it is done, what an older version wrote is found by the keys that it had then. It is remembered per version of
 * the model, so that it may be called at every start and answers at once when there is nothing to do; stopped or
 * killed, it goes on where it was. Rejects with the signal's reason when stopped, and with a `StorageError`.
 */
export async function reindex(
  client: Client,
  model: AnyModel,
  { signal, onProgress, again = false }: ReindexOptions = {},
): Promise<Reindexed> {
  const { store, models, notices } = await insideOf(client);
  models.check(model.name);
  const isWanted = { model, by: keyedBy(model), again };
  let done: Reindexed = { looked: 0, renewed: 0, skipped: 0 };
  let isFirst = true;
  for (;;) {
    signal?.throwIfAborted();
    const begin = isFirst;
    const slice = await store.write({ durability: 'relaxed' }, (transaction) =>
      renewSlice(transaction, models, { ...isWanted, again: again && begin }),
    );
    isFirst = false;
    if (!slice) return done;
    done = {
      looked: done.looked + slice.looked,
      renewed: done.renewed + slice.renewed.length,
      skipped: done.skipped + slice.skipped,
    };
    notices.announce(slice.renewed.map(({ document }) => document));
    onProgress?.(done);
  }
}

/** How far it has come, for this version and these indexes. */
interface Mark {
  readonly by: string;
  /** The last document that was looked at; null when all were. */
  readonly after: string | null;
}

interface Slice {
  readonly looked: number;
  readonly renewed: readonly StoredDocument[];
  readonly skipped: number;
}

async function renewSlice(
  transaction: WriteTransaction,
  models: KnownModels,
  { model, by, again }: { model: AnyModel; by: string; again: boolean },
): Promise<Slice | undefined> {
  const key = `reindex ${model.name}`;
  const found = (await transaction.getMeta(key)) as Mark | undefined;
  const mark = found?.by === by && !again ? found : { by, after: '' };
  if (mark.after === null) return undefined;
  const rows = await transaction.listDocuments({ after: mark.after, limit: sliceSize });
  const own = rows.filter(({ document }) => document.model === model.name);
  const renewed: StoredDocument[] = [];
  let skipped = 0;
  for (const row of own) {
    const keys = models.keysNow(row.document);
    if (!keys) skipped += 1;
    else if (JSON.stringify(keys) !== JSON.stringify(row.keys)) renewed.push({ ...row, keys });
  }
  for (const row of renewed) transaction.putDocument(row);
  const last = rows.length === sliceSize ? rows.at(-1)!.document.id : null;
  transaction.putMeta(key, { by, after: last } satisfies Mark);
  return { looked: own.length, renewed, skipped };
}

const keyedBy = ({ version, indexes }: AnyModel): string =>
  JSON.stringify([version, Object.keys(indexes).sort()]);
