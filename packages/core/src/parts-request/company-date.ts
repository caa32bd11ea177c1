/** Dates by the company's own clocks. Apart from its calendar, which a page that counts no working days does not carry. */
import { addCalendarDays, dateIn } from '../date/index.ts';
import { defaultCalendarPolicy, type Policy } from '../policy/index.ts';

/** Which day is it for the company at this UTC instant, by its own clocks? */
export function companyDate(instant: string, policy: Policy): string {
  const { utcOffsetMinutes } = policy.calendar ?? defaultCalendarPolicy;
  const date = dateIn(instant, utcOffsetMinutes);
  return date.ok ? date.value : instant.slice(0, 10);
}

/** The date so many calendar days on; a text that is no date stays as it is. */
export function daysAfter(date: string, days: number): string {
  const after = addCalendarDays(date, days);
  return after.ok ? after.value : date;
}
