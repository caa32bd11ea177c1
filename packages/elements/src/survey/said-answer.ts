import { chosenIn, itemsOf, type Instrument } from '@aftersale/core';

/** How is a typed answer said to a person: a level or a choice by its words, anything else as it was typed? */
export function saidAnswer(
  { pages }: Instrument,
  path: string,
  text: string,
  language: 'zh-CN' | 'en',
): string {
  for (const { questions } of pages)
    for (const question of questions) {
      const rated = itemsOf(question).find((item) => item.path === path);
      if (rated)
        return rated.levels.find(({ score }) => String(score) === text)?.label[language] ?? text;
      if (question.id !== path || !('options' in question)) continue;
      return chosenIn(text)
        .map(
          (each) => question.options.find(({ value }) => value === each)?.label[language] ?? each,
        )
        .join(', ');
    }
  return text;
}
