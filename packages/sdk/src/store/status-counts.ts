/** How many documents of a model are in each state: counted as they are written, since counting 100,000 takes a second. */
import type { Document } from '@aftersale/core';
import type { ReadTransaction, WriteTransaction } from './store.ts';

/** By state; a state without documents may be absent. */
export type StatusCounts = Readonly<Record<string, number>>;

/** A document's change as the counters see it: nothing before it was new. */
export interface Change {
  readonly before: Document | undefined;
  readonly after: Document;
}

export async function readStatusCounts(
  transaction: ReadTransaction,
  model: string,
): Promise<StatusCounts> {
  return ((await transaction.getMeta(metaKey(model))) as StatusCounts | undefined) ?? {};
}

/** Brings the counters up to these changes. Reads and writes nothing when no state has changed. */
export async function countChanges(
  transaction: WriteTransaction,
  changes: readonly Change[],
): Promise<void> {
  const moved = changes.filter(({ before, after }) => before?.status !== after.status);
  const models = new Set(moved.map(({ after }) => after.model));
  await Promise.all(
    [...models].map(async (model) => {
      const counts = { ...(await readStatusCounts(transaction, model)) };
      for (const { before, after } of moved) {
        if (after.model !== model) continue;
        counts[after.status] = (counts[after.status] ?? 0) + 1;
        if (before) counts[before.status] = (counts[before.status] ?? 0) - 1;
      }
      transaction.putMeta(metaKey(model), counts);
    }),
  );
}

const metaKey = (model: string): string => `status-counts ${model}`;
