import type { Result } from '../result/index.ts';
import { defaultCalendarPolicy } from './calendar-policy.ts';
import { completeTariff } from './complete-tariff.ts';
import { defaultPolicy } from './default-policy.ts';
import type { DataProblem } from '../untrusted/index.ts';
import { parsePolicy } from './parse-policy.ts';
import { defaultPartsPolicy } from './parts-policy.ts';
import type { Policy } from './policy.ts';
import { defaultSurveyPolicy } from './survey-policy.ts';
import { defaultTariffPolicy } from './tariff-policy.ts';

/**
 * Which policy do these settings make, where everything they leave out is the default?
 * Refuses what `parsePolicy` refuses, and data that is not an object.
 */
export function completePolicy(settings: unknown): Result<Policy, readonly DataProblem[]> {
  if (typeof settings !== 'object' || settings === null) return parsePolicy(settings);
  const given = settings as Readonly<Record<string, object | undefined>>;
  const sections = Object.entries(sectionDefaults)
    .filter(([name]) => name === 'confirmation' || given[name] !== undefined)
    .map(([name, defaults]) => [
      name,
      // A tariff is given piece by piece: an hour price without a word on regions.
      name === 'tariff' ? completeTariff(given.tariff) : { ...defaults, ...given[name] },
    ]);
  return parsePolicy({ ...defaultPolicy, ...settings, ...Object.fromEntries(sections) });
}

const sectionDefaults = {
  confirmation: defaultPolicy.confirmation,
  tariff: defaultTariffPolicy,
  survey: defaultSurveyPolicy,
  parts: defaultPartsPolicy,
  calendar: defaultCalendarPolicy,
};
