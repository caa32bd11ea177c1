import type { IndexKey } from '@aftersale/core';

/** A stretch of the index: all keys that begin with `prefix`, in order, behind `after` if given. */
export interface KeyRange {
  readonly prefix: IndexKey;
  readonly order: 'ascending' | 'descending';
  /** At most so many. */
  readonly limit: number;
  /** The last key of the page before. */
  readonly after?: IndexKey | undefined;
}

/** Which of two keys comes first? Numbers before texts, texts by UTF-16 code unit, the shorter before the longer. */
export function compareKeys(left: IndexKey, right: IndexKey): number {
  for (const [place, part] of left.entries()) {
    const other = right[place];
    if (other === undefined) return 1;
    if (part === other) continue;
    if (typeof part !== typeof other) return typeof part === 'number' ? -1 : 1;
    return part < other ? -1 : 1;
  }
  return left.length - right.length;
}

/** Does the key lie in the stretch? */
export function isInRange(key: IndexKey, { prefix, order, after }: KeyRange): boolean {
  if (!prefix.every((part, place) => key[place] === part)) return false;
  if (after === undefined) return true;
  return order === 'ascending' ? compareKeys(key, after) > 0 : compareKeys(key, after) < 0;
}

/** The stretch as the browser's own range. An array sorts behind every text, so it closes the prefix. */
export function toIdbRange({ prefix, order, after }: KeyRange): IDBKeyRange {
  const first = [...prefix];
  const end = [...prefix, []];
  if (after === undefined) return IDBKeyRange.bound(first, end, false, true);
  return order === 'ascending'
    ? IDBKeyRange.bound([...after], end, true, true)
    : IDBKeyRange.bound(first, [...after], false, true);
}
