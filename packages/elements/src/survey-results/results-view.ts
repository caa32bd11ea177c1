import type { Instrument, Language, Policy, SurveyAnswer, Tally } from '@aftersale/core';
import type { ResultsTexts } from './results.strings.ts';

export interface ResultsFilter {
  readonly instrument: string;
  /** `YYYY-MM`; empty for all. */
  readonly month: string;
  /** Empty for all. */
  readonly technician: string;
}

/** What the results show, and what can be asked of them. */
export interface ResultsView {
  readonly texts: ResultsTexts;
  readonly language: Language;
  readonly policy: Policy;
  readonly step: 'reading' | 'failed' | 'read';
  readonly instruments: readonly Instrument[];
  readonly instrument: Instrument | undefined;
  readonly filter: ResultsFilter;
  readonly months: readonly string[];
  readonly technicians: readonly string[];
  /** What the person may see within the filter. */
  readonly answers: readonly SurveyAnswer[];
  /** How many of this instrument there are that the person may see, whatever the filter. */
  readonly known: number;
  /** How many rate the one who looks. */
  readonly hidden: number;
  readonly tally: Tally | undefined;
  readonly failure: 'export' | 'print' | undefined;
  readonly acts: {
    filter(change: Partial<ResultsFilter>): void;
    exportCsv(): void;
    print(): void;
  };
}
