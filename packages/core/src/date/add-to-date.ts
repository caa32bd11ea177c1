/** Counting in calendar days, months and years. */
import { ok, refuse, type Result } from '../result/index.ts';
import {
  dateAtDay,
  datePartsOf,
  dayNumberOf,
  daysInMonth,
  firstDay,
  lastDay,
  weekdayAtDay,
  writtenDate,
} from './civil-date.ts';

export type DateRefusal =
  | { readonly type: 'NotADate'; readonly text: string }
  | { readonly type: 'NotAWholeNumber'; readonly number: number }
  /** The result lies outside the years 1 to 9999. */
  | { readonly type: 'OutOfRange' };

/** Is this text a date that exists, such as `2024-02-29`? */
export const isDate = (text: string): boolean => datePartsOf(text) !== undefined;

/** Which date is so many calendar days on, or back where negative? Refuses as `DateRefusal` says. */
export function addCalendarDays(date: string, days: number): Result<string, DateRefusal> {
  const from = dayNumberOf(date);
  if (from === undefined) return refuse({ type: 'NotADate', text: date });
  if (!Number.isSafeInteger(days)) return refuse({ type: 'NotAWholeNumber', number: days });
  const to = from + days;
  return to < firstDay || to > lastDay ? refuse({ type: 'OutOfRange' }) : ok(dateAtDay(to));
}

/**
 * Which date is so many months on, or back where negative? The same day of the month, or the month's last day
 * where it has no such day: a month after 31 January is 28 or 29 February (DAT-3).
 */
export function addMonths(date: string, months: number): Result<string, DateRefusal> {
  const from = datePartsOf(date);
  if (!from) return refuse({ type: 'NotADate', text: date });
  if (!Number.isSafeInteger(months)) return refuse({ type: 'NotAWholeNumber', number: months });
  const count = from.year * 12 + from.month - 1 + months;
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  if (year < 1 || year > 9999) return refuse({ type: 'OutOfRange' });
  return ok(writtenDate({ year, month, day: Math.min(from.day, daysInMonth(year, month)) }));
}

/** Which date is the anniversary so many years on? That of 29 February is the 28th in a common year (DAT-3). */
export const addYears = (date: string, years: number): Result<string, DateRefusal> =>
  Number.isSafeInteger(years)
    ? addMonths(date, years * 12)
    : refuse({ type: 'NotAWholeNumber', number: years });

/** How many calendar days is it from one date to the other? Negative when it is back. */
export function daysBetween(from: string, to: string): Result<number, DateRefusal> {
  const [start, end] = [dayNumberOf(from), dayNumberOf(to)];
  if (start === undefined) return refuse({ type: 'NotADate', text: from });
  if (end === undefined) return refuse({ type: 'NotADate', text: to });
  return ok(end - start);
}

/** Which day of the week is it: 1 is Monday, 7 is Sunday? */
export function weekdayOf(date: string): Result<1 | 2 | 3 | 4 | 5 | 6 | 7, DateRefusal> {
  const day = dayNumberOf(date);
  return day === undefined ? refuse({ type: 'NotADate', text: date }) : ok(weekdayAtDay(day));
}

/** Which date is the last of this date's month? */
export function lastDayOfMonth(date: string): Result<string, DateRefusal> {
  const parts = datePartsOf(date);
  if (!parts) return refuse({ type: 'NotADate', text: date });
  return ok(writtenDate({ ...parts, day: daysInMonth(parts.year, parts.month) }));
}
