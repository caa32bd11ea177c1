import { itemsOf, type Instrument } from '@aftersale/core';
import type { SurveyTexts } from './survey.strings.ts';

/** How is each place of this survey called, by its path? */
export const fieldNames = (
  { pages }: Instrument,
  language: 'zh-CN' | 'en',
  texts: SurveyTexts,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    pages.flatMap(({ questions }) =>
      questions.flatMap((question) => {
        const own = question.label[language];
        if (question.type !== 'matrix') return [[question.id, own]];
        return itemsOf(question).map(({ path, label }) => [
          path,
          texts.within(own, label[language]),
        ]);
      }),
    ),
  );
