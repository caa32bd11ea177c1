/** A module of its own, so that a page that only uses the default does not carry the schema. */
import * as v from 'valibot';
import { isDate } from '../date/index.ts';
import type { CalendarPolicy, WorkingSlot } from './calendar-policy.ts';

const text = v.pipe(v.string(), v.minLength(1));
const bilingual = v.strictObject({ 'zh-CN': text, en: text });
const date = v.pipe(v.string(), v.check(isDate, 'not a date'));
const start = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const end = v.pipe(v.string(), v.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/));

const slot = v.pipe(
  v.strictObject({ from: start, to: end }),
  v.check(({ from, to }) => from < to, 'ends before it begins'),
);
const slots = v.pipe(
  v.array(slot),
  v.check((list) => inOrder(list), 'slots overlap or are not in order'),
);
const distinct = <T>(list: readonly T[], by: (each: T) => unknown): boolean =>
  new Set(list.map(by)).size === list.length;

export const calendarSchema: v.GenericSchema<CalendarPolicy> = v.strictObject({
  utcOffsetMinutes: v.pipe(v.number(), v.integer(), v.minValue(-840), v.maxValue(840)),
  week: v.strictObject({
    mon: slots,
    tue: slots,
    wed: slots,
    thu: slots,
    fri: slots,
    sat: slots,
    sun: slots,
  }),
  makeUpDay: v.pipe(slots, v.minLength(1)),
  publicHolidays: v.picklist(['official', 'none']),
  holidayYears: v.pipe(
    v.array(
      v.strictObject({
        year: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999)),
        source: v.strictObject({ title: text, url: text, issuedOn: date }),
        off: v.array(
          v.pipe(
            v.strictObject({ name: bilingual, from: date, to: date }),
            v.check(({ from, to }) => from <= to, 'ends before it begins'),
          ),
        ),
        working: v.array(v.strictObject({ name: bilingual, date })),
      }),
    ),
    v.check((years) => distinct(years, ({ year }) => year), 'a year twice'),
  ),
  unannouncedYear: v.picklist(['refused', 'weekly-pattern']),
  companyDays: v.pipe(
    v.array(v.strictObject({ date, kind: v.picklist(['off', 'working']), name: bilingual })),
    v.check((days) => distinct(days, (day) => day.date), 'a day twice'),
  ),
  arrival: v.pipe(
    v.array(
      v.strictObject({
        zone: text,
        name: bilingual,
        minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
        counts: v.picklist(['clock-time', 'working-time']),
        rules: v.array(text),
      }),
    ),
    v.check((rules) => distinct(rules, ({ zone }) => zone), 'a zone twice'),
  ),
});

function inOrder(list: readonly WorkingSlot[]): boolean {
  return list.every(({ from }, place) => place === 0 || list[place - 1]!.to <= from);
}
