import { defaultCalendarPolicy, type CalendarPolicy, type Policy } from '../policy/index.ts';
import { cnHolidays } from './holidays/cn.ts';
import { withHolidayYears } from './with-holiday-years.ts';

/**
 * Which calendar does a company work by? Its own, with the official lists of mainland China for the years of which it
 * has none itself; a company that keeps no official holidays gets none.
 */
export function calendarOf({ calendar = defaultCalendarPolicy }: Policy): CalendarPolicy {
  return calendar.publicHolidays === 'none' ? calendar : withHolidayYears(calendar, cnHolidays);
}
