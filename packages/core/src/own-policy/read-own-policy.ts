/** Reading own policies from untrusted data (OPL-1). */
import * as v from 'valibot';
import { ok, refuse, type Result } from '../result/index.ts';
import { readBy, under, type DataProblem } from '../untrusted/index.ts';
import { wordingSchema } from './wording.ts';
import { comparisons, type OwnCheck, type OwnPolicy, type OwnSetting } from './own-policy.ts';

const text = v.pipe(v.string('must be a text'), v.minLength(1, 'must not be empty'));
const word = v.pipe(
  text,
  v.regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, figures and hyphens'),
);
const settingValue = v.union(
  [v.pipe(v.number(), v.finite()), v.string(), v.boolean()],
  'must be a number, a text, true or false',
);
const noDays = 'must be a number of days, or the name of a setting';
const days = v.union(
  [v.pipe(v.number(), v.safeInteger(noDays), v.minValue(0, noDays)), word],
  noDays,
);

const checked = {
  rule: text,
  field: text,
  message: wordingSchema,
  breach: v.optional(v.picklist(['refuses', 'warns'], 'must be "refuses" or "warns"')),
};
const within = v.strictObject({ days, of: text });
const requiredIf = v.strictObject({
  field: text,
  is: v.optional(v.union([v.string(), v.array(v.string())], 'must be a text, or a list of texts')),
});
const compare = v.pipe(
  v.strictObject({
    is: v.picklist(comparisons, `must be one of ${comparisons.join(', ')}`),
    field: v.optional(text),
    setting: v.optional(word),
  }),
  v.check(
    ({ field, setting }) => (field === undefined) !== (setting === undefined),
    'must name a field or a setting to compare with, and not both',
  ),
);

/** Each kind by itself, so that what is wrong within one is told in its own words. */
const checkKinds = {
  within: v.strictObject({ ...checked, within }),
  requiredIf: v.strictObject({ ...checked, requiredIf }),
  compare: v.strictObject({ ...checked, compare }),
} as const;

const shell = v.strictObject(
  {
    name: word,
    version: text,
    settings: v.optional(
      v.record(
        word,
        v.strictObject({
          value: settingValue,
          unit: v.optional(text),
          rule: text,
          source: v.optional(text),
        }),
        'must be an object',
      ),
    ),
    checks: v.optional(v.array(v.unknown(), 'must be a list')),
    decide: v.optional(v.function('must be a function')),
  },
  'must be an object',
);

/** Is this untrusted data an own policy? Refuses with every problem and its place; unknown members are problems too. */
export function readOwnPolicy(data: unknown): Result<OwnPolicy, readonly DataProblem[]> {
  const read = readBy(shell, data);
  if (!read.ok) return read;
  const { settings = {}, checks = [], decide, ...named } = read.value;
  const found: OwnCheck[] = [];
  const problems = checks.flatMap((check, place) => {
    const path = `checks.${place}`;
    const one = readCheck(check);
    if (!one.ok) return under(path, one.error);
    found.push(one.value);
    return under(path, strangeSettings(one.value, settings));
  });
  if (problems.length > 0) return refuse(problems);
  return ok({
    ...named,
    settings,
    checks: found,
    ...(decide ? { decide: decide as unknown as OwnPolicy['decide'] } : {}),
  });
}

function readCheck(data: unknown): Result<OwnCheck, readonly DataProblem[]> {
  const kinds = Object.keys(checkKinds) as (keyof typeof checkKinds)[];
  const named = kinds.filter((kind) => isObject(data) && Object.hasOwn(data, kind));
  if (named.length !== 1)
    return refuse([{ path: '', message: `must be exactly one of ${kinds.join(', ')}` }]);
  return readBy(checkKinds[named[0]!], data) as Result<OwnCheck, readonly DataProblem[]>;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function strangeSettings(
  check: OwnCheck,
  settings: Readonly<Record<string, OwnSetting>>,
): DataProblem[] {
  if ('within' in check && typeof check.within.days === 'string') {
    const { days: name } = check.within;
    if (typeof settings[name]?.value === 'number') return [];
    return [{ path: 'within.days', message: `"${name}" is no setting that is a number` }];
  }
  const name = 'compare' in check ? check.compare.setting : undefined;
  if (name === undefined || Object.hasOwn(settings, name)) return [];
  return [{ path: 'compare.setting', message: `"${name}" is no setting of this policy` }];
}
