import type { RecordRefusal } from '@aftersale/core';
import type { FormTexts } from '../form/form.strings.ts';
import { withFetchedEnglish } from '../locale/fetched-texts.ts';
import { chineseTexts } from './texts.zh-cn.ts';

/** Every text of a form of one's own but what its definition says. */
export interface OwnFormTexts extends FormTexts {
  readonly loading: string;
  readonly unknownKind: (name: string) => string;
  readonly print: string;
  readonly exportJson: string;
  /** What stands beside a name that is followed by what it is called. */
  readonly sections: string;
  readonly signatureMissing: string;
  readonly changedSinceSigned: string;
  /** What another window has, where two marks met. */
  readonly otherSignature: string;
  readonly signedAt: (time: string) => string;
  readonly againstRule: (message: string, rule: string) => string;
  readonly wrongSetting: (path: string, message: string) => string;
  readonly refusals: Readonly<Record<Exclude<RecordRefusal['type'], 'NotReady'>, string>>;
  readonly paper: {
    readonly number: string;
    readonly status: string;
    readonly definition: (name: string, version: number) => string;
    readonly decided: (rules: string, policy: string) => string;
    readonly step: (label: string, by: string, time: string) => string;
  };
}

export const ownFormTexts = withFetchedEnglish<OwnFormTexts>(chineseTexts, async () => {
  const { englishTexts } = await import('./texts.en.ts');
  return englishTexts;
});
