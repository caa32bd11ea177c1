import type { PartsRequestKind, RequestRowText, RequestTextField } from '@aftersale/core';
import type { FormTexts } from '../form/form.strings.ts';
import { withFetchedEnglish } from '../locale/fetched-texts.ts';
import { chineseRequestTexts } from './texts.zh-cn.ts';

/** Every text of the request as it is filled in. Labels are those of the paper form F89, in its own words. */
export interface RequestTexts extends FormTexts {
  readonly title: string;
  readonly fields: Readonly<Record<RequestTextField, string>>;
  readonly sections: Readonly<Record<SectionName, string>>;
  readonly kinds: Readonly<Record<PartsRequestKind, string>>;
  readonly rows: {
    readonly title: string;
    readonly labels: Readonly<Record<RequestRowText, string>>;
    readonly named: (label: string, row: number) => string;
    readonly value: string;
    readonly usual: (pieces: number) => string;
    readonly more: (usual: number) => string;
    readonly substitute: (number: string) => string;
    readonly add: string;
    readonly remove: (row: number) => string;
    readonly removed: string;
    readonly undo: string;
    readonly empty: string;
  };
  readonly total: string;
  readonly actions: Readonly<Record<'submit' | 'print' | 'export', string>>;
  readonly nothingWaiting: string;
}

export const sectionNames = ['head', 'grounds', 'parts', 'deposit', 'confirm'] as const;
export type SectionName = (typeof sectionNames)[number];

export const requestTexts = withFetchedEnglish<RequestTexts>(chineseRequestTexts, async () => {
  const { englishRequestTexts } = await import('./texts.en.ts');
  return englishRequestTexts;
});
