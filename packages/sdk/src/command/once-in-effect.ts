import type { Document, Result } from '@aftersale/core';
import type { ReadTransaction, WriteTransaction } from '../store/store.ts';
import type { Written } from './run-command.ts';

type Outcome<Refusal> = Result<Written, Refusal>;

/**
 * Makes the body of an order, which may be called again after a lost connection, change its documents only once.
 * The connection may have been lost after the commit and before the news of it: then what the first attempt wrote
 * is found in place, or as a step in the life of a document that others have changed since, and stands.
 */
export function onceInEffect<Refusal>(
  run: string,
  body: (transaction: WriteTransaction) => Promise<Outcome<Refusal>>,
): (transaction: WriteTransaction) => Promise<Outcome<Refusal>> {
  let attempted: Outcome<Refusal> | undefined;
  return async (transaction) => {
    const written = attempted?.ok ? attempted.value.documents[0] : undefined;
    if (attempted && written && (await isThere(transaction, written, run))) return attempted;
    attempted = await body(transaction);
    return attempted;
  };
}

async function isThere(
  transaction: ReadTransaction,
  written: Document,
  run: string,
): Promise<boolean> {
  const stored = await transaction.getDocument(written.id);
  if (!stored || stored.revision <= written.revision)
    return JSON.stringify(stored) === JSON.stringify(written);
  const steps = await transaction.getHistory(written.id);
  return steps.some((step) => step.run === run);
}
