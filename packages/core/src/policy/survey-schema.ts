import * as v from 'valibot';
import { instrumentSchema, targetSchema } from '../instrument/index.ts';

const text = v.pipe(v.string(), v.minLength(1));
const label = v.strictObject({ 'zh-CN': text, en: text });
const integer = v.pipe(v.number(), v.safeInteger());
const distinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length;
const rated = {
  'slip-rating': integer,
  'technician-card': integer,
  'service-report': integer,
  csat: integer,
};

/** A module of its own, so that a page that only uses the default does not carry the schema. */
export const surveySchema = v.strictObject({
  instruments: v.pipe(
    v.array(instrumentSchema),
    v.check((list) => distinct(list.map(({ id }) => id))),
  ),
  cardItems: v.pipe(
    v.array(v.strictObject({ id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)), label })),
    v.minLength(1),
    v.check((items) => distinct(items.map(({ id }) => id))),
  ),
  cardLevels: v.pipe(
    v.array(v.strictObject({ score: integer, label })),
    v.minLength(2),
    v.check((levels) => distinct(levels.map(({ score }) => score))),
  ),
  satisfiedFrom: v.strictObject(rated),
  lowAtMost: v.strictObject({ ...rated, nps: integer, ces: integer }),
  satisfactionCountedBy: v.picklist(['ratings', 'answers']),
  targets: v.strictObject({
    timeliness: targetSchema,
    satisfaction: targetSchema,
    complaints: targetSchema,
  }),
  cardCoverage: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
  registerAfterDays: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
