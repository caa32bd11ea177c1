/** A line before anybody has asked who pays it. */
import type { Money } from '../money/index.ts';
import type { ChargeKind } from '../policy/index.ts';
import type { FeeProblem, LineNote } from './fee-result.ts';
import type { Step } from './workings.ts';

export interface DraftedLine {
  readonly id: string;
  readonly kind: ChargeKind;
  readonly label: string;
  /** Absent while no price is known. */
  readonly steps: readonly Step[] | undefined;
  readonly notes: readonly LineNote[];
  readonly rules: readonly string[];
  readonly unset?: string;
  readonly problem?: FeeProblem['type'];
  readonly partFrom?: 'ours' | 'customer';
  readonly wear?: boolean;
  /** Minor units of the price before any reduction, where the part is booked against a deposit. */
  readonly original?: readonly Step[];
}

export type Priced =
  | { readonly price: number; readonly typed: boolean }
  | { readonly unset: string }
  | { readonly problem: 'SetByTariff' };

/**
 * Which price holds? The tariff's; a typed one only where the company has set none, and a typed one that differs from
 * a set one is refused, not dropped (TAR-3, R237).
 */
export function priceOf(set: number | null, typed: Money | undefined, setting: string): Priced {
  if (set === null) return typed ? { price: typed.amount, typed: true } : { unset: setting };
  if (typed && typed.amount !== set) return { problem: 'SetByTariff' };
  return { price: set, typed: false };
}

/** The steps and remarks of a line that costs one price times some factors. */
export function byPrice(
  priced: Priced,
  times: Step['times'],
): Pick<DraftedLine, 'steps' | 'notes'> & {
  readonly unset?: string;
  readonly problem?: 'SetByTariff';
} {
  if ('unset' in priced) return { steps: undefined, notes: [], unset: priced.unset };
  if ('problem' in priced) return { steps: undefined, notes: [], problem: priced.problem };
  return {
    steps: [{ price: priced.price, times }],
    notes: priced.typed ? ['price-typed'] : [],
  };
}
