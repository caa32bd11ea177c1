/** What the views of a request show, and what they can ask for. */
import type {
  CatalogueItem,
  Language,
  Mark,
  OutletFacts,
  Policy,
  RequestDocument,
  RequestEntry,
  RequestProblem,
  RequestReading,
  RequestRole,
  RequestRowText,
  RequestTextField,
} from '@aftersale/core';
import type { ServicePort } from '../context/service-port.ts';
import type { FormActions, FormView } from '../form/form-view.ts';
import type { SignatureValue } from '../signature/signature-value.ts';
import type { RequestTexts } from './parts-request.strings.ts';

export interface RequestActions extends FormActions<RequestTextField> {
  typedRow(key: string, text: RequestRowText, value: string): void;
  addRow(): void;
  /** Adds the part, or goes to its row where it stands already. */
  addPart(item: CatalogueItem, substituteFor: string): void;
  /** A part was chosen in the catalogue. */
  partChosen(event: Event): void;
  removeRow(key: string): void;
  restoreRow(): void;
  submit(): void;
  print(): void;
  export(): void;
}

/** What is fetched once the form is there; until then these places are empty. */
export interface LateParts {
  readonly status: string;
  readonly hint: unknown;
  readonly grounds: unknown;
  readonly scan: unknown;
  readonly paste: unknown;
  readonly deposit: unknown;
  readonly confirm: unknown;
}

export interface RequestView extends FormView<RequestTextField> {
  readonly texts: RequestTexts;
  readonly language: Language;
  readonly policy: Policy;
  readonly entry: RequestEntry;
  readonly reading: RequestReading;
  readonly record: RequestDocument | undefined;
  readonly problems: readonly RequestProblem[];
  readonly role: RequestRole;
  readonly outlet: OutletFacts | undefined;
  readonly service: ServicePort | undefined;
  /** Someone who decides, and finds nothing to decide on. */
  readonly nothingWaiting: boolean;
  readonly canSubmit: boolean;
  readonly rowRemoved: boolean;
  readonly markOf: (mark: Mark) => SignatureValue | null;
  readonly act: RequestActions;
}
