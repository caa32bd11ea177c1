/** Ids that follow from what a record is about, so that a retry meets what the first attempt wrote (SUR-4). */
import { sha256Hex } from '../sheet/index.ts';

/** Whose card for what? Blanks around a name and the way an accent is written make no other person. */
export function surveyCardId({
  instrument,
  job,
  person,
}: {
  readonly instrument: string;
  readonly job: string;
  readonly person: string;
}): string {
  return idFrom('card', [instrument, plain(job), plain(person)]);
}

/** The one answer to this card. */
export const surveyAnswerId = (card: string): string => idFrom('answer', [card]);

/** An id that tells nothing of whose it is nor of when it was made: an id as it comes may carry the time. */
export const anonymousAnswerId = (newId: string): string => idFrom('anonymous', [newId]);

const plain = (text: string): string => text.normalize('NFC').trim();

/** UUID version 8: of a kind of one's own, in the usual shape. */
function idFrom(kind: string, parts: readonly string[]): string {
  const hex = sha256Hex(`aftersale-survey-${kind}-v1\0${JSON.stringify(parts)}`);
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4]!;
  const figures = `${hex.slice(0, 12)}8${hex.slice(13, 16)}${variant}${hex.slice(17, 32)}`;
  return figures.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
