/** What the views of a slip show, and what they can ask for. */
import type {
  FieldPath,
  Language,
  Mark,
  PartText,
  Policy,
  Problem,
  Reading,
  ServiceNeed,
  SlipDocument,
  SlipEntry,
  TextField,
} from '@aftersale/core';
import type { ConfirmationTexts } from './confirmation.strings.ts';
import type { SignatureValue } from '../signature/signature-value.ts';
import type { SavingState, StandingConflict } from './draft-keeper.ts';

export interface SlipActions {
  typed(field: TextField, text: string): void;
  left(field: FieldPath): void;
  stampNow(field: 'arrivedAt' | 'completedAt'): void;
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
  adopt(conflict: StandingConflict): void;
  goTo(path: string): void;
  sign(): void;
  amend(): void;
  askToVoid(): void;
  print(): void;
  export(): void;
  startNew(): void;
  retry(): void;
}

/** What became of the pictures that were chosen, and where they were. */
export interface PictureNote {
  readonly at: 'before' | 'after' | 'seal';
  readonly text: string;
}

export interface SlipView {
  readonly texts: ConfirmationTexts;
  readonly language: Language;
  readonly policy: Policy;
  readonly entry: SlipEntry;
  readonly reading: Reading;
  readonly record: SlipDocument | undefined;
  /** The version that this draft amends. */
  readonly amended: SlipDocument | undefined;
  /** The fields' values can be read but not changed. */
  readonly fixed: boolean;
  readonly disabled: boolean;
  readonly required: ReadonlySet<string>;
  /** A field's text as it is to be shown. */
  readonly textAt: (field: TextField) => string;
  /** What stands at a field now, in the person's words. */
  readonly errorAt: (path: string) => string | undefined;
  readonly problems: readonly Problem[];
  readonly showSummary: boolean;
  readonly conflicts: readonly StandingConflict[];
  readonly saving: SavingState;
  readonly canSign: boolean;
  readonly stored: boolean;
  /** Empty where the page is to keep everything in memory, and nothing is wrong with that. */
  readonly storageProblem: string | undefined;
  readonly failure: string | undefined;
  readonly restoredAt: string | undefined;
  readonly partRemoved: boolean;
  readonly acceptanceOpen: boolean;
  readonly acceptanceMark: SignatureValue | null;
  readonly pictureNote: PictureNote | undefined;
  /** The customer's block stands on the signing screen just now, and so not in the slip. */
  readonly signing: boolean;
  readonly timeOf: (instant: string) => string;
  /** A mark as the signature control takes it; nothing while its ink is still being read. */
  readonly markOf: (mark: Mark) => SignatureValue | null;
  readonly thumbnail: (canvas: Element | undefined, hash: string) => void;
  readonly act: SlipActions;
}
