/** Which parts of a document are about a person, how long they may be kept, and what is left without them (MDL-4). */
import type { Document } from './document.ts';

/** A place in the content, member by member; `*` stands for every member of a list or an object. */
export type Path = readonly string[];

export interface PersonalData {
  readonly parts: readonly Path[];
  /** So many days from the date or instant that stands there; as long as the document if not said. */
  readonly term?: {
    readonly days: number;
    readonly from: 'createdAt' | 'updatedAt' | Path;
  };
}

type Members = Readonly<Record<string, unknown>>;

/** Every text in the personal parts of this content, blank ones left out. */
export const personalTexts = ({ parts }: PersonalData, content: unknown): string[] =>
  parts.flatMap((path) => at(content, path)).flatMap(textsIn);

/** Every text in this value, blank ones left out. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  return isMembers(value) ? Object.values(value).flatMap(textsIn) : [];
}

/** The content with its personal parts blank: a text is empty, a list holds nothing, anything else is null. */
export const withoutPersonal = <Content>({ parts }: PersonalData, content: Content): Content =>
  parts.reduce<unknown>((left, path) => blankAt(left, path), content) as Content;

/**
 * Is the term of its personal parts over at this instant (UTC, ISO 8601)? Never without a term, nor where no date
 * stands in the place from which it is counted.
 */
export function isTermOver(
  { term }: PersonalData,
  { createdAt, updatedAt, content }: Document,
  now: string,
): boolean {
  if (!term) return false;
  const begin =
    typeof term.from === 'string' ? { createdAt, updatedAt }[term.from] : at(content, term.from)[0];
  const day = 24 * 60 * 60 * 1000;
  return typeof begin === 'string' && Date.parse(now) - Date.parse(begin) > term.days * day;
}

function at(value: unknown, [member, ...rest]: Path): unknown[] {
  if (member === undefined) return [value];
  if (!isMembers(value)) return [];
  return membersOf(value, member).flatMap((name) => at(value[name], rest));
}

function blankAt(value: unknown, [member, ...rest]: Path): unknown {
  if (member === undefined) return blankOf(value);
  if (!isMembers(value)) return value;
  const changed = Object.fromEntries(
    membersOf(value, member).map((name) => [name, blankAt(value[name], rest)]),
  );
  return Array.isArray(value) ? Object.assign([...value], changed) : { ...value, ...changed };
}

function blankOf(value: unknown): unknown {
  if (typeof value === 'string') return '';
  return Array.isArray(value) ? [] : null;
}

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null;

const membersOf = (value: Members, member: string): string[] =>
  member === '*' ? Object.keys(value) : Object.hasOwn(value, member) ? [member] : [];
