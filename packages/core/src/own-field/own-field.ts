/** A field that a site adds to a form of the kit. */
import type { BilingualText } from '../policy/index.ts';

export const ownFieldTypes = ['text', 'long-text', 'number', 'date', 'choice', 'yes-no'] as const;
export type OwnFieldType = (typeof ownFieldTypes)[number];

export interface OwnFieldOption {
  readonly value: string;
  readonly label: BilingualText;
}

export interface OwnField {
  /** A plain word, once in a form: a letter, then letters, figures, `-` and `_`. */
  readonly name: string;
  readonly label: BilingualText;
  /** One of `ownFieldTypes`, or the type of a developer's own control, whose values are texts. */
  readonly type: OwnFieldType | (string & {});
  readonly required?: boolean | undefined;
  readonly hint?: BilingualText | undefined;
  /** What a choice offers. */
  readonly options?: readonly OwnFieldOption[] | undefined;
  /** The longest text, in characters as the browser counts them (UTF-16 units). */
  readonly maxLength?: number | undefined;
  /** Of a number: the least and the greatest. Of a date: the first and the last, such as `2026-11-30`. */
  readonly min?: number | string | undefined;
  readonly max?: number | string | undefined;
  /** What stands behind a number. */
  readonly unit?: BilingualText | undefined;
  /** The block of the form in which it stands; without one, a block of own fields. */
  readonly section?: string | undefined;
}
