/**
 * What is known of all records together, kept as they are written: how many are in each state, since counting 100,000
 * takes a second, and how far the outbox has come. One value, so that a save reads and writes it in one go.
 */
import type { Document } from '@aftersale/core';
import type { ReadTransaction, WriteTransaction } from './store.ts';

export interface Ledger {
  /** By model. */
  readonly counts: Readonly<Record<string, StatusCounts>>;
  /** Absent until something is put into it. */
  readonly outbox?: OutboxPlace;
}

/** By state; a state without documents may be absent. */
export type StatusCounts = Readonly<Record<string, number>>;

/** Where the device's outbox stands: whose it is, and how many deliveries were ever put into it. */
export interface OutboxPlace {
  readonly device: string;
  readonly last: number;
}

/** A document's change as the counters see it: nothing before it was new. */
export interface Change {
  readonly before: Document | undefined;
  readonly after: Document;
}

export async function readLedger(transaction: ReadTransaction): Promise<Ledger> {
  return ((await transaction.getMeta(key)) as Ledger | undefined) ?? { counts: {} };
}

export function putLedger(transaction: WriteTransaction, ledger: Ledger): void {
  transaction.putMeta(key, ledger);
}

const key = 'ledger';

/** Does this change anything that is counted? */
export const isMove = ({ before, after }: Change): boolean => before?.status !== after.status;

/** The ledger after these changes; what else stands in it stays. */
export function withMoves(ledger: Ledger, changes: readonly Change[]): Ledger {
  const counts: Record<string, Record<string, number>> = { ...ledger.counts };
  for (const { before, after } of changes.filter(isMove)) {
    const own = (counts[after.model] = { ...counts[after.model] });
    own[after.status] = (own[after.status] ?? 0) + 1;
    if (before) own[before.status] = (own[before.status] ?? 0) - 1;
  }
  return { ...ledger, counts };
}
