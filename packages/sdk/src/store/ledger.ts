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

/** The counters within one transaction: each is read once, and those that are asked for together in one go. */
export interface Counters {
  of(model: string): Promise<StatusCounts>;
  /** Reads what `count` will need for these changes, so that it need not wait then. */
  prepare(changes: readonly Change[]): Promise<unknown>;
  /** Brings the counters up to these changes. Reads and writes nothing when no state has changed. */
  count(changes: readonly Change[]): Promise<void>;
}

export function countersIn(transaction: WriteTransaction): Counters {
  const known = new Map<string, Promise<StatusCounts>>();
  function of(model: string): Promise<StatusCounts> {
    const counts = known.get(model) ?? readStatusCounts(transaction, model);
    known.set(model, counts);
    return counts;
  }
  return {
    of,
    prepare: (changes) => Promise.all(modelsOf(changes.filter(isMove)).map(of)),
    async count(changes) {
      const moves = changes.filter(isMove);
      await Promise.all(
        modelsOf(moves).map(async (model) => {
          const counts = { ...(await of(model)) };
          for (const { before, after } of moves) {
            if (after.model !== model) continue;
            counts[after.status] = (counts[after.status] ?? 0) + 1;
            if (before) counts[before.status] = (counts[before.status] ?? 0) - 1;
          }
          known.set(model, Promise.resolve(counts));
          transaction.putMeta(metaKey(model), counts);
        }),
      );
    },
  };
}

const isMove = ({ before, after }: Change): boolean => before?.status !== after.status;

const modelsOf = (changes: readonly Change[]): string[] => [
  ...new Set(changes.map(({ after }) => after.model)),
];

const metaKey = (model: string): string => `status-counts ${model}`;
