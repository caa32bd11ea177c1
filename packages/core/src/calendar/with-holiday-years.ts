import type { CalendarPolicy, HolidayYear } from '../policy/index.ts';

/** The calendar with these official lists beside its own; for a year that it has itself, its own list holds. */
export const withHolidayYears = (
  calendar: CalendarPolicy,
  years: readonly HolidayYear[],
): CalendarPolicy => ({
  ...calendar,
  holidayYears: [
    ...calendar.holidayYears,
    ...years.filter(({ year }) => !calendar.holidayYears.some((own) => own.year === year)),
  ],
});
