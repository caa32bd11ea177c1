/** Which parts of a document are about a person, how long they may be kept, and what is left without them (MDL-4). */
import type { Document } from './document.ts';
import { changedAt, partAt, placesOf, textsIn, type Path } from './places.ts';

export interface PersonalData {
  /** Member by member; `*` stands for every member of a list or an object. */
  readonly parts: readonly Path[];
  /** So many days from the date or instant that stands there; as long as the document if not said. */
  readonly term?: {
    readonly days: number;
    readonly from: 'createdAt' | 'updatedAt' | Path;
  };
}

/** Every text in the personal parts of this content, blank ones left out. */
export const personalTexts = ({ parts }: PersonalData, content: unknown): string[] =>
  parts
    .flatMap((pattern) => placesOf(content, pattern))
    .flatMap((path) => textsIn(partAt(content, path)));

/** The content with its personal parts blank. */
export const withoutPersonal = <Content>({ parts }: PersonalData, content: Content): Content =>
  parts.reduce((left, pattern) => withBlanks(left, placesOf(left, pattern)), content);

/** The value with these places blank; a place that it does not have is passed over. */
export const withBlanks = <Value>(value: Value, paths: readonly Path[]): Value =>
  paths.reduce<unknown>((left, path) => changedAt(left, path, blankOf), value) as Value;

/** What stands in the place of a part that is gone: an empty text for a text, an empty list for a list, null otherwise. */
export function blankOf(part: unknown): '' | readonly never[] | null {
  if (typeof part === 'string') return '';
  return Array.isArray(part) ? [] : null;
}

/** Is there nothing left in this part, or was there never anything? */
export const isBlankPart = (part: unknown): boolean =>
  part === '' || part === null || (Array.isArray(part) && part.length === 0);

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
    typeof term.from === 'string'
      ? { createdAt, updatedAt }[term.from]
      : placesOf(content, term.from).map((path) => partAt(content, path))[0];
  const day = 24 * 60 * 60 * 1000;
  return typeof begin === 'string' && Date.parse(now) - Date.parse(begin) > term.days * day;
}
