/** The stored records of a survey: the card that is filled in, and the answer that was given. */
import type { Answers, Wording } from '../instrument/index.ts';
import type { Document } from '../model/index.ts';
import type { SurveyAbout, SurveyEntry } from './entry.ts';
import type { CardStatus } from './life-cycle.ts';
import type { LowItem } from './reading.ts';
import type { Scores } from './scores.ts';

export interface SurveyCardContent {
  /** What is typed while it is a draft; blank once it is answered. */
  readonly entry: SurveyEntry;
  /** The id of the answer; null while there is none, and for an anonymous one for good (SUR-6). */
  readonly answer: string | null;
}

export type SurveyCard = Document<SurveyCardContent, CardStatus>;

export interface SurveyAnswerContent {
  readonly about: SurveyAbout;
  readonly title: Wording;
  /** Calendar date on the person's device; empty in an anonymous one. */
  readonly day: string;
  /** `YYYY-MM`. */
  readonly month: string;
  /** The language it was answered in; empty in an anonymous one. */
  readonly language: 'zh-CN' | 'en' | '';
  readonly answers: Answers;
  readonly scores: Scores;
  readonly low: readonly LowItem[];
  /** What was said of a low score. */
  readonly details: string;
  readonly policy: { readonly name: string; readonly version: string };
  readonly rules: readonly string[];
}

export type SurveyAnswer = Document<SurveyAnswerContent, 'given'>;
