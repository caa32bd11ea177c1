import type { BilingualText, OwnFieldDefect } from '@aftersale/core';
import type { Bilingual } from '../locale/strings.ts';

export interface OwnFieldTexts {
  readonly title: string;
  readonly yes: string;
  readonly no: string;
  readonly clear: (label: string) => string;
  readonly defects: Readonly<Record<OwnFieldDefect, (label: string, limit: string) => string>>;
}

export const ownFieldTexts: Bilingual<OwnFieldTexts> = {
  'zh-CN': {
    title: '其他项目',
    yes: '是',
    no: '否',
    clear: (label) => `清除${label}`,
    defects: {
      Missing: (label) => `请填写“${label}”。`,
      TooLong: (label, limit) => `“${label}”最多 ${limit} 个字符。`,
      NotANumber: (label) => `“${label}”不是数字；只写数字，例如 12.5。`,
      TooSmall: (label, limit) => `“${label}”不能小于 ${limit}。`,
      TooLarge: (label, limit) => `“${label}”不能大于 ${limit}。`,
      NotADate: (label) => `“${label}”不是日期，例如 2026-11-30。`,
      TooEarly: (label, limit) => `“${label}”不能早于 ${limit}。`,
      TooLate: (label, limit) => `“${label}”不能晚于 ${limit}。`,
      NotOffered: (label) => `请从“${label}”的选项中选择。`,
    },
  },
  en: {
    title: 'Additional items',
    yes: 'Yes',
    no: 'No',
    clear: (label) => `Clear ${label}`,
    defects: {
      Missing: (label) => `Please fill in “${label}”.`,
      TooLong: (label, limit) => `“${label}” takes at most ${limit} characters.`,
      NotANumber: (label) => `“${label}” is not a number; write figures only, such as 12.5.`,
      TooSmall: (label, limit) => `“${label}” must be at least ${limit}.`,
      TooLarge: (label, limit) => `“${label}” must be at most ${limit}.`,
      NotADate: (label) => `“${label}” is not a date such as 2026-11-30.`,
      TooEarly: (label, limit) => `“${label}” must not be before ${limit}.`,
      TooLate: (label, limit) => `“${label}” must not be after ${limit}.`,
      NotOffered: (label) => `Please choose one of the options of “${label}”.`,
    },
  },
};

/** What a control said without telling the language. */
export const inBoth = (text: string): BilingualText => ({ 'zh-CN': text, en: text });
