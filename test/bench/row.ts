import { median } from './statistics.ts';

/** One line of the report. */
export interface Row {
  readonly name: string;
  /** What was measured: ours, or that of the library which the line names. */
  readonly figure: number;
  /** Of the figure and its floor; `ms` if not said. */
  readonly unit?: 'ms' | 'MB';
  /** What the bare platform takes for the same work in the same run; absent where the target is a figure. */
  readonly floor?: number;
  /** The greatest allowed ratio to the floor, or the greatest allowed figure without one; absent on lines that only explain. */
  readonly target?: number;
  readonly samples: number;
}

/** The samples of one side and the other, taken in turns. */
export interface Pair {
  readonly ours: readonly number[];
  readonly floor: readonly number[];
}

export function toRow(
  name: string,
  { ours, floor }: Pair,
  target?: number,
  statistic: (samples: readonly number[]) => number = median,
): Row {
  return {
    name,
    figure: statistic(ours),
    floor: statistic(floor),
    samples: ours.length,
    ...(target === undefined ? {} : { target }),
  };
}

export const ratioOf = ({ figure, floor }: Row): number | undefined =>
  floor === undefined ? undefined : figure / floor;

/** Nothing where there is no target to keep. */
export function keepsTarget(row: Row): boolean | undefined {
  return row.target === undefined ? undefined : (ratioOf(row) ?? row.figure) <= row.target;
}
