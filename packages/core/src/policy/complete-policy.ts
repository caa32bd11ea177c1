import type { Result } from '../result/index.ts';
import { defaultPolicy } from './default-policy.ts';
import { parsePolicy, type PolicyProblem } from './parse-policy.ts';
import type { Policy } from './policy.ts';

/**
 * Which policy do these settings make, where everything they leave out is the default?
 * Refuses what `parsePolicy` refuses, and data that is not an object.
 */
export function completePolicy(settings: unknown): Result<Policy, readonly PolicyProblem[]> {
  if (typeof settings !== 'object' || settings === null) return parsePolicy(settings);
  const { confirmation } = settings as { confirmation?: object };
  return parsePolicy({
    ...defaultPolicy,
    ...settings,
    confirmation: { ...defaultPolicy.confirmation, ...confirmation },
  });
}
