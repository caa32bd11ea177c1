import type { SurveyRefusal } from '@aftersale/core';
import type { FormTexts } from '../form/form.strings.ts';
import { withFetchedEnglish } from '../locale/fetched-texts.ts';
import { chineseTexts } from './texts.zh-cn.ts';

/** Every text of the survey but what its instrument asks. */
export interface SurveyTexts extends FormTexts {
  readonly page: (page: number, of: number) => string;
  readonly next: string;
  readonly back: string;
  readonly submit: string;
  readonly print: string;
  readonly onPage: (page: number, what: string) => string;
  /** What stands between a matrix and its line, or a question and its error. */
  readonly within: (question: string, item: string) => string;
  readonly resumed: (time: string) => string;
  readonly anonymous: string;
  readonly consent: string;
  readonly answered: string;
  readonly answeredOn: (time: string) => string;
  readonly judged: { readonly waiting: string; readonly answered: string };
  readonly loading: string;
  readonly noInstrument: (id: string) => string;
  readonly noElement: (tag: string) => string;
  readonly mostChoices: (most: number) => string;
  readonly photos: {
    readonly working: string;
    readonly hint: (most: number, megapixels: number, megabytes: number) => string;
    readonly shown: (question: string, place: number) => string;
    readonly remove: (question: string, place: number) => string;
  };
  readonly unreadable: {
    readonly DetailsMissing: string;
    readonly NotOffered: string;
    readonly TooFewChoices: (least: number) => string;
    readonly TooManyChoices: (most: number) => string;
    readonly TooLong: (length: number, most: number) => string;
    readonly BelowLeast: (least: number) => string;
    readonly AboveMost: (most: number) => string;
    readonly NotADate: string;
    readonly TooEarly: (earliest: string) => string;
    readonly TooLate: (latest: string) => string;
    readonly TooManyPhotos: (most: number) => string;
  };
  readonly paper: {
    readonly job: string;
    readonly person: string;
    readonly technician: string;
    readonly version: (version: string) => string;
    readonly photos: (count: number) => string;
    readonly whereItApplies: string;
    readonly policy: (name: string, version: string) => string;
  };
  readonly refusals: Readonly<Record<Exclude<SurveyRefusal['type'], 'NotReady'>, string>>;
}

export const surveyTexts = withFetchedEnglish<SurveyTexts>(chineseTexts, async () => {
  const { englishTexts } = await import('./texts.en.ts');
  return englishTexts;
});
