/** How many urgent requests an outlet has made in a month (R217, AMB-38). */
import type { Document } from '../model/index.ts';
import type { PartsPolicy } from '../policy/index.ts';
import { monthAfter } from './monthly-window.ts';

/** The document that holds it. */
export const urgentRegisterId = 'urgent-parts';

export interface UrgentRegister {
  readonly requests: readonly {
    readonly id: string;
    readonly outlet: string;
    /** `YYYY-MM`. */
    readonly month: string;
  }[];
}

export type UrgentRegisterDocument = Document<UrgentRegister, 'open'>;

/** How many were made in this month, by this outlet or by all of them as the policy counts? */
export const urgentCount = (
  { requests }: UrgentRegister,
  { outlet, month }: { readonly outlet: string; readonly month: string },
  { urgent: { countedFor } }: PartsPolicy,
): number =>
  requests.filter(
    (each) => each.month === month && (countedFor === 'all-outlets' || each.outlet === outlet),
  ).length;

/** The register with one more. Months before the last are over and drop out. */
export const withUrgent = (
  register: UrgentRegister,
  added: UrgentRegister['requests'][number],
): UrgentRegister => ({
  ...register,
  requests: [
    ...register.requests.filter(({ month }) => month >= monthAfter(added.month, -1)),
    added,
  ],
});

/** The register without this one: what was rejected has used up nothing. */
export const withoutUrgent = (register: UrgentRegister, id: string): UrgentRegister => ({
  ...register,
  requests: register.requests.filter((each) => each.id !== id),
});
