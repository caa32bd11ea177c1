/** Reading instruments from untrusted data (INS-1, INS-2). */
import * as v from 'valibot';
import { answersIn, deepest, type Condition } from './condition.ts';
import type { Instrument, Question } from './instrument.ts';
import { pathsOf, ratedItems } from './rated-items.ts';

const text = v.pipe(v.string(), v.minLength(1));
const wording = v.strictObject({ 'zh-CN': text, en: text });
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/));
const value = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/));
const integer = v.pipe(v.number(), v.safeInteger());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const date = v.pipe(v.string(), v.isoDate());
const ruleIds = v.array(text);
const distinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

const path = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)?$/));
const plain = v.union([v.string(), v.pipe(v.number(), v.finite())]);
const bound = v.pipe(v.number(), v.finite());

const leaf = v.union([
  v.strictObject({ answer: path, equals: plain }),
  v.strictObject({ answer: path, oneOf: v.pipe(v.array(plain), v.minLength(1)) }),
  v.strictObject({ answer: path, atLeast: bound }),
  v.strictObject({ answer: path, atMost: bound }),
  v.strictObject({ answer: path, includes: v.string() }),
  v.strictObject({ answer: path, isAnswered: v.boolean() }),
]);

// Built level by level and not by `lazy`, so that data of any depth is refused and never overflows the stack.
function conditionWithin(levels: number): v.GenericSchema<Condition> {
  if (levels === 0) return leaf;
  const inner = conditionWithin(levels - 1);
  const list = v.pipe(v.array(inner), v.minLength(1));
  return v.union([
    leaf,
    v.strictObject({ all: list }),
    v.strictObject({ any: list }),
    v.strictObject({ not: inner }),
  ]) as v.GenericSchema<Condition>;
}

export const conditionSchema = conditionWithin(deepest);

/** A name that a page can define: not one of those that the standards keep for themselves. */
const customElementName = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/),
  v.check((tag) => !/^(annotation-xml|color-profile|font-face(-\w+)?|missing-glyph)$/.test(tag)),
);

const asked = {
  id,
  label: wording,
  hint: v.optional(wording),
  required: v.optional(v.boolean()),
  when: v.optional(conditionSchema),
};
const rated = {
  levels: v.pipe(
    v.array(v.strictObject({ score: integer, label: wording })),
    v.minLength(2),
    v.check((levels) => distinct(levels.map(({ score }) => score))),
  ),
  lowAtMost: v.optional(integer),
};
const options = v.pipe(
  v.array(v.strictObject({ value, label: wording })),
  v.minLength(2),
  v.check((list) => distinct(list.map((each) => each.value))),
);

const questionSchema = v.variant('type', [
  v.strictObject({ ...asked, ...rated, type: v.literal('levels') }),
  v.strictObject({
    ...asked,
    ...rated,
    type: v.literal('matrix'),
    items: v.pipe(
      v.array(v.strictObject({ id, label: wording })),
      v.minLength(1),
      v.check((items) => distinct(items.map((item) => item.id))),
    ),
  }),
  v.strictObject({ ...asked, type: v.literal('single'), options }),
  v.strictObject({
    ...asked,
    type: v.literal('multiple'),
    options,
    minChoices: v.optional(count),
    maxChoices: v.optional(count),
  }),
  v.strictObject({
    ...asked,
    type: v.literal('text'),
    long: v.optional(v.boolean()),
    maxLength: v.optional(count),
  }),
  v.strictObject({
    ...asked,
    type: v.literal('number'),
    decimals: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3))),
    min: v.optional(bound),
    max: v.optional(bound),
    unit: v.optional(wording),
  }),
  v.strictObject({
    ...asked,
    type: v.literal('date'),
    earliest: v.optional(v.union([date, v.literal('today')])),
    latest: v.optional(v.union([date, v.literal('today')])),
  }),
  v.strictObject({ ...asked, type: v.literal('photo'), maxPhotos: count }),
  v.strictObject({ ...asked, type: v.literal('consent') }),
  v.strictObject({ ...asked, type: v.literal('element'), tag: customElementName }),
]);

const basisPoints = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000));
export const targetSchema = v.union([
  v.strictObject({ atLeast: basisPoints }),
  v.strictObject({ below: basisPoints }),
]);

const measured = {
  id,
  label: wording,
  items: v.pipe(v.array(path), v.minLength(1)),
  rules: ruleIds,
};
const measureSchema = v.variant('kind', [
  v.strictObject({ ...measured, kind: v.literal('mean') }),
  v.strictObject({
    ...measured,
    kind: v.literal('share'),
    atLeast: integer,
    countedBy: v.picklist(['ratings', 'answers']),
    target: v.optional(targetSchema),
  }),
  v.strictObject({
    ...measured,
    kind: v.literal('net'),
    promotersFrom: integer,
    detractorsTo: integer,
  }),
]);

/** Is this data an instrument? What it names within itself must be there, and before it where a condition names it. */
export const instrumentSchema = v.pipe(
  v.strictObject({
    id,
    version: text,
    title: wording,
    intro: wording,
    thanks: wording,
    anonymous: v.boolean(),
    pages: v.pipe(
      v.array(
        v.strictObject({
          id,
          title: v.optional(wording),
          questions: v.pipe(v.array(questionSchema), v.minLength(1)),
        }),
      ),
      v.minLength(1),
      v.check((pages) => distinct(pages.map((page) => page.id)), 'two pages of one id'),
    ),
    measures: v.pipe(
      v.array(measureSchema),
      v.check((list) => distinct(list.map((each) => each.id)), 'two measures of one id'),
    ),
    details: v.optional(id),
    rules: ruleIds,
  }),
  v.check((it) => distinct(questionsOf(it).map((each) => each.id)), 'two questions of one id'),
  v.check((it) => looksBackOnly(it), 'a condition looks at an answer that is not asked before it'),
  v.check(
    (it) => it.measures.every(({ items }) => items.every((each) => rates(it, each))),
    'a measure counts what is not rated by levels',
  ),
  v.check(
    ({ details, ...it }) =>
      details === undefined ||
      questionsOf(it).some((each) => each.id === details && each.type === 'text'),
    'the question for details is no text question',
  ),
);

type Asking = Pick<Instrument, 'pages'>;

const questionsOf = ({ pages }: Asking): Question[] => pages.flatMap(({ questions }) => questions);

const rates = (it: Asking, wanted: string): boolean =>
  ratedItems(it).some((item) => item.path === wanted);

function looksBackOnly(it: Asking): boolean {
  const before = new Set<string>();
  return questionsOf(it).every((question) => {
    const isBehind = answersIn(question.when ?? { all: [] }).every((each) => before.has(each));
    for (const each of pathsOf(question)) before.add(each);
    return isBehind;
  });
}
