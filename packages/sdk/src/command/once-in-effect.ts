import type { Document, Result } from '@aftersale/core';
import type { WriteTransaction } from '../store/store.ts';
import type { Written } from './run-command.ts';

type Outcome<Refusal> = Result<Written, Refusal>;

/**
 * Makes a body that may be called again after a lost connection change its documents only once.
 * The connection may have been lost after the commit and before the news of it: then what the first attempt wrote
 * is found in place, and stands.
 */
export function onceInEffect<Refusal>(
  body: (transaction: WriteTransaction) => Promise<Outcome<Refusal>>,
): (transaction: WriteTransaction) => Promise<Outcome<Refusal>> {
  let attempted: Outcome<Refusal> | undefined;
  return async (transaction) => {
    const written = attempted?.ok ? attempted.value.documents[0] : undefined;
    if (attempted && written && isSame(await transaction.getDocument(written.id), written))
      return attempted;
    attempted = await body(transaction);
    return attempted;
  };
}

const isSame = (stored: Document | undefined, written: Document): boolean =>
  JSON.stringify(stored) === JSON.stringify(written);
