/** Is this a working day, and why? */
import { dateAtDay, datePartsAt, dayNumberOf, weekdayAtDay } from '../date/index.ts';
import {
  weekdays,
  type BilingualText,
  type CalendarPolicy,
  type HolidayYear,
  type WorkingSlot,
} from '../policy/index.ts';

export type DayStatus =
  | {
      readonly type: 'working';
      readonly because: 'weekly-hours' | 'make-up-day' | 'company-day';
      /** The holiday that is made up for, or the company's own word. */
      readonly name?: BilingualText | undefined;
      readonly slots: readonly WorkingSlot[];
      /** The week was taken for a year without an official list, as the company wants it. */
      readonly assumed?: true | undefined;
    }
  | {
      readonly type: 'off';
      readonly because: 'weekend' | 'holiday' | 'company-day';
      readonly name?: BilingualText | undefined;
      readonly assumed?: true | undefined;
    }
  | { readonly type: 'not-announced'; readonly year: number }
  | { readonly type: 'not-a-date'; readonly text: string };

/**
 * Is this date worked, off, or not known yet? The company's own days go before the official list, and that before
 * the week (CAL-2). Nothing is guessed: a year without a list is `not-announced`, unless the company keeps no
 * official holidays or wants its week taken for it, which the answer then says (CAL-4).
 */
export function dayStatus(calendar: CalendarPolicy, date: string): DayStatus {
  const day = dayNumberOf(date);
  return day === undefined ? { type: 'not-a-date', text: date } : statusAtDay(calendar, day);
}

/** The same, for a day by its number from 1970-01-01. */
export function statusAtDay(calendar: CalendarPolicy, day: number): DayStatus {
  const date = dateAtDay(day);
  const own = calendar.companyDays.find((each) => each.date === date);
  if (own?.kind === 'off') return { type: 'off', because: 'company-day', name: own.name };
  const weekly = weeklySlots(calendar, day);
  if (own) {
    const slots = weekly.length > 0 ? weekly : calendar.makeUpDay;
    return { type: 'working', because: 'company-day', name: own.name, slots };
  }
  if (calendar.publicHolidays === 'none') return byWeek(weekly);
  const official = officially(calendar.holidayYears, date);
  if (official?.type === 'off') return { type: 'off', because: 'holiday', name: official.name };
  if (official)
    return {
      type: 'working',
      because: 'make-up-day',
      name: official.name,
      slots: calendar.makeUpDay,
    };
  const { year } = datePartsAt(day);
  if (calendar.holidayYears.some((list) => list.year === year)) return byWeek(weekly);
  if (calendar.unannouncedYear === 'refused') return { type: 'not-announced', year };
  return { ...byWeek(weekly), assumed: true };
}

type ByWeek = Extract<DayStatus, { readonly type: 'working' | 'off' }>;

const byWeek = (slots: readonly WorkingSlot[]): ByWeek =>
  slots.length > 0
    ? { type: 'working', because: 'weekly-hours', slots }
    : { type: 'off', because: 'weekend' };

const weeklySlots = ({ week }: CalendarPolicy, day: number): readonly WorkingSlot[] =>
  week[weekdays[weekdayAtDay(day) - 1]!];

/** What do the lists say of the date? The list of a year may reach into the last days of the year before. */
function officially(
  years: readonly HolidayYear[],
  date: string,
): { readonly type: 'off' | 'working'; readonly name: BilingualText } | undefined {
  for (const { off, working } of years) {
    const holiday = off.find(({ from, to }) => from <= date && date <= to);
    if (holiday) return { type: 'off', name: holiday.name };
    const madeUp = working.find((each) => each.date === date);
    if (madeUp) return { type: 'working', name: madeUp.name };
  }
  return undefined;
}
