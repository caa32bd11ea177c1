import { withText, type SlipEntry, type TextField } from '@aftersale/core';
import type { StandingConflict } from './draft-keeper.ts';

/** The slip with the other window's word at the field of this conflict. */
export function withTheirs(
  entry: SlipEntry,
  { field, entry: theirs }: StandingConflict,
): SlipEntry {
  if (field === 'serviceNeeds' || field === 'seal' || field === 'feeAcceptance')
    return { ...entry, [field]: theirs[field] };
  if (!field.startsWith('parts.'))
    return withText(entry, field as TextField, theirs.texts[field as TextField]);
  const row = theirs.parts.find(({ key }) => field === `parts.${key}`);
  return { ...entry, parts: entry.parts.map((each) => (each.key === row?.key ? row : each)) };
}
