/** The answers as a table for a spreadsheet; on demand. */
import {
  formatQuantity,
  itemsOf,
  pathsOf,
  type AnswerValue,
  type Instrument,
  type Language,
  type SurveyAnswer,
  type SurveyQuestion,
} from '@aftersale/core';
import { csvText } from '../export/csv-text.ts';
import type { ResultsTexts } from './results.strings.ts';

/**
 * What is the CSV of these answers to one instrument? One line each; a rating as its score, a choice by its words.
 * A text that would run as a formula gets an apostrophe first. Of anonymous answers, who and when stay empty.
 */
export async function answersCsv(
  answers: readonly SurveyAnswer[],
  {
    instrument,
    language,
    texts,
  }: {
    readonly instrument: Instrument;
    readonly language: Language;
    readonly texts: ResultsTexts;
  },
): Promise<string> {
  const { columns } = texts;
  const questions = instrument.pages.flatMap((page) => page.questions);
  const head = [
    ...[columns.month, columns.day, columns.version],
    ...[columns.job, columns.person, columns.technician],
    ...questions.flatMap((question) => headOf(question, language, texts)),
    columns.low,
  ];
  const lines = answers.map(({ content }) => {
    const { about, low } = content;
    return [
      ...[content.month, content.day, about.version],
      ...[about.job, about.person, about.technician],
      ...questions.flatMap((question) =>
        pathsOf(question).map((path) => said(content.answers[path], question, language, texts)),
      ),
      low.map(({ label }) => label[language]).join('; '),
    ];
  });
  return csvText([head, ...lines]);
}

const headOf = (question: SurveyQuestion, language: Language, texts: ResultsTexts): string[] =>
  question.type === 'matrix'
    ? itemsOf(question).map(({ label }) => texts.within(question.label[language], label[language]))
    : [question.label[language]];

function said(
  value: AnswerValue | undefined,
  question: SurveyQuestion,
  language: Language,
  { yes }: ResultsTexts,
): string {
  if (value === undefined) return '';
  if (value === true) return yes;
  if (typeof value === 'number') return String(value);
  const worded = (chosen: string): string =>
    'options' in question
      ? (question.options.find((option) => option.value === chosen)?.label[language] ?? chosen)
      : chosen;
  if (typeof value === 'string') return worded(value);
  if ('scale' in value) return formatQuantity(value);
  return value.map((each) => (typeof each === 'string' ? worded(each) : each.hash)).join('; ');
}
