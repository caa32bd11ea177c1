import type { Bilingual } from '../locale/strings.ts';

export interface SignatureTexts {
  readonly signature: string;
  readonly signHere: string;
  readonly typeName: string;
  readonly draw: string;
  readonly undo: string;
  readonly clear: string;
  readonly typedCounts: string;
  readonly padFailed: string;
  readonly missing: string;
  readonly unsigned: string;
  readonly cleared: string;
  readonly drawn: string;
  readonly typed: string;
  readonly named: (label: string, state: string) => string;
}

export const signatureTexts: Bilingual<SignatureTexts> = {
  'zh-CN': {
    signature: '签名',
    signHere: '请在此处签名',
    typeName: '键入姓名',
    draw: '手写签名',
    undo: '撤销',
    clear: '清除',
    typedCounts: '键入的姓名即作为签名。',
    padFailed: '手写板未能加载。点此重试，或键入姓名。',
    missing: '请签名。',
    unsigned: '未签名',
    cleared: '已清除，可撤销',
    drawn: '已手写签名',
    typed: '已键入姓名',
    named: (label, state) => `${label}：${state}`,
  },
  en: {
    signature: 'Signature',
    signHere: 'Sign here',
    typeName: 'Type the name',
    draw: 'Draw the signature',
    undo: 'Undo',
    clear: 'Clear',
    typedCounts: 'The typed name stands as the signature.',
    padFailed: 'The drawing pad did not load. Tap to try again, or type the name.',
    missing: 'Please sign.',
    unsigned: 'not signed',
    cleared: 'cleared, can be undone',
    drawn: 'signed by hand',
    typed: 'name typed',
    named: (label, state) => `${label}: ${state}`,
  },
};
