import type { Instrument, Level, Question, Wording } from './instrument.ts';

/** One thing that is rated by levels: a levels question, or one line of a matrix. */
export interface RatedItem {
  /** `question`, or `question.item`. */
  readonly path: string;
  readonly label: Wording;
  readonly levels: readonly Level[];
  readonly lowAtMost: number | undefined;
}

/** What does this instrument have rated, in the order in which it asks? */
export const ratedItems = ({ pages }: Pick<Instrument, 'pages'>): RatedItem[] =>
  pages.flatMap(({ questions }) => questions.flatMap(itemsOf));

export function itemsOf(question: Question): RatedItem[] {
  if (question.type !== 'levels' && question.type !== 'matrix') return [];
  const { id, label, levels, lowAtMost } = question;
  if (question.type === 'levels') return [{ path: id, label, levels, lowAtMost }];
  return question.items.map((item) => ({
    path: `${id}.${item.id}`,
    label: item.label,
    levels,
    lowAtMost,
  }));
}

/** Under which paths is this question answered? */
export const pathsOf = (question: Question): string[] =>
  question.type === 'matrix'
    ? question.items.map(({ id }) => `${question.id}.${id}`)
    : [question.id];
