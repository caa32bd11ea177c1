import { defaultTariffPolicy } from './tariff-policy.ts';

/** The tariff's settings with the default in place of what they leave out, at every depth; lists are taken whole. */
export const completeTariff = (given: unknown): unknown => completed(defaultTariffPolicy, given);

function completed(defaults: unknown, given: unknown): unknown {
  if (given === undefined) return defaults;
  if (!isRecord(defaults) || !isRecord(given)) return given;
  const names = Object.keys(defaults);
  const filled = names.map((name) => [name, completed(defaults[name], given[name])]);
  return { ...given, ...Object.fromEntries(filled) };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
