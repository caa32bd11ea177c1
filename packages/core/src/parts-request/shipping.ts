/** By which way the parts go, and when silence counts as a receipt. */
import { daysBetween } from '../date/index.ts';
import type { PartsPolicy } from '../policy/index.ts';
import { daysAfter } from './company-date.ts';

/** Do the goods wait for the truck, or go as part-load (R219)? Dates without zone; no truck planned is no date. */
export function carriageFor(
  issuedOn: string,
  truckPlannedOn: string | undefined,
  { truckWaitDays }: PartsPolicy,
): 'truck' | 'part-load' {
  if (truckPlannedOn === undefined) return 'part-load';
  const wait = daysBetween(issuedOn, truckPlannedOn);
  return wait.ok && wait.value <= truckWaitDays ? 'truck' : 'part-load';
}

/**
 * On which day does a silent outlet count as having received all, and has it come (PRQ-9, R220)?
 * `shippedOn` and `today` are the company's dates.
 */
export function autoConfirmDue(
  shippedOn: string,
  today: string,
  { autoConfirmDays }: PartsPolicy,
): { readonly on: string; readonly isDue: boolean; readonly rules: readonly string[] } {
  const on = daysAfter(shippedOn, autoConfirmDays);
  return { on, isDue: today >= on, rules: ['R220'] };
}
