/** Which values do the settings of a policy have here (OPL-2)? */
import { ok, refuse, type Result } from '../result/index.ts';
import type { OwnPolicy, SettingValue, SettingValues } from './own-policy.ts';
import type { DataProblem } from '../untrusted/index.ts';

/**
 * The policy's own values, with the company's in their place. Refuses a value for a setting that is not there, or of
 * another kind than the policy's own.
 */
export function settingValues(
  { name: policy, settings }: OwnPolicy,
  company: SettingValues = {},
): Result<SettingValues, readonly DataProblem[]> {
  const problems = Object.entries(company).flatMap(([name, value]) => {
    const message = wrong(settings[name]?.value, value);
    return message === undefined ? [] : [{ path: `own.${policy}.${name}`, message }];
  });
  if (problems.length > 0) return refuse(problems);
  const own = Object.entries(settings).map(([name, { value }]) => [name, value]);
  return ok({ ...(Object.fromEntries(own) as SettingValues), ...company });
}

function wrong(own: SettingValue | undefined, value: SettingValue): string | undefined {
  if (own === undefined) return 'is no setting of this policy';
  return typeof own === typeof value ? undefined : `must be a ${kinds[typeof own as 'number']}`;
}

const kinds = { number: 'number', string: 'text', boolean: 'yes or no' };
