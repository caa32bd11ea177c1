/** What an entry means: which questions are asked now, what was answered to them, and what is still in the way. */
import {
  holds,
  itemsOf,
  pathsOf,
  type Answers,
  type AnswerValue,
  type Instrument,
  type Question,
  type QuestionPage,
  type Wording,
} from '../instrument/index.ts';
import type { SurveyEntry } from './entry.ts';
import { readAnswer, type AnswerProblemCause } from './read-answer.ts';

export type SurveyProblem = AnswerProblemCause & {
  /** Of the answer: `question`, or `question.item`. */
  readonly path: string;
  /** The page it stands on. */
  readonly page: string;
};

export interface LowItem {
  readonly item: string;
  readonly label: Wording;
  readonly score: number;
}

/** A page with the questions that are asked on it now. */
export interface AskedPage {
  readonly page: QuestionPage;
  readonly questions: readonly AskedQuestion[];
}

export interface AskedQuestion {
  readonly question: Question;
  readonly required: boolean;
}

export interface SurveyReading {
  /** Without the pages on which nothing is asked now. */
  readonly pages: readonly AskedPage[];
  /** What is submitted: of the questions asked now, what could be read (SUR-3). */
  readonly answers: Answers;
  /** All that stands between this entry and its submission, in the order of the questions. */
  readonly problems: readonly SurveyProblem[];
  readonly low: readonly LowItem[];
}

/**
 * What does this entry say? SUR-2, SUR-3, SUR-8: a question that its condition hides is neither asked nor submitted,
 * whatever stands in it, and counts as unanswered for the conditions behind it. `today` is a calendar date. Never fails.
 */
export function readSurvey(
  entry: SurveyEntry,
  instrument: Instrument,
  today: string,
): SurveyReading {
  const answers: Record<string, AnswerValue> = {};
  const problems: SurveyProblem[] = [];
  const low: LowItem[] = [];
  const pages = instrument.pages.map((page) => {
    const questions = page.questions.filter((question) => {
      if (question.when && !holds(question.when, answers)) return false;
      for (const { path, value, problem } of readAnswer(question, entry, today)) {
        if (value !== undefined) answers[path] = value;
        else if (problem) problems.push({ ...problem, path, page: page.id });
        else if (question.required) problems.push({ type: 'Missing', path, page: page.id });
      }
      low.push(...lowItemsOf(question, answers));
      return true;
    });
    return { page, questions };
  });
  const isWanted = (question: Question): boolean =>
    question.required === true || (question.id === instrument.details && low.length > 0);
  return {
    pages: pages
      .filter(({ questions }) => questions.length > 0)
      .map(({ page, questions }) => ({
        page,
        questions: questions.map((question) => ({ question, required: isWanted(question) })),
      })),
    answers,
    problems: withDetails(problems, { pages, answers, low, details: instrument.details }),
    low,
  };
}

/** Which of a question's answers are low? */
function lowItemsOf(question: Question, answers: Answers): LowItem[] {
  return itemsOf(question).flatMap(({ path, label, lowAtMost }) => {
    const score = answers[path];
    return typeof score === 'number' && lowAtMost !== undefined && score <= lowAtMost
      ? [{ item: path, label, score }]
      : [];
  });
}

interface Asked {
  readonly pages: readonly {
    readonly page: QuestionPage;
    readonly questions: readonly Question[];
  }[];
  readonly answers: Answers;
  readonly low: readonly LowItem[];
  readonly details: string | undefined;
}

/** A low score without a word on why is one problem more, at the place of the question for details. */
function withDetails(
  problems: readonly SurveyProblem[],
  { pages, answers, low, details }: Asked,
): SurveyProblem[] {
  const asked = pages.flatMap(({ page, questions }) =>
    questions.map((question) => ({ page, question })),
  );
  const found = asked.find(({ question }) => question.id === details);
  if (!found || low.length === 0 || details === undefined || answers[details] !== undefined)
    return [...problems];
  if (problems.some(({ path, type }) => path === details && type !== 'Missing'))
    return [...problems];
  const order = asked.flatMap(({ question }) => pathsOf(question));
  const all = [
    ...problems.filter(({ path }) => path !== details),
    { type: 'DetailsMissing', path: details, page: found.page.id } as const,
  ];
  return all.sort((a, b) => order.indexOf(a.path) - order.indexOf(b.path));
}
