import { recordText } from './entry.ts';
import type { OwnRecord } from './record.ts';
import type { RecordDefinition } from './record-definition.ts';

/**
 * What is this record called (REC-7)? What is typed in the field that holds its number, else the prefix with ten
 * hexadecimal figures, in two groups, of the random part of its id; empty where the definition has no number, and for a
 * record that has no id yet.
 */
export function recordNumber(
  { number }: RecordDefinition,
  { id, content }: Pick<OwnRecord, 'id' | 'content'>,
): string {
  const typed = number?.field === undefined ? '' : recordText(content.entry, number.field).trim();
  if (typed !== '' || number?.prefix === undefined || id === '') return typed;
  const figures = id.replaceAll('-', '').slice(-10).toUpperCase();
  return `${number.prefix}${figures.slice(0, 5)}-${figures.slice(5)}`;
}
