import type { IndexKey } from '@aftersale/core';
import type { KnownModels } from '../command/known-models.ts';
import type { FoundDocuments, ReadTransaction } from '../store/store.ts';

/** The place in an index behind which the next page begins. */
export type Cursor = IndexKey;

/** Which documents, found by one index of their model? */
export interface Query {
  readonly model: string;
  readonly index: string;
  /** What the index's keys begin with; all of the index if left out. */
  readonly prefix?: IndexKey | undefined;
  /** By the rest of the key: the greatest or the least first. */
  readonly order: 'newest' | 'oldest';
  /** At most so many at once; 200 if not said. */
  readonly limit?: number | undefined;
  /** `next` of the page before. */
  readonly after?: Cursor | undefined;
}

/** Documents in order; `next` is absent on the last page. */
export type Page = FoundDocuments;

// More rows in one message than this make some browsers fail.
const usualLimit = 200;

export async function readPage(
  transaction: ReadTransaction,
  models: KnownModels,
  { model, index, prefix = [], order, limit = usualLimit, after }: Query,
): Promise<Page> {
  if (!(Number.isSafeInteger(limit) && limit > 0)) throw new TypeError(`not a limit: ${limit}`);
  return transaction.findDocuments({
    prefix: [models.keyStart(model, index), ...prefix],
    order: order === 'oldest' ? 'ascending' : 'descending',
    limit,
    after,
  });
}
