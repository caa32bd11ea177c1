/** What is wrong with the value of an own field (OWN-2). */
import { isDate } from '../date/index.ts';
import { numberIn } from './number-in.ts';
import type { OwnField } from './own-field.ts';

export type OwnFieldDefect =
  | 'Missing'
  | 'TooLong'
  | 'NotANumber'
  | 'TooSmall'
  | 'TooLarge'
  | 'NotADate'
  | 'TooEarly'
  | 'TooLate'
  | 'NotOffered';

/**
 * What is wrong with this value, as stable codes? Nothing where it is right. A blank value is wrong only where the
 * field is required (OWN-2). Numbers are read as everywhere in the kit: full-width figures are figures.
 */
export function ownFieldDefects(field: OwnField, value: string): OwnFieldDefect[] {
  if (value.trim() === '') return field.required ? ['Missing'] : [];
  const isLong = field.maxLength !== undefined && value.length > field.maxLength;
  return [...(isLong ? (['TooLong'] as const) : []), ...typeDefects(field, value)];
}

function typeDefects(field: OwnField, value: string): OwnFieldDefect[] {
  if (field.type === 'number') return numberDefects(field, value.trim());
  if (field.type === 'date') return dateDefects(field, value.trim());
  const offered = valuesOffered(field);
  return offered && !offered.includes(value) ? ['NotOffered'] : [];
}

/** The values that can be chosen; nothing where any text can be typed. */
export function valuesOffered({ type, options }: OwnField): readonly string[] | undefined {
  if (type === 'yes-no') return ['yes', 'no'];
  return type === 'choice' ? (options ?? []).map(({ value }) => value) : undefined;
}

function numberDefects({ min, max }: OwnField, value: string): OwnFieldDefect[] {
  const number = numberIn(value);
  if (number === undefined) return ['NotANumber'];
  if (typeof min === 'number' && number < min) return ['TooSmall'];
  return typeof max === 'number' && number > max ? ['TooLarge'] : [];
}

function dateDefects({ min, max }: OwnField, value: string): OwnFieldDefect[] {
  if (!isDate(value)) return ['NotADate'];
  // Dates of four-figure years stand in the order of their texts.
  if (typeof min === 'string' && value < min) return ['TooEarly'];
  return typeof max === 'string' && value > max ? ['TooLate'] : [];
}
