import type { Bilingual } from '../locale/strings.ts';

interface AmendmentTexts {
  readonly amends: (version: number) => string;
  readonly amendsUnchanged: string;
  readonly changed: (field: string, before: string, after: string) => string;
}

export const amendmentTexts: Bilingual<AmendmentTexts> = {
  'zh-CN': {
    amends: (version) => `正在更正第 ${version} 版。与原单不同之处：`,
    amendsUnchanged: '目前与原单没有不同。评价和签字须重新进行。',
    changed: (field, before, after) => `${field}：${before} → ${after}`,
  },
  en: {
    amends: (version) => `Amending version ${version}. What differs from it:`,
    amendsUnchanged: 'Nothing differs yet. Rating and signatures have to be given anew.',
    changed: (field, before, after) => `${field}: ${before} → ${after}`,
  },
};
