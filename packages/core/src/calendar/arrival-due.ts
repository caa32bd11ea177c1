import { addClockTime } from '../date/index.ts';
import type { ArrivalRule, CalendarPolicy } from '../policy/index.ts';
import { ok, refuse, type Result } from '../result/index.ts';
import type { CalendarRefusal } from './refusal.ts';
import { addWorkingTime } from './working-time.ts';

export interface ArrivalDue {
  /** UTC instant by which somebody must be on site. */
  readonly at: string;
  readonly counts: ArrivalRule['counts'];
  readonly minutes: number;
  readonly assumedYears: readonly number[];
  readonly rules: readonly string[];
}

/**
 * By when must somebody be on site after this call? The company's rule for the zone decides how long, and whether the
 * clock or only working time counts (R003, R011). Refuses `UnknownZone`, and as `CalendarRefusal` says.
 */
export function arrivalDue(
  calendar: CalendarPolicy,
  calledAt: string,
  zone: string,
): Result<ArrivalDue, CalendarRefusal | { readonly type: 'UnknownZone'; readonly zone: string }> {
  const rule = calendar.arrival.find((each) => each.zone === zone);
  if (!rule) return refuse({ type: 'UnknownZone', zone });
  const { minutes, counts, rules } = rule;
  if (counts === 'clock-time') {
    const at = addClockTime(calledAt, minutes);
    if (at.ok) return ok({ at: at.value, counts, minutes, assumedYears: [], rules });
    return refuse(
      at.error.type === 'NotAnInstant' ? at.error : { type: 'NotACount', count: minutes },
    );
  }
  const due = addWorkingTime(calendar, calledAt, minutes);
  return due.ok ? ok({ ...due.value, counts, minutes, rules }) : due;
}
