import type { TypedEntry } from '@aftersale/core';
import type { StandingConflict } from './draft-keeper.ts';

/** What is typed, with the other window's word at the field of this conflict. */
export function withTheirs<Entry extends TypedEntry>(
  entry: Entry,
  { field, entry: theirs }: StandingConflict<Entry>,
): Entry {
  if (field in entry.texts)
    return { ...entry, texts: { ...entry.texts, [field]: theirs.texts[field] } };
  const [member, key] = [field.split('.')[0] as keyof Entry, field.slice(field.indexOf('.') + 1)];
  if (member === field) return { ...entry, [member]: theirs[member] };
  const row = rowsOf(theirs[member]).find((each) => each.key === key);
  const rows = rowsOf(entry[member]).map((each) => (row && each.key === key ? row : each));
  return { ...entry, [member]: rows };
}

const rowsOf = (member: unknown): readonly { readonly key: string }[] =>
  member as readonly { readonly key: string }[];
