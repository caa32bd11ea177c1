/** Counting in working days. */
import { dateAtDay, datePartsAt, dayNumberOf, lastDay } from '../date/index.ts';
import type { BilingualText, CalendarPolicy } from '../policy/index.ts';
import { ok, refuse, type Result } from '../result/index.ts';
import { statusAtDay } from './day-status.ts';
import { largestCount, mostDaysLookedAt, type CalendarRefusal } from './refusal.ts';

/** A weekday that did not count, or a day of a weekend that did, with the reason to show. */
export interface UnusualDay {
  readonly date: string;
  readonly because: 'holiday' | 'make-up-day' | 'company-day';
  readonly name: BilingualText;
}

export interface DueDay {
  readonly date: string;
  /** Holidays left out and make-up days counted on the way, in order. */
  readonly unusual: readonly UnusualDay[];
  /** Years without an official list for which the company's week was taken (CAL-4). */
  readonly assumedYears: readonly number[];
}

/**
 * Which date is so many working days after this one? The day itself does not count; the last day counted is the
 * answer, so that one working day after a Friday is the Monday (CAL-5). No days at all is the date itself.
 * Refuses as `CalendarRefusal` says; `NotAnnounced` as soon as a day on the way is not known.
 */
export function addWorkingDays(
  calendar: CalendarPolicy,
  from: string,
  days: number,
): Result<DueDay, CalendarRefusal> {
  const start = dayNumberOf(from);
  if (start === undefined) return refuse({ type: 'NotADate', text: from });
  if (!isCount(days)) return refuse({ type: 'NotACount', count: days });
  const unusual: UnusualDay[] = [];
  const assumed = new Set<number>();
  let left = days;
  let day = start;
  while (left > 0) {
    day += 1;
    if (day - start > mostDaysLookedAt || day > lastDay) return refuse({ type: 'NoEnd' });
    const counted = countDay(calendar, day, unusual, assumed);
    if (!counted.ok) return counted;
    if (counted.value) left -= 1;
  }
  return ok({ date: dateAtDay(day), unusual, assumedYears: [...assumed] });
}

/**
 * How many working days lie after the first date, up to and including the second? Negative when it is back.
 * The count that `addWorkingDays` would need (CAL-5). Refuses as `CalendarRefusal` says.
 */
export function workingDaysBetween(
  calendar: CalendarPolicy,
  from: string,
  to: string,
): Result<number, CalendarRefusal> {
  const [start, end] = [dayNumberOf(from), dayNumberOf(to)];
  if (start === undefined) return refuse({ type: 'NotADate', text: from });
  if (end === undefined) return refuse({ type: 'NotADate', text: to });
  const [first, last] = start <= end ? [start, end] : [end, start];
  if (last - first > mostDaysLookedAt) return refuse({ type: 'NoEnd' });
  let count = 0;
  for (let day = first + 1; day <= last; day += 1) {
    const counted = countDay(calendar, day, [], new Set());
    if (!counted.ok) return counted;
    if (counted.value) count += 1;
  }
  return ok(start <= end || count === 0 ? count : -count);
}

/** Does the day count? Notes what is unusual about it. */
function countDay(
  calendar: CalendarPolicy,
  day: number,
  unusual: UnusualDay[],
  assumed: Set<number>,
): Result<boolean, CalendarRefusal> {
  const status = statusAtDay(calendar, day);
  if (status.type === 'not-announced') return refuse({ type: 'NotAnnounced', year: status.year });
  if (status.type === 'not-a-date') return refuse({ type: 'NotADate', text: status.text });
  const { because, name } = status;
  if (name && because !== 'weekend' && because !== 'weekly-hours')
    unusual.push({ date: dateAtDay(day), because, name });
  if (status.assumed) assumed.add(datePartsAt(day).year);
  return ok(status.type === 'working');
}

export const isCount = (count: number): boolean =>
  Number.isInteger(count) && count >= 0 && count <= largestCount;
