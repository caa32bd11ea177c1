import type { Payment, ServiceNeed, SlipStatus, TextField } from '@aftersale/core';
import type { FormTexts } from '../form/form.strings.ts';
import { withFetchedEnglish } from '../locale/fetched-texts.ts';
import { chineseTexts } from './texts.zh-cn.ts';

/** Every text of the slip. Labels are those of the paper form F01, in its own words. */
export interface ConfirmationTexts extends FormTexts {
  readonly title: string;
  readonly fields: Readonly<Record<TextField, string>>;
  readonly sections: Readonly<Record<SectionName, string>>;
  readonly serviceNeeds: string;
  readonly needs: Readonly<Record<ServiceNeed, string>>;
  readonly causes: Readonly<Record<'product' | 'other', string>>;
  readonly natures: Readonly<Record<'free' | 'chargeable', string>>;
  readonly payments: Readonly<Record<Payment, string>>;
  readonly parts: {
    readonly title: string;
    readonly model: (row: number) => string;
    readonly quantity: (row: number) => string;
    readonly unitPrice: (row: number) => string;
    readonly oldSerial: (row: number) => string;
    readonly newSerial: (row: number) => string;
    readonly amount: string;
    readonly add: string;
    readonly remove: (row: number) => string;
    readonly removed: string;
    readonly undo: string;
    readonly fromRows: string;
  };
  readonly photos: {
    readonly title: string;
    readonly before: string;
    readonly after: string;
    readonly remove: (row: number) => string;
    readonly hint: (megapixels: number, megabytes: number) => string;
    readonly working: string;
    readonly shown: (which: string, row: number) => string;
  };
  readonly total: string;
  readonly feeAcceptance: string;
  readonly quote: string;
  readonly extraConsent: string;
  readonly accepted: (sum: string, time: string) => string;
  readonly rating: string;
  readonly thanks: string;
  readonly customerSignature: string;
  readonly technicianSignature: string;
  readonly signatureLater: string;
  readonly seal: string;
  readonly sealRemove: string;
  readonly statuses: Readonly<Record<SlipStatus, string>>;
  readonly version: (version: number) => string;
  readonly pays: {
    readonly undecided: string;
    readonly chargeable: string;
    readonly free: string;
    readonly 'only-parts-free': string;
    readonly unreadable: string;
  };
  readonly customerPays: string;
  readonly actions: Readonly<
    Record<'sign' | 'amend' | 'void' | 'print' | 'export' | 'back' | 'cancel', string>
  >;
  readonly signatureMissing: string;
  readonly reasonMissing: string;
  readonly failures: {
    readonly sign: (reason: string) => string;
  };
  readonly refusals: Readonly<
    Record<
      | 'NotCompleted'
      | 'AlreadyCompleted'
      | 'AlreadySigned'
      | 'NotSigned'
      | 'Superseded'
      | 'Void'
      | 'SignedBeforeCompletion',
      string
    >
  >;
  readonly problems: FormTexts['problems'] & {
    readonly MissingCompletion: string;
    readonly CompletedBeforeArrival: string;
    readonly CompletionAhead: string;
    readonly AcceptedOtherSum: (accepted: string) => string;
    readonly ConsentMissing: (extra: string) => string;
    readonly ConsentBelowExtra: (agreed: string, extra: string) => string;
    readonly ConsentAfterCompletion: string;
  };
}

export const sectionNames = [
  'head',
  'customer',
  'product',
  'repair',
  'fee',
  'staff',
  'confirm',
] as const;
export type SectionName = (typeof sectionNames)[number];

export const confirmationTexts = withFetchedEnglish<ConfirmationTexts>(chineseTexts, async () => {
  const { englishTexts } = await import('./texts.en.ts');
  return englishTexts;
});
