import type { Money, Payment, ServiceNeed, SlipStatus, TextField } from '@aftersale/core';
import { formatMoney } from '@aftersale/core';
import type { Bilingual } from '../locale/strings.ts';
import { englishTexts } from './texts.en.ts';
import { chineseTexts } from './texts.zh-cn.ts';

/** Every text of the slip. Labels are those of the paper form F01, in its own words. */
export interface ConfirmationTexts {
  readonly title: string;
  readonly fields: Readonly<Record<TextField, string>>;
  readonly sections: Readonly<Record<SectionName, string>>;
  readonly sectionState: Readonly<Record<'done' | 'missing' | 'error' | 'open', string>>;
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
  readonly accepted: (sum: string, time: string) => string;
  readonly takeBack: string;
  readonly rating: string;
  readonly thanks: string;
  readonly customerSignature: string;
  readonly technicianSignature: string;
  readonly signatureLater: string;
  readonly seal: string;
  readonly sealRemove: string;
  readonly now: string;
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
    Record<
      | 'sign'
      | 'amend'
      | 'void'
      | 'print'
      | 'export'
      | 'back'
      | 'new'
      | 'retry'
      | 'adopt'
      | 'cancel',
      string
    >
  >;
  readonly saving: {
    readonly saving: string;
    readonly saved: (time: string) => string;
    readonly memory: string;
    readonly failed: (reason: string) => string;
    readonly slow: string;
  };
  readonly storage: Readonly<Record<string, string>> & { readonly other: string };
  readonly memoryWarning: string;
  readonly restored: (time: string) => string;
  readonly summary: (count: number) => string;
  readonly signedOn: (time: string, hash: string) => string;
  readonly voidedOn: (time: string, reason: string) => string;
  readonly supersededNote: string;
  readonly amends: (version: number) => string;
  readonly amendsUnchanged: string;
  readonly changed: (field: string, before: string, after: string) => string;
  readonly nothing: string;
  readonly conflict: (theirs: string) => string;
  readonly signing: {
    readonly title: string;
    readonly what: string;
    readonly effect: string;
    readonly noParts: string;
    readonly signatureMissing: string;
  };
  readonly voiding: { readonly title: string; readonly effect: string; readonly reason: string };
  readonly reasonMissing: string;
  readonly failures: {
    readonly sign: (reason: string) => string;
    readonly other: (reason: string) => string;
  };
  readonly refusals: Readonly<
    Record<
      | 'NotCompleted'
      | 'AlreadyCompleted'
      | 'AlreadySigned'
      | 'NotSigned'
      | 'Superseded'
      | 'Void'
      | 'NoSuchSlip'
      | 'SavedElsewhere'
      | 'SignedBeforeCompletion',
      string
    >
  >;
  readonly problems: {
    readonly NotASum: string;
    readonly NegativeSum: string;
    readonly TooManyDecimals: (decimals: number) => string;
    readonly MisplacedSeparator: string;
    readonly TooLarge: string;
    readonly NotANumber: string;
    readonly Missing: string;
    readonly MissingCompletion: string;
    readonly CompletedBeforeArrival: string;
    readonly CompletionAhead: string;
    readonly AcceptedOtherSum: (accepted: string) => string;
  };
  readonly pictures: Readonly<Record<'NotAPicture' | 'Truncated' | 'Undecodable', string>> & {
    readonly TooManyBytes: (megabytes: number) => string;
    readonly TooManyPixels: (megapixels: number) => string;
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

/** How is a sum shown on screen? Four figures without a separator, as the paper has them; more with. */
export const shownMoney = (sum: Money): string =>
  formatMoney(sum, { grouped: Math.abs(sum.amount) >= 1_000_000 });

export const confirmationTexts: Bilingual<ConfirmationTexts> = {
  'zh-CN': chineseTexts,
  en: englishTexts,
};
