/** What a site's own fields add to a table of slips. */
import { ownAnswers, type Language, type OwnAnswer, type SlipDocument } from '@aftersale/core';

export interface OwnColumns {
  readonly headings: readonly string[];
  /** One text under each heading, empty where the slip was not asked. */
  cells(slip: SlipDocument): readonly string[];
}

/** A column for each own field that any of these slips has, as it was last asked; in the order of their names. */
export function ownColumns(slips: readonly SlipDocument[], language: Language): OwnColumns {
  const headings = new Map<string, string>();
  for (const slip of [...slips].sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1)))
    for (const { name, label } of answersOf(slip)) headings.set(name, label[language]);
  const names = [...headings.keys()].sort();
  return {
    headings: names.map((name) => headings.get(name)!),
    cells(slip) {
      const answers = new Map(answersOf(slip).map((answer) => [answer.name, answer]));
      return names.map((name) => answers.get(name)?.text[language] ?? '');
    },
  };
}

/** Of a sealed slip only what was sealed. */
const answersOf = ({ content: { sealed, entry } }: SlipDocument): readonly OwnAnswer[] =>
  sealed ? (sealed.sheet.own ?? []) : ownAnswers(entry);
