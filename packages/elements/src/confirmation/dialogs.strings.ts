import type { Bilingual } from '../locale/strings.ts';

/** What the two dialogs say, which come when the first one opens. */
export interface DialogTexts {
  readonly signing: {
    readonly title: string;
    readonly what: string;
    readonly effect: string;
    readonly noParts: string;
  };
  readonly voiding: { readonly title: string; readonly effect: string; readonly reason: string };
}

export const dialogTexts: Bilingual<DialogTexts> = {
  'zh-CN': {
    signing: {
      title: '请客户核对并签署',
      what: '更换配件',
      effect: '签署后本单即定稿，不能再改；如有差错，可另做更正版，重新签字。',
      noParts: '无',
    },
    voiding: {
      title: '作废确认单',
      effect: '作废后不能恢复；内容、签字和作废原因都会保留，打印时注明“作废”。',
      reason: '作废原因',
    },
  },
  en: {
    signing: {
      title: 'For the customer to check and sign',
      what: 'Replaced parts',
      effect:
        'Signing makes this sheet final. A mistake can be put right in an amended version with new signatures.',
      noParts: 'none',
    },
    voiding: {
      title: 'Void this slip',
      effect:
        'This cannot be undone. Content, signatures and the reason are kept, and prints say that it is void.',
      reason: 'Reason for voiding',
    },
  },
};
