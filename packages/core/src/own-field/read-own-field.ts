/** Reading own fields from untrusted data (OWN-1). */
import * as v from 'valibot';
import { isDate } from '../date/index.ts';
import { refuse, type Result } from '../result/index.ts';
import { readBy, type DataProblem } from '../untrusted/index.ts';
import { ownFieldTypes, type OwnField } from './own-field.ts';

const longestName = 64;
const text = v.pipe(v.string(), v.minLength(1));
const wording = v.strictObject({ 'zh-CN': text, en: text });
const word = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/), v.maxLength(longestName));
const limit = v.union([
  v.pipe(v.number(), v.finite()),
  v.pipe(v.string(), v.check(isDate, 'is no date')),
]);

const isKnown = (type: string): boolean => (ownFieldTypes as readonly string[]).includes(type);

/** Can a value of this type be held to this limit? What a developer's own type makes of it is its own affair. */
function limits(type: string, limit: number | string | undefined): boolean {
  if (limit === undefined || !isKnown(type)) return true;
  return typeof limit === 'number' ? type === 'number' : type === 'date';
}

const fieldSchema = v.pipe(
  v.strictObject({
    name: v.pipe(v.string(), v.regex(/^[A-Za-z][\w-]*$/), v.maxLength(longestName)),
    label: wording,
    type: word,
    required: v.optional(v.boolean()),
    hint: v.optional(wording),
    options: v.optional(
      v.pipe(
        v.array(v.strictObject({ value: text, label: wording })),
        v.minLength(1),
        v.check(
          (options) => new Set(options.map(({ value }) => value)).size === options.length,
          'two options of one value',
        ),
      ),
    ),
    maxLength: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
    min: v.optional(limit),
    max: v.optional(limit),
    unit: v.optional(wording),
    section: v.optional(word),
  }),
  v.forward(
    v.partialCheck(
      [['type'], ['options']],
      ({ type, options }) => !isKnown(type) || (type === 'choice') === (options !== undefined),
      'a choice has options, and nothing else has',
    ),
    ['options'],
  ),
  v.forward(
    v.partialCheck(
      [['type'], ['min']],
      ({ type, min }) => limits(type, min),
      'is no limit of this type',
    ),
    ['min'],
  ),
  v.forward(
    v.partialCheck(
      [['type'], ['max']],
      ({ type, max }) => limits(type, max),
      'is no limit of this type',
    ),
    ['max'],
  ),
  v.forward(
    v.partialCheck(
      [['min'], ['max']],
      ({ min, max }) => min === undefined || max === undefined || min <= max,
      'no value lies between the limits',
    ),
    ['max'],
  ),
);

/** Is this untrusted data an own field? Refuses with the first problem and its place; unknown members are problems too. */
export function readOwnField(data: unknown): Result<OwnField, DataProblem> {
  const read = readBy(fieldSchema, data);
  return read.ok ? read : refuse(read.error[0]!);
}
