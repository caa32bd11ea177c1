/** Until when the parts are to be there. */
import { addWorkingDays, calendarOf } from '../calendar/index.ts';
import type { PartsRequestKind, Policy } from '../policy/index.ts';
import { daysAfter } from './company-date.ts';
import { dayOrLast } from './monthly-window.ts';
import { partsPolicyOf } from './request.ts';

export type DeliverBy =
  | { readonly date: string; readonly rules: readonly string[] }
  /** The holidays of this year are not announced yet: no date is guessed. */
  | { readonly notAnnounced: number; readonly rules: readonly string[] }
  /** The company's calendar has too few working days ever to get there. */
  | { readonly noEnd: true; readonly rules: readonly string[] };

/**
 * Until when must the outlet have its parts (PRQ-5)? Monthly: a day of the month for which was asked (R215); urgent:
 * calendar days (R217); pre-sale: working days of the company's calendar (R218). `on` is the day of the request.
 */
export function deliverBy(
  {
    kind,
    on,
    forMonth,
  }: {
    readonly kind: PartsRequestKind;
    readonly on: string;
    readonly forMonth: string;
  },
  policy: Policy,
): DeliverBy {
  const { monthlyDeliverByDay, urgent, presale } = partsPolicyOf(policy);
  switch (kind) {
    case 'monthly':
      return { date: dayOrLast(forMonth, monthlyDeliverByDay), rules: ['R215'] };
    case 'urgent':
      return { date: daysAfter(on, urgent.deliverInDays), rules: ['R217'] };
    case 'presale': {
      const due = addWorkingDays(calendarOf(policy), on, presale.deliverInWorkingDays);
      if (due.ok) return { date: due.value.date, rules: ['R218'] };
      return due.error.type === 'NotAnnounced'
        ? { notAnnounced: due.error.year, rules: ['R218'] }
        : { noEnd: true, rules: ['R218'] };
    }
  }
}
