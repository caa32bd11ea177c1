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

/** A key's part, or what sorts behind every part there can be: as in the database, an array does. */
type EdgePart = string | number | readonly never[];
type EdgeKey = readonly EdgePart[];
const behindAll: readonly never[] = [];

/** Which of two keys comes first? Numbers before texts, texts by UTF-16 code unit, the shorter before the longer. */
export function compareKeys(left: EdgeKey, right: EdgeKey): number {
  for (const [place, part] of left.entries()) {
    const other = right[place];
    if (other === undefined) return 1;
    if (part === other) continue;
    const [kind, otherKind] = [kindOf(part), kindOf(other)];
    if (kind !== otherKind) return kind - otherKind;
    return part < other ? -1 : 1;
  }
  return left.length - right.length;
}

const kindOf = (part: EdgePart): number => ['number', 'string', 'object'].indexOf(typeof part);

/** Does the key lie in the span, and behind `after` if there is one? */
export function isInRange(
  key: IndexKey,
  range: KeySpan & Partial<Pick<KeyRange, 'order' | 'after'>>,
): boolean {
  const { lower, upper } = edgesOf(range);
  return lower.every((edge) => isBehind(key, edge)) && upper.every((edge) => isBefore(key, edge));
}

/** The span as the browser's own range; nothing where no key can lie in it, which the browser would not take. */
export function toIdbRange(
  range: KeySpan & Partial<Pick<KeyRange, 'order' | 'after'>>,
): IDBKeyRange | undefined {
  const { lower, upper } = edgesOf(range);
  const first = lower.reduce((one, other) => (isTighter(other, one, 1) ? other : one));
  const last = upper.reduce((one, other) => (isTighter(other, one, -1) ? other : one));
  const order = compareKeys(first.key, last.key);
  if (order > 0 || (order === 0 && (first.isOpen || last.isOpen))) return undefined;
  return IDBKeyRange.bound([...first.key], [...last.key], first.isOpen, last.isOpen);
}

interface Edge {
  readonly key: EdgeKey;
  /** The key itself lies outside. */
  readonly isOpen: boolean;
}

/** Every edge that a key of the range must keep to. */
function edgesOf({
  prefix,
  from,
  to,
  order,
  after,
}: KeySpan & Partial<Pick<KeyRange, 'order' | 'after'>>): {
  readonly lower: readonly Edge[];
  readonly upper: readonly Edge[];
} {
  const lower: Edge[] = [{ key: prefix, isOpen: false }];
  const upper: Edge[] = [{ key: [...prefix, behindAll], isOpen: true }];
  if (from)
    lower.push({
      key:
        'including' in from
          ? [...prefix, ...from.including]
          : [...prefix, ...from.excluding, behindAll],
      isOpen: false,
    });
  if (to)
    upper.push({
      key:
        'including' in to ? [...prefix, ...to.including, behindAll] : [...prefix, ...to.excluding],
      isOpen: true,
    });
  if (after) (order === 'descending' ? upper : lower).push({ key: after, isOpen: true });
  return { lower, upper };
}

function isBehind(key: IndexKey, edge: Edge): boolean {
  const order = compareKeys(key, edge.key);
  return order > 0 || (order === 0 && !edge.isOpen);
}

function isBefore(key: IndexKey, edge: Edge): boolean {
  const order = compareKeys(key, edge.key);
  return order < 0 || (order === 0 && !edge.isOpen);
}

/** Does the edge leave less of the keys? `inwards` is 1 for a lower edge and -1 for an upper one. */
function isTighter(edge: Edge, other: Edge, inwards: 1 | -1): boolean {
  const order = compareKeys(edge.key, other.key) * inwards;
  return order > 0 || (order === 0 && edge.isOpen);
}
