/** Taking over what another window wrote at a place that was changed here as well. Loaded when needed. */
import type { TypedEntry } from '@aftersale/core';
import type { Kept, StandingConflict } from './draft-keeper.ts';
import type { FormView } from './form-view.ts';
import type { KeptForm } from './kept-form.ts';
import type { Typing } from './typing.ts';

/** Their word takes the place of what was typed here, and the conflict is settled. */
export function adoptTheirs<Entry extends TypedEntry, Record extends Kept<Entry>>(
  form: KeptForm<Entry, Record, FormView>,
  { change }: Typing<Entry>,
  conflict: StandingConflict,
): void {
  form.conflicts = form.conflicts.filter((each) => each !== conflict);
  const [member] = conflict.field.split('.') as [string];
  const path = conflict.field in form.entry.texts ? conflict.field : member;
  change(withTheirs(form.entry, conflict as StandingConflict<Entry>), path);
}

/** What is typed, with the other window's word at the field of this conflict. */
function withTheirs<Entry extends TypedEntry>(
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
