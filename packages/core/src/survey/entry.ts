/** What was typed into a survey, kept text by text (SUR-2). */
import { pathsOf, type AnswerPhoto, type Instrument } from '../instrument/index.ts';

/** Whose answer to what, about which job. An anonymous instrument leaves all but itself empty (SUR-6). */
export interface SurveyAbout {
  readonly instrument: string;
  readonly version: string;
  readonly anonymous: boolean;
  readonly job: string;
  readonly person: string;
  readonly technician: string;
}

/** A picture that answers a question. `key` only tells rows apart. */
export interface SurveyPhoto extends AnswerPhoto {
  readonly key: string;
  readonly question: string;
}

export interface SurveyEntry {
  readonly about: SurveyAbout;
  /**
   * By the path of the answer: a level's score, an option's value, several values with a blank between, what was
   * typed, `yes` for a consent that is given. Blank is unanswered.
   */
  readonly texts: Readonly<Record<string, string>>;
  readonly photos: readonly SurveyPhoto[];
}

/** Nothing typed yet. Holds every path, so that two windows' texts can be brought together field by field. */
export function blankEntry(
  instrument: Instrument,
  { job = '', person = '', technician = '' }: Partial<SurveyAbout> = {},
): SurveyEntry {
  const { id, version, anonymous } = instrument;
  const who = anonymous ? { job: '', person: '', technician: '' } : { job, person, technician };
  const paths = instrument.pages.flatMap(({ questions }) => questions.flatMap(pathsOf));
  return {
    about: { instrument: id, version, anonymous, ...who },
    texts: Object.fromEntries(paths.map((path) => [path, ''])),
    photos: [],
  };
}

/** Has anything been typed, chosen or added? */
export const isBlankSurvey = ({ texts, photos }: SurveyEntry): boolean =>
  photos.length === 0 && Object.values(texts).every((text) => text === '');

export const withAnswer = (entry: SurveyEntry, path: string, text: string): SurveyEntry => ({
  ...entry,
  texts: { ...entry.texts, [path]: text },
});

/** The values chosen of a question that takes several. */
export const chosenIn = (text: string): readonly string[] =>
  text.split(' ').filter((value) => value !== '');

/** The same with this value chosen or not. */
export function withChoice(
  entry: SurveyEntry,
  path: string,
  value: string,
  isChosen: boolean,
): SurveyEntry {
  const others = chosenIn(entry.texts[path] ?? '').filter((each) => each !== value);
  return withAnswer(entry, path, [...others, ...(isChosen ? [value] : [])].join(' '));
}
