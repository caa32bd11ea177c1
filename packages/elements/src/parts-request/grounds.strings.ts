import { withFetchedEnglish } from '../locale/fetched-texts.ts';
import { chineseGroundsTexts } from './grounds-texts.zh-cn.ts';
import { speaksAlso } from './spoken-texts.ts';

/** What is said of the grounds of a request, once its kind is chosen: fetched with what says it. */
export interface GroundsTexts {
  readonly choose: string;
  readonly yes: string;
  readonly no: string;
  readonly window: (from: string, to: string) => string;
  readonly urgentCount: (count: number, most: number) => string;
  readonly askForNext: (month: string) => string;
  readonly due: (date: string) => string;
  readonly dueNotAnnounced: (year: number) => string;
  readonly dueNever: string;
  readonly areaManager: {
    readonly title: string;
    readonly name: string;
    readonly sign: string;
    readonly signed: (name: string, time: string) => string;
    readonly takeBack: string;
  };
}

export const groundsTexts = speaksAlso(
  withFetchedEnglish<GroundsTexts>(chineseGroundsTexts, async () => {
    const { englishGroundsTexts } = await import('./grounds-texts.en.ts');
    return englishGroundsTexts;
  }),
);
