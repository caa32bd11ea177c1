export {
  addCalendarDays,
  addMonths,
  addYears,
  daysBetween,
  isDate,
  lastDayOfMonth,
  weekdayOf,
  type DateRefusal,
} from './add-to-date.ts';
export { dateAtDay, datePartsAt, dayNumberOf, lastDay, weekdayAtDay } from './civil-date.ts';
export {
  addClockTime,
  dateIn,
  instantAt,
  msOf,
  msPerDay,
  msPerMinute,
  type InstantRefusal,
} from './instant.ts';
