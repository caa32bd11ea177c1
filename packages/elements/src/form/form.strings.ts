/** What every form of the kit says, whatever is filled in with it. */
import { formatMoney, type Money } from '@aftersale/core';

export interface FormTexts {
  readonly sectionState: Readonly<Record<'done' | 'missing' | 'error' | 'open', string>>;
  readonly now: string;
  readonly nothing: string;
  readonly saving: {
    readonly saving: string;
    readonly saved: (time: string) => string;
    readonly memory: string;
    readonly failed: (reason: string) => string;
    readonly slow: string;
  };
  readonly storage: Readonly<Record<string, string>> & { readonly other: string };
  readonly memoryWarning: string;
  readonly understood: string;
  readonly restored: (time: string) => string;
  readonly summary: (count: number) => string;
  readonly conflict: (theirs: string) => string;
  readonly retry: string;
  readonly adopt: string;
  readonly noSuchRecord: string;
  readonly notDone: (reason: string) => string;
  readonly startNew: string;
  readonly savedElsewhere: string;
  /** What is wrong with a text, by the type of its problem. */
  readonly problems: {
    readonly NotASum: string;
    readonly NegativeSum: string;
    readonly TooManyDecimals: (decimals: number) => string;
    readonly MisplacedSeparator: string;
    readonly TooLarge: string;
    readonly NotANumber: string;
    readonly Missing: string;
  };
}

/** How is a sum shown on screen? Four figures without a separator, as the paper has them; more with. */
export const shownMoney = (sum: Money): string =>
  formatMoney(sum, { grouped: Math.abs(sum.amount) >= 1_000_000 });
