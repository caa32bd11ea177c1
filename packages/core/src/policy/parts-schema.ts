/** A module of its own, so that a page that only uses the default does not carry the schema. */
import * as v from 'valibot';
import type { PartsPolicy } from './parts-policy.ts';

const text = v.pipe(v.string(), v.minLength(1));
const bilingual = v.strictObject({ 'zh-CN': text, en: text });
const days = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3660));
const dayOfMonth = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31));
const ratio = v.strictObject({
  numerator: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
  denominator: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
});
const sealed = v.picklist(['outlet', 'outlet-or-dealer', 'not-asked']);

export const partsSchema: v.GenericSchema<PartsPolicy> = v.strictObject({
  deposit: v.strictObject({
    minimum: v.pipe(v.number(), v.integer(), v.minValue(0)),
    dueInDays: days,
  }),
  occupancyFactor: ratio,
  monthlyWindow: v.pipe(
    v.strictObject({
      fromDay: dayOfMonth,
      toDay: dayOfMonth,
      shortMonth: v.picklist(['last-day', 'runs-on']),
    }),
    v.check(({ fromDay, toDay }) => fromDay <= toDay, 'ends before it begins'),
  ),
  monthlyDeliverByDay: dayOfMonth,
  urgent: v.strictObject({
    reasons: v.pipe(
      v.array(v.strictObject({ id: text, label: bilingual })),
      v.minLength(1),
      v.check((list) => new Set(list.map(({ id }) => id)).size === list.length, 'a reason twice'),
    ),
    threatWithinDays: days,
    mostPerMonth: days,
    countedFor: v.picklist(['outlet', 'all-outlets']),
    deliverInDays: days,
  }),
  presale: v.strictObject({ deliverInWorkingDays: days }),
  seal: v.strictObject({ monthly: sealed, urgent: sealed, presale: sealed }),
  usualNeed: ratio,
  truckWaitDays: days,
  autoConfirmDays: days,
  keepYears: days,
});
