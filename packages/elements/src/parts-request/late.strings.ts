import type { PartsRequestKind, RequestStatus } from '@aftersale/core';
import { withFetchedEnglish } from '../locale/fetched-texts.ts';
import { chineseLateTexts } from './late-texts.zh-cn.ts';
import { speaksAlso } from './spoken-texts.ts';

/** What the request says beside its head and its parts as soon as it is there: fetched with what says it. */
export interface LateTexts {
  readonly kindHints: Readonly<Record<PartsRequestKind, string>>;
  readonly statuses: Readonly<Record<RequestStatus, string>>;
  readonly sealOwners: Readonly<Record<'outlet' | 'dealer', string>>;
  readonly paste: {
    readonly title: string;
    readonly hint: string;
    readonly label: string;
    readonly take: string;
    readonly taken: (count: number) => string;
    readonly refused: (count: number) => string;
    readonly line: (line: number, why: string) => string;
    readonly unknown: (number: string) => string;
  };
  readonly scan: {
    readonly start: string;
    readonly stop: string;
    readonly looking: string;
    readonly failed: string;
    readonly found: (code: string) => string;
  };
  readonly seal: string;
  readonly sealRemove: string;
  readonly working: string;
  /** The outlet’s deposit, or what it occupies, is not known. */
  readonly depositUnknown: string;
  /** A quantity or a price is missing yet. */
  readonly depositNoValue: string;
}

export const lateTexts = speaksAlso(
  withFetchedEnglish<LateTexts>(chineseLateTexts, async () => {
    const { englishLateTexts } = await import('./late-texts.en.ts');
    return englishLateTexts;
  }),
);
