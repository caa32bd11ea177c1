/** Moments as UTC texts, such as `2024-07-01T02:00:00.000Z`, counted as whole milliseconds from 1970. */
import { ok, refuse, type Result } from '../result/index.ts';
import { dateAtDay, dayNumberOf, figures, firstDay, lastDay } from './civil-date.ts';

export type InstantRefusal =
  | { readonly type: 'NotAnInstant'; readonly text: string }
  | { readonly type: 'NotAWholeNumber'; readonly number: number }
  /** The result lies outside the years 1 to 9999. */
  | { readonly type: 'OutOfRange' };

export const msPerMinute = 60_000;
export const msPerDay = 86_400_000;

const instantText = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?Z$/;

/** How many milliseconds from 1970 is it? Nothing unless the text is a UTC moment that exists. */
export function msOf(text: string): number | undefined {
  const match = instantText.exec(text);
  const day = match ? dayNumberOf(match[1]!) : undefined;
  if (!match || day === undefined) return undefined;
  const [, , hours, minutes, seconds = '0', fraction = ''] = match;
  const inDay = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return day * msPerDay + inDay * 1000 + Number(fraction.padEnd(3, '0'));
}

/** How is the moment written? With milliseconds, as `Date.prototype.toISOString` does; nothing outside the years 1 to 9999. */
export function instantAt(ms: number): string | undefined {
  const day = Math.floor(ms / msPerDay);
  if (!(day >= firstDay && day <= lastDay)) return undefined;
  const inDay = ms - day * msPerDay;
  const part = (size: number, count: number): number => Math.floor(inDay / size) % count;
  const [hours, minutes, seconds] = [part(3_600_000, 24), part(60_000, 60), part(1000, 60)];
  const time = [hours, minutes, seconds].map((each) => figures(each, 2)).join(':');
  return `${dateAtDay(day)}T${time}.${figures(inDay % 1000, 3)}Z`;
}

/** Which moment is so many minutes of the clock on, or back where negative? Working hours play no part. */
export function addClockTime(instant: string, minutes: number): Result<string, InstantRefusal> {
  const from = msOf(instant);
  if (from === undefined) return refuse({ type: 'NotAnInstant', text: instant });
  if (!Number.isSafeInteger(minutes)) return refuse({ type: 'NotAWholeNumber', number: minutes });
  const at = instantAt(from + minutes * msPerMinute);
  return at === undefined ? refuse({ type: 'OutOfRange' }) : ok(at);
}

/** Which date is it, at this moment, where the clocks are so many minutes ahead of UTC? */
export function dateIn(instant: string, utcOffsetMinutes: number): Result<string, InstantRefusal> {
  const ms = msOf(instant);
  if (ms === undefined) return refuse({ type: 'NotAnInstant', text: instant });
  const day = Math.floor((ms + utcOffsetMinutes * msPerMinute) / msPerDay);
  return day < firstDay || day > lastDay ? refuse({ type: 'OutOfRange' }) : ok(dateAtDay(day));
}
