import type { Language, PolicyProblem } from '@aftersale/core';

const list = (problems: readonly PolicyProblem[]): string =>
  problems.map(({ path, message }) => `${path || '.'}: ${message}`).join('; ');

export const kitTexts: Readonly<
  Record<
    Language,
    {
      readonly policy: (problems: readonly PolicyProblem[]) => string;
      readonly plugin: (refused: readonly string[]) => string;
    }
  >
> = {
  'zh-CN': {
    policy: (problems) => `公司规则有误，页面暂不能使用：${list(problems)}`,
    plugin: (refused) => `自定义记录的定义不能使用：${refused.join('；')}`,
  },
  en: {
    policy: (problems) =>
      `The company's rules are wrong and nothing can be used yet: ${list(problems)}`,
    plugin: (refused) => `A definition of own records cannot be used: ${refused.join('; ')}`,
  },
};
