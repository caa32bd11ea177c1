import { median } from './statistics.ts';

/** One line of the report. Times in ms. */
export interface Row {
  readonly name: string;
  readonly ours: number;
  /** What the bare platform takes for the same work in the same run; absent where the target is a time. */
  readonly floor?: number;
  /** The greatest allowed ratio of ours to the floor, or the greatest allowed time without a floor; absent on lines that only explain. */
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
    ours: statistic(ours),
    floor: statistic(floor),
    samples: ours.length,
    ...(target === undefined ? {} : { target }),
  };
}

export const ratioOf = ({ ours, floor }: Row): number | undefined =>
  floor === undefined ? undefined : ours / floor;

/** Nothing where there is no target to keep. */
export function keepsTarget(row: Row): boolean | undefined {
  return row.target === undefined ? undefined : (ratioOf(row) ?? row.ours) <= row.target;
}
