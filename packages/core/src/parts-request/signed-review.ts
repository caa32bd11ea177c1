import type { Mark } from '../confirmation/index.ts';
import { ok, refuse, type Result } from '../result/index.ts';
import { partsAskedFor, type AreaManagerReview, type RequestEntry } from './entry.ts';

export interface Signing {
  readonly name: string;
  readonly mark: Mark;
  /** When it was signed, as a UTC instant. */
  readonly at: string;
}

/**
 * The area manager's review of a pre-sale request as it now stands (R218): beside these very parts, and no others.
 * Refuses `NameMissing`.
 */
export function signedReview(
  { rows }: RequestEntry,
  { name, mark, at }: Signing,
): Result<AreaManagerReview, { readonly type: 'NameMissing' }> {
  const signer = name.normalize('NFC').trim();
  if (signer === '') return refuse({ type: 'NameMissing' });
  return ok({ name: signer, mark, at, parts: partsAskedFor(rows) });
}
