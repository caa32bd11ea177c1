/** What the views of a slip show, and what they can ask for. */
import type { nothing, TemplateResult } from 'lit';
import type {
  ExtraConsent,
  Language,
  Mark,
  PartText,
  Policy,
  Quote,
  Reading,
  ServiceNeed,
  SlipDocument,
  SlipEntry,
  TextField,
} from '@aftersale/core';
import type { FormActions, FormView } from '../form/form-view.ts';
import type { FormSection } from '../form/sections.view.ts';
import type { OwnFields } from '../own-field/own-fields.ts';
import type { SignatureValue } from '../signature/signature-value.ts';
import type { AftersaleConfirmation } from './confirmation.ts';
import type { ConfirmationTexts } from './confirmation.strings.ts';

export interface SlipActions extends FormActions<TextField> {
  typedPart(key: string, text: PartText, value: string): void;
  addPart(): void;
  removePart(key: string): void;
  restorePart(): void;
  toggleNeed(need: ServiceNeed, chosen: boolean): void;
  addPhotos(files: Iterable<File>, taken: 'before' | 'after'): void;
  removePhoto(index: number): void;
  setSeal(file: File): void;
  removeSeal(): void;
  openAcceptance(): void;
  takeBackAcceptance(): void;
  acceptanceDrawn(event: Event): void;
  accept(): void;
  takeQuote(quote: Quote): void;
  typedConsent(name: keyof ExtraConsent, text: string): void;
  childrenChanged(): void;
  sign(): void;
  amend(): void;
  askToVoid(): void;
  print(): void;
  export(): void;
}

/** What became of the pictures that were chosen, and where they were. */
export interface PictureNote {
  readonly at: 'before' | 'after' | 'seal';
  readonly text: string;
}

export interface SlipView extends FormView<TextField> {
  readonly texts: ConfirmationTexts;
  readonly language: Language;
  readonly policy: Policy;
  readonly entry: SlipEntry;
  readonly reading: Reading;
  readonly record: SlipDocument | undefined;
  /** The version that this draft amends. */
  readonly amended: SlipDocument | undefined;
  /** How what was signed is shown; loaded once something was. */
  readonly signed: typeof import('./signed.view.ts') | undefined;
  /** The host's own wording. */
  readonly strings: AftersaleConfirmation['strings'];
  readonly amendmentNote: ((view: SlipView) => TemplateResult | typeof nothing) | undefined;
  /** How what was quoted is shown; loaded once there is a quote. */
  readonly quoted: typeof import('./quoted.view.ts') | undefined;
  /** The blocks of the form, as the list of blocks names them. */
  readonly sections: readonly FormSection[];
  /** The site's own fields; absent where there are none. */
  readonly own: OwnFields | undefined;
  readonly canSign: boolean;
  readonly partRemoved: boolean;
  readonly acceptanceOpen: boolean;
  readonly acceptanceMark: SignatureValue | null;
  readonly pictureNote: PictureNote | undefined;
  /** The customer's block stands on the signing screen just now, and so not in the slip. */
  readonly signing: boolean;
  /** A mark as the signature control takes it; nothing while its ink is still being read. */
  readonly markOf: (mark: Mark) => SignatureValue | null;
  readonly act: SlipActions;
}
