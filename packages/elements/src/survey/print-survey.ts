/** The survey on paper: the opinion card F69, blank or as it was filled in; on demand. */
import {
  chosenIn,
  itemsOf,
  type RatedItem,
  type SurveyEntry,
  type SurveyQuestion,
} from '@aftersale/core';
import type { PaperCell, PaperRow, PaperValue, PrintedSheet } from '../print/paper-form.ts';
import { printNow } from '../print/print-job.ts';
import type { AftersaleSurvey } from './survey.ts';
import type { SurveyView } from './survey-view.ts';

/** Prints the card with what is typed, or was submitted here just now, and nothing else of the page. */
export function printSurvey(survey: AftersaleSurvey): void {
  printNow({
    sheet: paperCard(survey.view, survey.thanked ?? survey.entry),
    release: () => undefined,
  });
}

/** What does the paper card say? Every question of every page, asked now or not: on paper all are seen. */
export function paperCard(view: SurveyView, entry: SurveyEntry): PrintedSheet {
  const { instrument, language, policy, texts } = view;
  const questions = instrument!.pages.flatMap((page) => page.questions);
  const { job, person, technician } = entry.about;
  const named = [
    [texts.paper.job, job],
    [texts.paper.person, person],
    [texts.paper.technician, technician],
  ] as const;
  return {
    language,
    company: policy.company[language],
    title: instrument!.title[language],
    number: '',
    version: texts.paper.version(instrument!.version),
    mark: undefined,
    sections: [
      ...(instrument!.anonymous
        ? []
        : [{ title: '', rows: named.map(([label, text]) => row(label, { kind: 'text', text })) }]),
      ...instrument!.pages.map(({ title, questions: asked }) => ({
        title: '',
        rows: [
          ...(title ? [heading(title[language])] : []),
          ...asked.flatMap((question) => rowsOf(question, entry, view)),
        ],
      })),
    ],
    notes: [
      instrument!.intro[language],
      ...(instrument!.anonymous ? [texts.anonymous] : []),
      ...(questions.some(({ when }) => when) ? [texts.paper.whereItApplies] : []),
      texts.paper.policy(policy.name, policy.version),
    ],
    hash: undefined,
    hashLabel: '',
  };
}

function rowsOf(question: SurveyQuestion, entry: SurveyEntry, view: SurveyView): PaperRow[] {
  const { language, texts } = view;
  const text = entry.texts[question.id] ?? '';
  const label = question.label[language];
  switch (question.type) {
    case 'matrix':
      return [heading(label), ...itemsOf(question).map((item) => ratedRow(item, entry, view))];
    case 'levels':
      return itemsOf(question).map((item) => ratedRow(item, entry, view));
    case 'single':
    case 'multiple':
      return [
        row(label, {
          kind: 'options',
          detail: '',
          options: question.options.map(({ value, label: words }) => ({
            text: words[language],
            chosen: chosenIn(text).includes(value),
          })),
        }),
      ];
    case 'consent':
      return [
        row(label, {
          kind: 'options',
          detail: '',
          options: [{ text: texts.consent, chosen: text === 'yes' }],
        }),
      ];
    case 'photo': {
      const count = entry.photos.filter(({ question: asked }) => asked === question.id).length;
      return [row(label, { kind: 'text', text: count > 0 ? texts.paper.photos(count) : '' })];
    }
    case 'text':
      // Room to write with a pen.
      return [row(label, { kind: 'text', text: text || (question.long ? '\n\n\n' : '') })];
    default:
      return [row(label, { kind: 'text', text })];
  }
}

const ratedRow = (
  { path, label, levels }: RatedItem,
  entry: SurveyEntry,
  { language }: SurveyView,
): PaperRow =>
  row(label[language], {
    kind: 'options',
    detail: '',
    options: levels.map((level) => ({
      text: level.label[language],
      chosen: entry.texts[path] === String(level.score),
    })),
  });

/** A line of its own: along the side, a title is cut off where few rows follow. */
const heading = (text: string): PaperRow => ({
  kind: 'cells',
  cells: [
    {
      item: undefined,
      label: '',
      value: { kind: 'sum', text, strong: true },
      labelColumns: 0,
      columns: 13,
    },
  ],
});

function row(label: string, value: PaperValue): PaperRow {
  const cell: PaperCell = { item: undefined, label, value, labelColumns: 3, columns: 9 };
  return { kind: 'cells', cells: [cell] };
}
