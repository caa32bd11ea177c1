/** Counting in working time: only the slots of working days count. */
import { datePartsAt, instantAt, msOf, msPerDay, msPerMinute } from '../date/index.ts';
import type { CalendarPolicy } from '../policy/index.ts';
import { ok, refuse, type Result } from '../result/index.ts';
import { statusAtDay } from './day-status.ts';
import { mostDaysLookedAt, type CalendarRefusal } from './refusal.ts';
import { isCount } from './working-days.ts';

export interface DueMoment {
  /** UTC instant, ISO 8601. */
  readonly at: string;
  /** Years without an official list for which the company's week was taken (CAL-4). */
  readonly assumedYears: readonly number[];
}

/**
 * When have so many working minutes passed? The clock stands outside the slots: at night, over lunch, on days off.
 * Time that runs out with a slot is due at the slot's end, not at the beginning of the next (CAL-6).
 * No minutes at all is the moment itself. Refuses as `CalendarRefusal` says.
 */
export function addWorkingTime(
  calendar: CalendarPolicy,
  instant: string,
  minutes: number,
): Result<DueMoment, CalendarRefusal> {
  const from = msOf(instant);
  if (from === undefined) return refuse({ type: 'NotAnInstant', text: instant });
  if (!isCount(minutes)) return refuse({ type: 'NotACount', count: minutes });
  const assumed = new Set<number>();
  let left = minutes * msPerMinute;
  let due = from;
  for (let looked = 0; left > 0; looked += 1) {
    if (looked > mostDaysLookedAt) return refuse({ type: 'NoEnd' });
    const spans = spansOf(calendar, dayAt(calendar, from) + looked, assumed);
    if (!spans.ok) return spans;
    for (const { start, end } of spans.value) {
      const begun = Math.max(start, from);
      if (left === 0 || begun >= end) continue;
      const worked = Math.min(left, end - begun);
      left -= worked;
      due = begun + worked;
    }
  }
  const at = instantAt(due);
  return at === undefined ? refuse({ type: 'NoEnd' }) : ok({ at, assumedYears: [...assumed] });
}

/**
 * How much working time lies between two moments, in milliseconds? Negative when it is back.
 * Refuses as `CalendarRefusal` says.
 */
export function workingTimeBetween(
  calendar: CalendarPolicy,
  from: string,
  to: string,
): Result<number, CalendarRefusal> {
  const [start, end] = [msOf(from), msOf(to)];
  if (start === undefined) return refuse({ type: 'NotAnInstant', text: from });
  if (end === undefined) return refuse({ type: 'NotAnInstant', text: to });
  const [first, last] = start <= end ? [start, end] : [end, start];
  const [firstDay, lastDay] = [dayAt(calendar, first), dayAt(calendar, last)];
  if (lastDay - firstDay > mostDaysLookedAt) return refuse({ type: 'NoEnd' });
  let worked = 0;
  for (let day = firstDay; day <= lastDay; day += 1) {
    const spans = spansOf(calendar, day, new Set());
    if (!spans.ok) return spans;
    for (const span of spans.value)
      worked += Math.max(0, Math.min(span.end, last) - Math.max(span.start, first));
  }
  return ok(start <= end || worked === 0 ? worked : -worked);
}

interface Span {
  /** Milliseconds from 1970, UTC. */
  readonly start: number;
  readonly end: number;
}

/** The working spans of a day by its number; none on a day off. */
function spansOf(
  calendar: CalendarPolicy,
  day: number,
  assumed: Set<number>,
): Result<readonly Span[], CalendarRefusal> {
  const status = statusAtDay(calendar, day);
  if (status.type === 'not-announced') return refuse({ type: 'NotAnnounced', year: status.year });
  if (status.type === 'not-a-date') return refuse({ type: 'NotADate', text: status.text });
  if (status.assumed) assumed.add(datePartsAt(day).year);
  if (status.type === 'off') return ok([]);
  const midnight = day * msPerDay - calendar.utcOffsetMinutes * msPerMinute;
  return ok(
    status.slots.map(({ from, to }) => ({
      start: midnight + minutesOf(from) * msPerMinute,
      end: midnight + minutesOf(to) * msPerMinute,
    })),
  );
}

const dayAt = ({ utcOffsetMinutes }: CalendarPolicy, ms: number): number =>
  Math.floor((ms + utcOffsetMinutes * msPerMinute) / msPerDay);

const minutesOf = (clock: string): number =>
  Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
