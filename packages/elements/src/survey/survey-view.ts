/** What the views of a survey show, and what they can ask for. */
import type {
  Instrument,
  Policy,
  SurveyEntry,
  SurveyQuestionOf,
  SurveyReading,
} from '@aftersale/core';
import type { FormActions, FormView } from '../form/form-view.ts';
import type { SurveyTexts } from './survey.strings.ts';

/** Where the person stands with this survey. */
export type SurveyStep =
  | 'asking'
  /** Just submitted here. */
  | 'thanks'
  /** Submitted before, here or elsewhere. */
  | 'answered'
  /** The one who works here is the one who is rated, and sees only whether it was answered. */
  | 'judged-waiting'
  | 'judged-answered'
  /** The instrument is being fetched. */
  | 'loading'
  | 'no-instrument';

export interface SurveyActions extends FormActions {
  choose(path: string, value: string, isChosen: boolean): void;
  addPhotos(question: SurveyQuestionOf<'photo'>, files: Iterable<File>): void;
  removePhoto(key: string): void;
  next(): void;
  back(): void;
  submit(): void;
  print(): void;
}

export interface SurveyView extends FormView {
  readonly texts: SurveyTexts & { readonly fields: Readonly<Record<string, string>> };
  readonly language: 'zh-CN' | 'en';
  readonly policy: Policy;
  readonly step: SurveyStep;
  readonly wantedInstrument: string;
  /** Absent where the company has none of this id. */
  readonly instrument: Instrument | undefined;
  readonly entry: SurveyEntry;
  readonly reading: SurveyReading;
  /** Which of the pages asked now is shown, from 0. */
  readonly pageAt: number;
  /** When it was answered, in words; absent where that is not kept. */
  readonly answeredAt: string | undefined;
  readonly canSubmit: boolean;
  readonly busy: boolean;
  readonly pictureNote: PictureNote | undefined;
  /** The host's own control for this question; nothing while the page has not defined it. */
  readonly hostElement: (question: SurveyQuestionOf<'element'>) => HTMLElement | undefined;
  readonly act: SurveyActions;
}

/** What became of the pictures that were chosen, and at which question. */
export interface PictureNote {
  readonly at: string;
  readonly text: string;
}
