import { DefinitionError } from './definition-error.ts';
import type { OwnPolicy } from './own-policy.ts';
import { readOwnPolicy } from './read-own-policy.ts';

/** A policy as its developer writes it: settings and checks may be left out. */
export type OwnPolicyWritten = Pick<OwnPolicy, 'name' | 'version'> & Partial<OwnPolicy>;

/** Declares a policy, as data or with a function of one's own. Throws a `DefinitionError` that names every problem (OPL-1). */
export function definePolicy(written: OwnPolicyWritten): OwnPolicy {
  const read = readOwnPolicy(written);
  if (!read.ok)
    throw new DefinitionError('definition-wrong', `policy ${written?.name}`, read.error);
  return read.value;
}
