/** Plain JSON with integers only, brought to its one text (SHT-1). */

/**
 * What is the one text of this value, whichever way it was built (RFC 8785, SHT-1)?
 * Throws a TypeError on what JSON cannot hold exactly: fractions, unsafe integers, unpaired surrogates, undefined, holes,
 * and objects that are more than their members.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') return canonicalInteger(value);
  // Array.from and not map, which would skip a hole and write a list that is not JSON.
  if (Array.isArray(value))
    return `[${Array.from(value, (item) => canonicalJson(item)).join(',')}]`;
  if (isPlainObject(value)) {
    const members = Object.keys(value)
      .sort()
      .map((key) => `${canonicalString(key)}:${canonicalJson(value[key])}`);
    return `{${members.join(',')}}`;
  }
  throw new TypeError(`cannot be sealed: ${typeof value}`);
}

/** A date, a map or bytes would be written as an empty object; the tag tells them apart in every realm. */
const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  Object.prototype.toString.call(value) === '[object Object]';

function canonicalString(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('cannot be sealed: an unpaired surrogate');
  return JSON.stringify(text);
}

function canonicalInteger(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`cannot be sealed: ${value}`);
  return String(value === 0 ? 0 : value);
}
