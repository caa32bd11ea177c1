/** When a monthly request is taken, and for which month (R213, AMB-15). Dates without zone; months as `YYYY-MM`. */
import { addCalendarDays, addMonths, lastDayOfMonth } from '../date/index.ts';
import type { PartsPolicy } from '../policy/index.ts';

export interface MonthlyWindow {
  readonly forMonth: string;
  /** First and last day, both taken. */
  readonly from: string;
  readonly to: string;
}

/** Is this text a month that exists, such as `2024-05`? */
export const isMonth = (text: string): boolean => lastDayOfMonth(`${text}-01`).ok;

export const monthOf = (date: string): string => date.slice(0, 7);

/** Which month is so many months on? `month` must exist. */
export const monthAfter = (month: string, months = 1): string => {
  const after = addMonths(`${month}-01`, months);
  return after.ok ? monthOf(after.value) : month;
};

/**
 * On which days of the month before is a request for this month taken (PRQ-3)? `forMonth` must exist.
 * In a month without the last day, its own last day is meant, or the count runs on into the next (AMB-15).
 */
export function monthlyWindow(
  forMonth: string,
  { monthlyWindow: { fromDay, toDay, shortMonth } }: PartsPolicy,
): MonthlyWindow {
  const before = monthAfter(forMonth, -1);
  const day = (number: number): string =>
    shortMonth === 'runs-on' ? runOn(before, number) : dayOrLast(before, number);
  return { forMonth, from: day(fromDay), to: day(toDay) };
}

/** Where does a day stand towards the window? */
export function placeInWindow(on: string, { from, to }: MonthlyWindow): 'early' | 'open' | 'late' {
  if (on < from) return 'early';
  return on > to ? 'late' : 'open';
}

/** For which month may one ask next, on this day: the first whose window has not closed yet? */
export function nextMonthToAskFor(on: string, policy: PartsPolicy): string {
  const candidates = [0, 1, 2].map((months) => monthAfter(monthOf(on), months));
  return (
    candidates.find((month) => placeInWindow(on, monthlyWindow(month, policy)) !== 'late') ??
    monthAfter(monthOf(on), 3)
  );
}

/** This day of the month, or its last where it has no such day. */
export function dayOrLast(month: string, day: number): string {
  const last = lastDayOfMonth(`${month}-01`);
  const wanted = `${month}-${String(day).padStart(2, '0')}`;
  return last.ok && wanted > last.value ? last.value : wanted;
}

function runOn(month: string, day: number): string {
  const date = addCalendarDays(`${month}-01`, day - 1);
  return date.ok ? date.value : dayOrLast(month, day);
}
