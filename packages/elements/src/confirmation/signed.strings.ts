import type { Bilingual } from '../locale/strings.ts';

/** What is said of what a person has signed, which a blank slip has nothing of. */
export interface SignedTexts {
  readonly takeBack: string;
  readonly signatureErased: string;
  readonly signedOn: (time: string, hash: string) => string;
  readonly voidedOn: (time: string, reason: string) => string;
  readonly supersededNote: string;
}

export const signedTexts: Bilingual<SignedTexts> = {
  'zh-CN': {
    takeBack: '撤回确认',
    signatureErased: '签名已删除。',
    signedOn: (time, hash) => `${time} 签署，校验码 ${hash}`,
    voidedOn: (time, reason) => `${time} 作废，原因：${reason}`,
    supersededNote: '本版已被更正后的版本取代，仅供查阅。',
  },
  en: {
    takeBack: 'Take back',
    signatureErased: 'The signature was erased.',
    signedOn: (time, hash) => `Signed ${time}, check code ${hash}`,
    voidedOn: (time, reason) => `Voided ${time}, because: ${reason}`,
    supersededNote: 'This version was superseded by an amendment and is kept for reference.',
  },
};
