/**
 * Calendar dates without a zone, such as `2024-02-29`, counted as whole days from 1970-01-01.
 * All arithmetic is on integers of the Gregorian calendar, so that no engine and no zone has a say in it.
 */

const dateText = /^(\d{4})-(\d\d)-(\d\d)$/;
const daysInEra = 146_097;
const daysBeforeEpoch = 719_468;
/** 0001-01-01 and 9999-12-31: what four figures of a year can say. */
export const firstDay = -719_162;
export const lastDay = 2_932_896;

export interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Which year, month and day does the text name? Nothing unless it is a date that exists. */
export function datePartsOf(text: string): DateParts | undefined {
  const match = dateText.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists =
    year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? { year, month, day } : undefined;
}

/** How many days has this month? */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const isLeapYear = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** How many days from 1970-01-01 is it? Nothing unless the text is a date that exists. */
export function dayNumberOf(text: string): number | undefined {
  const parts = datePartsOf(text);
  return parts && dayNumber(parts);
}

/** How many days from 1970-01-01 is this date, which must exist? */
export function dayNumber({ year, month, day }: DateParts): number {
  // A year that begins with March has its leap day at its end, so that the months before it never move.
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * daysInEra + yearOfEra * 365 + leapDays + dayOfYear - daysBeforeEpoch;
}

/** Which date is so many days from 1970-01-01? */
export function datePartsAt(number: number): DateParts {
  const shifted = number + daysBeforeEpoch;
  const era = Math.floor(shifted / daysInEra);
  const dayOfEra = shifted - era * daysInEra;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** How is the date written? Years of four figures. */
export const writtenDate = ({ year, month, day }: DateParts): string =>
  `${figures(year, 4)}-${figures(month, 2)}-${figures(day, 2)}`;

/** Which date is so many days from 1970-01-01, as a text? */
export const dateAtDay = (number: number): string => writtenDate(datePartsAt(number));

/** Which day of the week: 1 is Monday, 7 is Sunday. */
export function weekdayAtDay(number: number): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  // 1970-01-01 was a Thursday.
  return (((((number + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** The number in at least so many figures. */
export const figures = (number: number, width: number): string =>
  String(number).padStart(width, '0');
