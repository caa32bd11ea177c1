import { withFetchedEnglish } from '../locale/fetched-texts.ts';
import { chineseCheckTexts } from './check-texts.zh-cn.ts';
import { speaksAlso } from './spoken-texts.ts';

/** What the checks of a request say: its problems, its refusals, the deposit. Fetched with what says it. */
export interface CheckTexts {
  readonly deposit: {
    readonly title: string;
    readonly deposit: string;
    readonly limit: (factor: string) => string;
    readonly occupied: string;
    readonly request: string;
    readonly passes: (left: string) => string;
    readonly over: (sum: string) => string;
    readonly cures: string;
    readonly topUp: (more: string, deposit: string) => string;
    readonly offset: (sum: string) => string;
    readonly fewer: (rows: string, saves: string) => string;
    readonly fewerRow: (name: string, from: number, to: number) => string;
    readonly takeFewer: string;
    readonly tooLow: (missing: string, due: string) => string;
  };
  readonly problems: {
    readonly NothingAskedFor: string;
    readonly SamePartTwice: (number: string) => string;
    readonly MoreThanUsual: (usual: number) => string;
    readonly NotUrgent: string;
    readonly StillInStock: string;
    readonly TermTooFar: (latest: string) => string;
    readonly TermPassed: string;
    readonly NotADate: string;
    readonly NotAMonth: string;
    readonly TooEarly: (from: string, to: string) => string;
    readonly TooLate: (to: string, nextMonth: string) => string;
    readonly ReviewedOtherParts: string;
    readonly TooManyUrgent: (most: number) => string;
  };
  readonly refusals: Readonly<
    Record<
      | 'NotInThisState'
      | 'NotYourAct'
      | 'DepositUnknown'
      | 'WithinDeposit'
      | 'StockMissing'
      | 'NotFewer'
      | 'ReasonMissing'
      | 'CardMissing'
      | 'NameMissing'
      | 'ApprovedWithPlan'
      | 'NothingToPlan'
      | 'OtherMonth'
      | 'AlreadyPlanned'
      | 'AlreadyApproved',
      string
    >
  > & {
    readonly OverDeposit: (sum: string) => string;
    readonly TruckIsPlanned: (on: string) => string;
    readonly NotDueYet: (on: string) => string;
  };
}

export const checkTexts = speaksAlso(
  withFetchedEnglish<CheckTexts>(chineseCheckTexts, async () => {
    const { englishCheckTexts } = await import('./check-texts.en.ts');
    return englishCheckTexts;
  }),
);
