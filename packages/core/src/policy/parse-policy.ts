/** Reading a company's rules from untrusted data. */
import * as v from 'valibot';
import { roundings } from '../money/index.ts';
import type { Result } from '../result/index.ts';
import { readBy, type DataProblem } from '../untrusted/index.ts';
import { calendarSchema } from './calendar-schema.ts';
import { partsSchema } from './parts-schema.ts';
import { feeParts, payments, requirable, type Policy } from './policy.ts';
import { surveySchema } from './survey-schema.ts';
import { tariffSchema } from './tariff-schema.ts';

const text = v.pipe(v.string(), v.minLength(1));
const bilingual = v.strictObject({ 'zh-CN': text, en: text });
const positive = v.pipe(v.number(), v.integer(), v.minValue(1));
const distinct = (values: unknown[]): boolean => new Set(values).size === values.length;

const policySchema = v.strictObject({
  name: text,
  version: text,
  effectiveOn: v.pipe(v.string(), v.isoDate()),
  company: v.strictObject({ 'zh-CN': v.string(), en: v.string() }),
  currency: v.picklist(['CNY', 'EUR', 'HKD', 'JPY', 'USD']),
  confirmation: v.strictObject({
    feeParts: v.pipe(
      v.array(v.picklist(feeParts)),
      v.minLength(1),
      v.check((list) => distinct(list)),
    ),
    payments: v.pipe(
      v.array(v.picklist(payments)),
      v.minLength(1),
      v.check((list) => distinct(list)),
    ),
    freeJob: v.picklist(['customer-pays-nothing', 'only-parts-free']),
    feeAcceptance: v.picklist(['optional', 'required', 'off']),
    ratings: v.pipe(
      v.array(v.strictObject({ score: v.pipe(v.number(), v.integer()), label: bilingual })),
      v.minLength(2),
      v.check((levels) => distinct(levels.map(({ score }) => score))),
    ),
    required: v.pipe(
      v.array(v.picklist(requirable)),
      v.check((list) => distinct(list)),
    ),
    signBeforeCompletion: v.literal('refused'),
    rounding: v.picklist(roundings),
    consent: bilingual,
    extraWork: v.picklist(['consent-required', 'shown']),
    photos: v.strictObject({ maxPixels: positive, maxBytes: positive, longestSide: positive }),
  }),
  tariff: v.optional(tariffSchema),
  survey: v.optional(surveySchema),
  parts: v.optional(partsSchema),
  calendar: v.optional(calendarSchema),
  // Which settings there are is for the policies themselves to say, when they are asked.
  own: v.optional(
    v.record(
      v.string(),
      v.record(v.string(), v.union([v.pipe(v.number(), v.finite()), v.string(), v.boolean()])),
    ),
  ),
});

/** Is this untrusted data a policy? Refuses with every problem and its place; unknown settings are problems too. */
export const parsePolicy = (data: unknown): Result<Policy, readonly DataProblem[]> =>
  readBy(policySchema, data);
