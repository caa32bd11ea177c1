/** Places within plain JSON: which there are, what stands there, and the same value with something else there. */

/** A place, member by member; in a list the members are `0`, `1` and so on. */
export type Path = readonly string[];

type Members = Readonly<Record<string, unknown>>;

/** Which places of this value does the pattern mean, where `*` stands for every member of a list or an object? */
export function placesOf(value: unknown, [member, ...rest]: Path): Path[] {
  if (member === undefined) return [[]];
  if (!isMembers(value)) return [];
  const names = member === '*' ? Object.keys(value) : has(value, member) ? [member] : [];
  return names.flatMap((name) => placesOf(value[name], rest).map((path) => [name, ...path]));
}

/** What stands in this place? Undefined where there is none. */
export const partAt = (value: unknown, path: Path): unknown =>
  path.reduce((part, member) => (has(part, member) ? part[member] : undefined), value);

/** The value with this place changed; as it is where there is none. */
export function changedAt(
  value: unknown,
  [member, ...rest]: Path,
  change: (part: unknown) => unknown,
): unknown {
  if (member === undefined) return change(value);
  if (!has(value, member)) return value;
  const changed = { [member]: changedAt(value[member], rest, change) };
  return Array.isArray(value) ? Object.assign([...value], changed) : { ...value, ...changed };
}

/** Every text in this value, blank ones left out. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  return isMembers(value) ? Object.values(value).flatMap(textsIn) : [];
}

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null;

// Not one that merely is there, such as the length of a list.
const has = (value: unknown, member: string): value is Members =>
  isMembers(value) && Object.prototype.propertyIsEnumerable.call(value, member);
