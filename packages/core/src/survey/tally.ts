/** What many answers to one instrument come to: altogether, by technician, by month, and choice by choice. */
import type { Answers, Instrument } from '../instrument/index.ts';
import type { SurveyAnswer } from './record.ts';
import { scoresOf, type Scores } from './scores.ts';

export interface GroupScores {
  /** A technician's name, or a month as `YYYY-MM`. */
  readonly of: string;
  readonly scores: Scores;
}

export interface ChoiceCounts {
  readonly question: string;
  /** How many answered it. */
  readonly answered: number;
  /** In the order offered. Of several choices one answer counts at each. */
  readonly counts: readonly { readonly value: string; readonly count: number }[];
}

export interface Tally {
  readonly all: Scores;
  /** By name; answers that name no technician are left out. */
  readonly byTechnician: readonly GroupScores[];
  /** The newest month first. */
  readonly byMonth: readonly GroupScores[];
  readonly choices: readonly ChoiceCounts[];
}

/** What do these answers come to (SUR-7, R243, K07)? Those to other instruments count nowhere. Never fails. */
export function tallyOf(instrument: Instrument, answers: readonly SurveyAnswer[]): Tally {
  const own = answers.filter(({ content }) => content.about.instrument === instrument.id);
  const sheets = own.map(({ content }) => content.answers);
  return {
    all: scoresOf(instrument, sheets),
    byTechnician: grouped(instrument, own, ({ content }) => content.about.technician),
    byMonth: grouped(instrument, own, ({ content }) => content.month).toReversed(),
    choices: choicesOf(instrument, sheets),
  };
}

/**
 * Which of these answers may this person see, and how many not (SUR-9)? Nobody sees what rates themselves, not even
 * within a sum, from which it could be worked out. Someone without a name is nobody's technician.
 */
export function answersSeenBy(
  actor: string,
  answers: readonly SurveyAnswer[],
): { readonly seen: readonly SurveyAnswer[]; readonly hidden: number } {
  const name = actor.trim();
  const isOwn = ({ content }: SurveyAnswer): boolean =>
    name !== '' && content.about.technician.trim() === name;
  const seen = answers.filter((answer) => !isOwn(answer));
  return { seen, hidden: answers.length - seen.length };
}

function grouped(
  instrument: Instrument,
  answers: readonly SurveyAnswer[],
  nameOf: (answer: SurveyAnswer) => string,
): GroupScores[] {
  const groups = new Map<string, Answers[]>();
  for (const answer of answers) {
    const name = nameOf(answer);
    if (name === '') continue;
    const group = groups.get(name);
    if (group) group.push(answer.content.answers);
    else groups.set(name, [answer.content.answers]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([of, sheets]) => ({ of, scores: scoresOf(instrument, sheets) }));
}

function choicesOf({ pages }: Instrument, sheets: readonly Answers[]): ChoiceCounts[] {
  return pages.flatMap(({ questions }) =>
    questions.flatMap((question) => {
      if (question.type !== 'single' && question.type !== 'multiple') return [];
      const given = sheets.flatMap((answers) => {
        const value = answers[question.id];
        if (typeof value === 'string') return [[value]];
        return Array.isArray(value) ? [value as readonly unknown[]] : [];
      });
      return [
        {
          question: question.id,
          answered: given.length,
          counts: question.options.map(({ value }) => ({
            value,
            count: given.filter((chosen) => chosen.includes(value)).length,
          })),
        },
      ];
    }),
  );
}
