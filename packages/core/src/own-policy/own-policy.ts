/** A developer's own rules: settings with where they come from, and checks as data. */
import type { BilingualText } from '../policy/index.ts';

export type SettingValue = number | string | boolean;

export interface OwnSetting {
  readonly value: SettingValue;
  /** What a number counts, such as `day`. */
  readonly unit?: string | undefined;
  /** The rule that it comes from, such as `LIFT-1`. */
  readonly rule: string;
  /** Where that rule is written. */
  readonly source?: string | undefined;
}

/** How two dates or two numbers stand to each other. */
export const comparisons = ['less', 'at-most', 'equal', 'at-least', 'more'] as const;
export type Comparison = (typeof comparisons)[number];

interface CheckedField {
  readonly rule: string;
  /** The field at which a breach is shown. */
  readonly field: string;
  readonly message: BilingualText;
  /** What a breach does; it refuses the command if not said (OPL-5). */
  readonly breach?: 'refuses' | 'warns' | undefined;
}

export type OwnCheck = CheckedField &
  (
    | {
        /** The date is that of another field, or at most so many days after it; days are a number or a setting. */
        readonly within: { readonly days: number | string; readonly of: string };
      }
    | {
        /** The field must be filled in where another one holds this value, or one of these; any at all if not said. */
        readonly requiredIf: {
          readonly field: string;
          readonly is?: string | readonly string[] | undefined;
        };
      }
    | {
        /** The date or number stands so to that of another field, or to a setting. */
        readonly compare: {
          readonly is: Comparison;
          readonly field?: string | undefined;
          readonly setting?: string | undefined;
        };
      }
  );

export type SettingValues = Readonly<Record<string, SettingValue>>;
export type Texts = Readonly<Record<string, string>>;

/** What one rule came to. */
export interface Reason {
  readonly rule: string;
  /** Where it is shown; nowhere in particular if not said. */
  readonly field?: string | undefined;
  readonly outcome: 'met' | 'breached' | 'not-asked';
  readonly breach?: 'refuses' | 'warns' | undefined;
  readonly message?: BilingualText | undefined;
}

export interface OwnPolicy {
  /** A plain word: lower-case letters, figures and hyphens. */
  readonly name: string;
  readonly version: string;
  readonly settings: Readonly<Record<string, OwnSetting>>;
  readonly checks: readonly OwnCheck[];
  /** What no check can say. Pure: the same texts and settings give the same reasons (OPL-6). */
  readonly decide?: ((texts: Texts, settings: SettingValues) => readonly Reason[]) | undefined;
}
