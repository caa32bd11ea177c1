import type { ConsentWay, ExtraConsent } from '@aftersale/core';
import type { Bilingual } from '../locale/strings.ts';

interface QuotedTexts {
  readonly quoted: (sum: string) => string;
  readonly more: (sum: string) => string;
  readonly less: (sum: string) => string;
  readonly extra: (sum: string) => string;
  readonly fields: Readonly<Record<keyof ExtraConsent, string>>;
  readonly ways: Readonly<Record<ConsentWay, string>>;
}

export const quotedTexts: Bilingual<QuotedTexts> = {
  'zh-CN': {
    quoted: (sum) => `报价 ${sum}`,
    more: (sum) => `多 ${sum}`,
    less: (sum) => `少 ${sum}`,
    extra: (sum) => `客户应付比报价多 ¥${sum}：追加项目须先征得客户同意并记录。`,
    fields: {
      by: '同意人',
      how: '同意方式',
      at: '同意时间',
      extraAmount: '同意追加金额(¥)',
      extraDuration: '追加工期',
    },
    ways: { phone: '电话', 'in-person': '当面' },
  },
  en: {
    quoted: (sum) => `Quoted ${sum}`,
    more: (sum) => `${sum} more`,
    less: (sum) => `${sum} less`,
    extra: (sum) =>
      `The customer pays ¥${sum} more than was quoted: extra work needs their consent first, on record.`,
    fields: {
      by: 'Agreed by',
      how: 'How',
      at: 'Agreed at',
      extraAmount: 'Extra sum agreed to (¥)',
      extraDuration: 'Extra time',
    },
    ways: { phone: 'By phone', 'in-person': 'In person' },
  },
};
