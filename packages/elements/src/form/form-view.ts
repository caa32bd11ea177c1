/** What the views of every form show, and what they can ask for. */
import type { TypedEntry } from '@aftersale/core';
import type { ShownDelivery } from './delivery-note.ts';
import type { SavingState, StandingConflict } from './draft-keeper.ts';
import type { FormProblem } from './hand-in.events.ts';
import type { FormTexts } from './form.strings.ts';

export interface FormActions<Field extends string = string> {
  typed(field: Field, text: string): void;
  left(field: string): void;
  stampNow(field: Field): void;
  adopt(conflict: StandingConflict): void;
  goTo(path: string): void;
  startNew(): void;
  retry(): void;
}

/** What the shared fields need to know. A form's own view adds to it. */
export interface FormView<Field extends string = string> {
  readonly texts: FormTexts & { readonly fields: Readonly<Record<Field, string>> };
  readonly entry: TypedEntry;
  /** The fields' values can be read but not changed. */
  readonly fixed: boolean;
  readonly disabled: boolean;
  readonly required: ReadonlySet<string>;
  /** A field's text as it is to be shown. */
  textAt(field: Field): string;
  /** What stands at a field now, in the person's words. */
  readonly errorAt: (path: string) => string | undefined;
  /** What more stands below a field, such as what is warned of there. */
  readonly noteBelow?: (path: string) => unknown;
  readonly problems: readonly FormProblem[];
  readonly showSummary: boolean;
  /** How is the place of a problem called? */
  readonly nameOf: (path: string) => string;
  readonly conflicts: readonly StandingConflict[];
  /** What another window wrote, as it is said to a person. */
  readonly theirWord: (conflict: StandingConflict) => string;
  readonly saving: SavingState;
  readonly stored: boolean;
  /** Empty where the page is to keep everything in memory, and nothing is wrong with that. */
  readonly storageProblem: string | undefined;
  /** The person has read that the records here are gone; absent where they are not. */
  readonly acknowledgeWiped: (() => void) | undefined;
  readonly failure: string | undefined;
  readonly restoredAt: string | undefined;
  /** Why something could not be done, whatever stopped it. */
  readonly reasonText: (error: unknown) => string;
  /** How far the record is on its way to the site's receiver, once there is something to say. */
  readonly delivery: ShownDelivery | undefined;
  readonly timeOf: (instant: string) => string;
  readonly act: FormActions<Field>;
}
