import type { IDBPTransaction } from 'idb';
import { tables, type Database, type Schema } from './schema.ts';
import type { Durability } from './store.ts';

export type Transaction<Mode extends 'readonly' | 'readwrite'> = IDBPTransaction<
  Schema,
  typeof tables,
  Mode
>;

/**
 * Runs the body in a reading transaction. What it read is true as soon as it has it.
 * Rejects with the body's own error, or with the transaction's, null for an abort without a reason.
 */
export async function runRead<T>(
  database: Database,
  body: (transaction: Transaction<'readonly'>) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(tables, 'readonly');
  transaction.done.catch(() => {});
  try {
    return await body(transaction);
  } catch (error) {
    throw isFallen(error) ? transaction.error : error;
  }
}

/**
 * Runs the body in a writing transaction and resolves when it is complete, and only then: at a full quota
 * the browsers report success for each request, and abort afterwards.
 * Rejects with the body's own error, or with the transaction's, which is null for an abort without a reason.
 */
export async function runWrite<T>(
  database: Database,
  durability: Durability,
  body: (transaction: Transaction<'readwrite'>) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(tables, 'readwrite', { durability });
  // Its own listeners below: `done` also rejects at a request's error, before the transaction knows its reason.
  transaction.done.catch(() => {});
  let isComplete = false as boolean;
  const end = new Promise<void>((resolve) => {
    transaction.addEventListener('abort', () => resolve());
    transaction.addEventListener('complete', () => {
      isComplete = true;
      resolve();
    });
  });
  const result = await settled(() => body(transaction));
  if (isComplete) throw new TypeError('the transaction ended before its body did');
  attempt(() => ('value' in result ? transaction.commit() : transaction.abort()));
  await end;
  if ('error' in result) throw isFallen(result.error) ? transaction.error : result.error;
  if (!isComplete) throw transaction.error;
  return result.value;
}

// A request that fell with its transaction says only AbortError, one made after the fall TransactionInactiveError;
// the transaction may know why.
function isFallen(error: unknown): boolean {
  return error instanceof DOMException && /^(Abort|TransactionInactive)Error$/.test(error.name);
}

/** How did the body end? One that throws before its first wait counts as well. */
async function settled<T>(
  body: () => Promise<T>,
): Promise<{ readonly value: T } | { readonly error: unknown }> {
  try {
    return { value: await body() };
  } catch (error) {
    return { error };
  }
}

/** It may be over already, which its own events tell better than this call. */
function attempt(act: () => void): void {
  try {
    act();
  } catch {}
}
