/** What the views of the fee calculator show, and what they can ask for. */
import type {
  EstimateCell,
  EstimateDocument,
  EstimateEntry,
  EstimateProblem,
  EstimateReading,
  EstimateTable,
  EstimateText,
  FeeResult,
  Language,
  PartPrice,
  Policy,
  TariffPolicy,
} from '@aftersale/core';
import type { FormActions, FormView } from '../form/form-view.ts';
import type { CalculatorTexts } from './fee-calculator.strings.ts';

export interface EstimateActions extends FormActions<EstimateText> {
  change(entry: EstimateEntry, path: string): void;
  leaveTyping(path: string): void;
  chosen(field: EstimateText, text: string): void;
  typedCell<Table extends EstimateTable>(
    table: Table,
    key: string,
    cell: EstimateCell<Table>,
    text: string,
  ): void;
  addRow(table: EstimateTable): void;
  removeRow(table: EstimateTable, key: string): void;
  restoreRow(): void;
  /** Loads the explanations, where they are not there yet. */
  explain(): void;
  offer(): void;
  revise(): void;
  ask(question: 'accept' | 'decline' | 'withdraw'): void;
  handOver(): void;
  print(): void;
  exportCsv(): void;
}

export interface EstimateView extends FormView<EstimateText> {
  readonly texts: CalculatorTexts;
  readonly language: Language;
  readonly policy: Policy;
  /** Absent where the company has set nothing. */
  readonly tariff: TariffPolicy | undefined;
  readonly entry: EstimateEntry;
  /** Absent until what works it out is loaded. */
  readonly reading: EstimateReading | undefined;
  /** What is shown: the offer that stands, or what the entry comes to now. */
  readonly result: FeeResult | undefined;
  readonly mode: 'staff' | 'public';
  /** The explanations, once they are loaded. */
  readonly why: typeof import('./why.view.ts') | undefined;
  /** What staff sees, once it is loaded; nothing for visitors. */
  readonly staff: typeof import('./staff.view.ts') | undefined;
  /** What a visitor sees, once it is loaded; nothing for staff. */
  readonly visitor: typeof import('./public.view.ts') | undefined;
  /** What stands above an estimate that was offered, once it is loaded. */
  readonly standing: typeof import('./standing.view.ts') | undefined;
  /** Who speaks here, and when. */
  readonly spoken: () => { readonly by: string; readonly at: string };
  readonly record: EstimateDocument | undefined;
  readonly problems: readonly EstimateProblem[];
  readonly canOffer: boolean;
  /** The part of the company's list that has this number; none until what works out the fee is loaded. */
  readonly listed: (number: string) => PartPrice | undefined;
  /** Is the person at this field now? */
  readonly isAt: (path: string) => boolean;
  /** The rows of which the person sees more, by path. */
  readonly opened: Set<string>;
  readonly removedFrom: EstimateTable | undefined;
  /** What became of the last hand-over. */
  readonly handedOver: string | undefined;
  readonly act: EstimateActions;
}

/** The view once what works out the fee is there. */
export type WorkedOutView = EstimateView & {
  readonly reading: EstimateReading;
  readonly result: FeeResult;
};

export const isWorkedOut = (view: EstimateView): view is WorkedOutView =>
  view.reading !== undefined && view.result !== undefined;
