/** A questionnaire as data: its pages, its questions, and what its answers are measured by. */
import type { Condition } from './condition.ts';

/** A text in the kit's two languages. */
export interface Wording {
  readonly 'zh-CN': string;
  readonly en: string;
}

export interface Instrument {
  /** Lower-case words, figures and hyphens; answers of one id are counted together. */
  readonly id: string;
  /** Counts as a text; an answer records which one it was given to. */
  readonly version: string;
  readonly title: Wording;
  readonly intro: Wording;
  readonly thanks: Wording;
  /** Nothing that identifies who answered, or for which job, is stored (SUR-6). */
  readonly anonymous: boolean;
  readonly pages: readonly QuestionPage[];
  readonly measures: readonly Measure[];
  /** The text question that a low score makes required (SUR-8). */
  readonly details?: string | undefined;
  /** The rules of the catalogue that it comes from. */
  readonly rules: readonly string[];
}

export interface QuestionPage {
  readonly id: string;
  readonly title?: Wording | undefined;
  readonly questions: readonly Question[];
}

interface Asked {
  readonly id: string;
  readonly label: Wording;
  readonly hint?: Wording | undefined;
  readonly required?: boolean | undefined;
  /** Asked only where this holds of the answers before it. */
  readonly when?: Condition | undefined;
}

/** One step of a scale. `score` tells it from the others and is what is counted; an integer. */
export interface Level {
  readonly score: number;
  readonly label: Wording;
}

interface Rated {
  readonly levels: readonly Level[];
  /** A score of this or less is low; absent where none is. */
  readonly lowAtMost?: number | undefined;
}

export interface Option {
  readonly value: string;
  readonly label: Wording;
}

export interface MatrixItem {
  readonly id: string;
  readonly label: Wording;
}

export type Question =
  | (Asked & Rated & { readonly type: 'levels' })
  | (Asked & Rated & { readonly type: 'matrix'; readonly items: readonly MatrixItem[] })
  | (Asked & { readonly type: 'single'; readonly options: readonly Option[] })
  | (Asked & {
      readonly type: 'multiple';
      readonly options: readonly Option[];
      readonly minChoices?: number | undefined;
      readonly maxChoices?: number | undefined;
    })
  | (Asked & {
      readonly type: 'text';
      readonly long?: boolean | undefined;
      /** Characters as a person counts them: code points. */
      readonly maxLength?: number | undefined;
    })
  | (Asked & {
      readonly type: 'number';
      readonly decimals?: number | undefined;
      readonly min?: number | undefined;
      readonly max?: number | undefined;
      readonly unit?: Wording | undefined;
    })
  | (Asked & {
      readonly type: 'date';
      /** Calendar dates without a zone; `today` is the day of the answer. */
      readonly earliest?: string | undefined;
      readonly latest?: string | undefined;
    })
  | (Asked & { readonly type: 'photo'; readonly maxPhotos: number })
  | (Asked & { readonly type: 'consent' })
  /** A question of the host's own: a custom element with a `value` text and a `change` or `input` event. */
  | (Asked & { readonly type: 'element'; readonly tag: string });

export type QuestionType = Question['type'];
export type QuestionOf<Type extends QuestionType> = Extract<Question, { readonly type: Type }>;

/** What the answers come to: its definition, as data, so that it stands beside every figure. */
export type Measure = MeasureBase &
  (
    | {
        /** The mean of the scores of these items. */
        readonly kind: 'mean';
        readonly items: readonly string[];
      }
    | {
        /** The share of those who gave `atLeast` this score. */
        readonly kind: 'share';
        readonly items: readonly string[];
        readonly atLeast: number;
        /** AMB-26: of all ratings, or of all answers, where one counts that reaches it in every item rated. */
        readonly countedBy: 'ratings' | 'answers';
        readonly target?: Target | undefined;
      }
    | {
        /** The share of promoters less the share of detractors, as net promoter scores are. */
        readonly kind: 'net';
        readonly items: readonly string[];
        readonly promotersFrom: number;
        readonly detractorsTo: number;
      }
  );

interface MeasureBase {
  readonly id: string;
  readonly label: Wording;
  readonly rules: readonly string[];
}

/** What a share must reach, or stay below, in basis points: 8500 is 85 %. */
export type Target = { readonly atLeast: number } | { readonly below: number };
