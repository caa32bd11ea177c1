export { arrivalDue, type ArrivalDue } from './arrival-due.ts';
export { calendarOf } from './calendar-of.ts';
export { dayStatus, type DayStatus } from './day-status.ts';
export type { CalendarRefusal, NotAnnounced } from './refusal.ts';
export { withHolidayYears } from './with-holiday-years.ts';
export {
  addWorkingDays,
  workingDaysBetween,
  type DueDay,
  type UnusualDay,
} from './working-days.ts';
export { addWorkingTime, workingTimeBetween, type DueMoment } from './working-time.ts';
