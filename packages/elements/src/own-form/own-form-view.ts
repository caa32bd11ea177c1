/** What the views of a form of one's own show, and what they can ask for. */
import type {
  OwnField,
  OwnRecordEntry,
  OwnRecordKind,
  RecordCommand,
  Signed,
} from '@aftersale/core';
import type { FormActions, FormView } from '../form/form-view.ts';
import type { OwnControl } from '../own-field/own-control.ts';
import type { SignatureValue } from '../signature/signature-value.ts';
import type { OwnFormTexts } from './own-form.strings.ts';

export interface OwnFormActions extends FormActions {
  signed(field: string, value: SignatureValue | null): void;
  carryOut(command: RecordCommand): void;
  print(): void;
  exportJson(): void;
}

export interface OwnFormView extends FormView {
  readonly texts: OwnFormTexts & { readonly fields: Readonly<Record<string, string>> };
  readonly language: 'zh-CN' | 'en';
  /** Absent while no kind of this name is known on the page. */
  readonly kind: OwnRecordKind | undefined;
  readonly wanted: string;
  readonly entry: OwnRecordEntry;
  readonly number: string;
  /** The record's state, in words. */
  readonly status: string;
  /** What can be asked for in this state; none without a service. */
  readonly commands: readonly RecordCommand[];
  readonly signatureAt: (field: string) => {
    readonly value: SignatureValue | null;
    readonly signed: Signed | undefined;
  };
  /** A developer's own control for this field; nothing where none is defined for its type. */
  readonly controlFor: (field: OwnField) => OwnControl | undefined;
  readonly busy: boolean;
  readonly act: OwnFormActions;
}
