import type { DataProblem, Language } from '@aftersale/core';

/** What a kit says of itself, in the language that the page speaks then. */
export type Said = (language: Language) => string;

/** Why the company's rules cannot be used. */
export const rulesAreWrong = (problems: readonly DataProblem[]): Said => {
  const list = problems.map(({ path, message }) => `${path || '.'}: ${message}`).join('; ');
  return (language) =>
    language === 'en'
      ? `The company's rules are wrong and nothing can be used yet: ${list}`
      : `公司规则有误，页面暂不能使用：${list}`;
};

/** Why plug-ins were refused. */
export const pluginsAreRefused =
  (refused: readonly string[]): Said =>
  (language) =>
    language === 'en'
      ? `A definition of own records cannot be used: ${refused.join('; ')}`
      : `自定义记录的定义不能使用：${refused.join('；')}`;
