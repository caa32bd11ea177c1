import { withFetchedEnglish } from '../locale/fetched-texts.ts';
import { chineseTexts } from './texts.zh-cn.ts';

/** Every text of the results but what the instruments ask. */
export interface ResultsTexts {
  readonly title: string;
  readonly filters: Readonly<Record<'instrument' | 'month' | 'technician', string>>;
  readonly all: Readonly<Record<'month' | 'technician', string>>;
  readonly csv: string;
  readonly print: string;
  readonly answers: (count: number) => string;
  /** Of the answers that rate the one who looks, only how many there are. */
  readonly hidden: (count: number) => string;
  readonly loading: string;
  readonly noService: string;
  readonly failed: Readonly<Record<'read' | 'export' | 'print', string>>;
  readonly empty: { readonly title: string; readonly text: string; readonly filtered: string };
  readonly nothing: string;
  readonly definition: {
    readonly title: string;
    readonly ratings: (level: string, score: number) => string;
    readonly answers: (level: string, score: number) => string;
    readonly mean: (most: number) => string;
    readonly net: (promoters: number, detractors: number) => string;
    readonly items: (count: number) => string;
    readonly atLeast: (share: string) => string;
    readonly below: (share: string) => string;
    readonly rules: (ids: string) => string;
  };
  readonly verdicts: Readonly<Record<'pass' | 'fail' | 'unrated', string>>;
  readonly columns: Readonly<
    Record<
      | 'level'
      | 'choice'
      | 'picture'
      | 'count'
      | 'share'
      | 'technician'
      | 'month'
      | 'answers'
      | 'day'
      | 'version'
      | 'job'
      | 'person'
      | 'low',
      string
    >
  >;
  readonly byTechnician: string;
  readonly byMonth: string;
  readonly questions: string;
  readonly measures: string;
  readonly rated: (count: number, mean: string) => string;
  readonly answered: (count: number) => string;
  readonly within: (question: string, item: string) => string;
  readonly yes: string;
  readonly onMonth: (month: string) => string;
  readonly policy: (name: string, version: string) => string;
}

export const resultsTexts = withFetchedEnglish<ResultsTexts>(chineseTexts, async () => {
  const { englishTexts } = await import('./texts.en.ts');
  return englishTexts;
});
