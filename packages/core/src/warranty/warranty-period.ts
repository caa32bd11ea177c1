import { addMonths, isDate } from '../date/index.ts';
import type { WarrantyPolicy } from '../policy/index.ts';

export interface WarrantyPeriod {
  readonly period: 'in' | 'out' | 'unknown';
  /** The anniversary of the delivery into use; empty while that is not known. */
  readonly anniversary: string;
  readonly rules: readonly string[];
}

/**
 * Did the fault occur within the warranty? WAR-1 (R077, R079, R090, AS29): the period runs for the policy's months from
 * the day of delivery into use, and holds its anniversary or not, as the policy says. Unknown without both dates.
 */
export function warrantyPeriod(
  { deliveredOn, faultOn }: { readonly deliveredOn: string; readonly faultOn: string },
  warranty: WarrantyPolicy,
): WarrantyPeriod {
  const rules = ['R077', 'R079'];
  const later = addMonths(deliveredOn, warranty.months);
  if (!later.ok) return { period: 'unknown', anniversary: '', rules };
  const anniversary = later.value;
  if (!isDate(faultOn)) return { period: 'unknown', anniversary, rules };
  const within =
    warranty.anniversary === 'inclusive' ? faultOn <= anniversary : faultOn < anniversary;
  return { period: within ? 'in' : 'out', anniversary, rules };
}
