import type { IndexKey } from '@aftersale/core';

/**
 * An edge of a stretch: with the keys that begin so, or without them.
 * A part counts whole: `['2026-11']` is the key part "2026-11" and no day of that month.
 */
export type KeyEdge = { readonly including: IndexKey } | { readonly excluding: IndexKey };

/** Which keys of the index: those that begin with `prefix`, and go on from one edge to the other where there are any. */
export interface KeySpan {
  readonly prefix: IndexKey;
  /** What follows the prefix in the least keys. */
  readonly from?: KeyEdge | undefined;
  /** What follows the prefix in the greatest keys. */
  readonly to?: KeyEdge | undefined;
}

/** A stretch of the index: the keys of the span, in order, behind `after` if given. */
export interface KeyRange extends KeySpan {
  readonly order: 'ascending' | 'descending';
  /** At most so many. */
  readonly limit: number;
  /** The last key of the page before. */
  readonly after?: IndexKey | undefined;
}

/** What a stretch is cut by; any order and place will do for counting. */
type Cut = KeySpan & Partial<Pick<KeyRange, 'order' | 'after'>>;

/** A key's part, or an array, which in the database sorts behind every part there can be. */
type EdgeKey = readonly (IndexKey[number] | readonly never[])[];
const beforeAll = -Infinity;
const behindAll: readonly never[] = [];

/** Which of two keys comes first? Numbers before texts, texts by UTF-16 code unit, the shorter before the longer. */
export function compareKeys(left: EdgeKey, right: EdgeKey): number {
  for (const [place, part] of left.entries()) {
    const other = right[place];
    if (other === undefined) return 1;
    if (part === other) continue;
    const kinds = kindOf(part) - kindOf(other);
    return kinds || (part < other ? -1 : 1);
  }
  return left.length - right.length;
}

const kindOf = (part: EdgeKey[number]): number =>
  typeof part === 'number' ? 0 : typeof part === 'string' ? 1 : 2;

/** Does the key lie in the stretch? */
export function isInRange(key: IndexKey, range: Cut): boolean {
  const { first, end } = edgesOf(range);
  return compareKeys(key, first) >= 0 && compareKeys(key, end) < 0;
}

/** The stretch as the browser's own range; nothing where no key can lie in it, which the browser would not take. */
export function toIdbRange(range: Cut): IDBKeyRange | undefined {
  const { first, end } = edgesOf(range);
  return compareKeys(first, end) < 0
    ? IDBKeyRange.bound([...first], [...end], false, true)
    : undefined;
}

/** The least key that may lie in the stretch, and the least one behind it. */
function edgesOf({ prefix, from, to, order, after }: Cut): {
  readonly first: EdgeKey;
  readonly end: EdgeKey;
} {
  const firsts: EdgeKey[] = [prefix];
  const ends: EdgeKey[] = [[...prefix, behindAll]];
  if (from)
    firsts.push(
      'including' in from
        ? [...prefix, ...from.including]
        : [...prefix, ...from.excluding, behindAll],
    );
  if (to)
    ends.push(
      'including' in to ? [...prefix, ...to.including, behindAll] : [...prefix, ...to.excluding],
    );
  if (after && order === 'descending') ends.push(after);
  else if (after) firsts.push([...after, beforeAll]);
  return { first: firsts.sort(compareKeys).at(-1)!, end: ends.sort(compareKeys)[0]! };
}
