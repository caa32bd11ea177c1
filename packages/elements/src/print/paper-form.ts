/** The words in which a printed sheet is described: sections, rows and cells, without any markup. */
import type { Language } from '@aftersale/core';

export interface PrintedSheet {
  readonly language: Language;
  readonly company: string;
  readonly title: string;
  /** The number in the device's chain, and the version; a draft has no number. */
  readonly number: string;
  readonly version: string;
  /** What stands across every page, and how grave it is; absent on a sheet that holds. */
  readonly mark:
    { readonly kind: 'void' | 'superseded' | 'unsigned'; readonly text: string } | undefined;
  readonly sections: readonly PaperSection[];
  readonly notes: readonly string[];
  /** The sheet's hash, which its QR code carries; absent until it is sealed. */
  readonly hash: string | undefined;
  readonly hashLabel: string;
}

export interface PaperOption {
  readonly text: string;
  readonly chosen: boolean;
}

/** A mark with whose and when; `image` is absent for a typed name, and when the ink cannot be read here. */
export interface PaperMark {
  readonly name: string;
  readonly typed: string;
  readonly image: PaperImage | undefined;
  readonly lines: readonly string[];
}

export type PaperValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'sum'; readonly text: string; readonly strong: boolean }
  | {
      readonly kind: 'options';
      readonly options: readonly PaperOption[];
      /** Written after the last option, as on the paper's line. */
      readonly detail: string;
    }
  | { readonly kind: 'mark'; readonly mark: PaperMark }
  | { readonly kind: 'seal'; readonly image: PaperImage | undefined };

export interface PaperCell {
  readonly item: number | undefined;
  readonly label: string;
  readonly value: PaperValue;
  /** How many of the twelve columns the label takes, and how many the value; no label takes none. */
  readonly labelColumns: number;
  readonly columns: number;
}

/** How wide a column of a table is, and that figures stand at its end; a `text` takes what is left. */
export type PaperColumn = 'place' | 'quantity' | 'sum' | 'serial' | 'text';

export type PaperRow =
  | { readonly kind: 'cells'; readonly cells: readonly PaperCell[] }
  | {
      readonly kind: 'parts';
      readonly item: number | undefined;
      readonly label: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly empty: string;
      /** The slip's seven columns unless others are named. */
      readonly columns?: readonly PaperColumn[] | undefined;
    };

export interface PaperSection {
  /** What stands along the side; empty for the form's head. */
  readonly title: string;
  readonly rows: readonly PaperRow[];
}

/** What a hash on the paper looks like: strokes, or a picture that is loaded already. */
export type PaperImage =
  | { readonly kind: 'ink'; readonly path: string; readonly viewBox: string }
  | { readonly kind: 'picture'; readonly bitmap: ImageBitmap };

export type EvidenceImages = (hash: string) => PaperImage | undefined;
