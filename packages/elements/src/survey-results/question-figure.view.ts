/** One question's answers: a bar for each level or choice, in the table that it is drawn from. */
import { html, svg, type TemplateResult } from 'lit';
import { itemsOf, scaledHalfUp, type RatedItem, type SurveyQuestion } from '@aftersale/core';
import { hundredthsText, partOf } from './figures.ts';
import type { ResultsView } from './results-view.ts';

export function questionFigures(view: ResultsView): TemplateResult[] {
  const questions = view.instrument!.pages.flatMap((page) => page.questions);
  return questions.flatMap((question) => {
    switch (question.type) {
      case 'levels':
      case 'matrix':
        return itemsOf(question).map((item) => ratedFigure(view, question, item));
      case 'single':
      case 'multiple':
        return [choiceFigure(view, question)];
      default:
        return [];
    }
  });
}

function ratedFigure(
  view: ResultsView,
  question: SurveyQuestion,
  { path, label, levels }: RatedItem,
): TemplateResult {
  const { texts, language, tally } = view;
  const scores = tally!.all.items.find(({ item }) => item === path)!;
  const own = label[language];
  return figure(
    question.type === 'matrix' ? texts.within(question.label[language], own) : own,
    texts.rated(scores.rated, hundredthsText(scores.meanHundredths)),
    texts.columns.level,
    view,
    levels.map((level, place) => ({
      label: level.label[language],
      count: scores.counts[place]!.count,
      all: scores.rated,
    })),
  );
}

function choiceFigure(
  view: ResultsView,
  question: Extract<SurveyQuestion, { type: 'single' | 'multiple' }>,
): TemplateResult {
  const { texts, language, tally } = view;
  const { answered, counts } = tally!.choices.find((each) => each.question === question.id)!;
  return figure(
    question.label[language],
    texts.answered(answered),
    texts.columns.choice,
    view,
    question.options.map((option, place) => ({
      label: option.label[language],
      count: counts[place]!.count,
      all: answered,
    })),
  );
}

interface Bar {
  readonly label: string;
  readonly count: number;
  readonly all: number;
}

function figure(
  title: string,
  remark: string,
  head: string,
  { texts }: ResultsView,
  bars: readonly Bar[],
): TemplateResult {
  return html`
    <table class="bars" part="question">
      <caption>
        ${title}
        <span class="hint">${remark}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">${head}</th>
          <th scope="col">${texts.columns.picture}</th>
          <th scope="col" class="figure">${texts.columns.count}</th>
          <th scope="col" class="figure">${texts.columns.share}</th>
        </tr>
      </thead>
      <tbody>
        ${bars.map(
          ({ label, count, all }) =>
            html`<tr>
              <th scope="row">${label}</th>
              <td class="bar">${bar(count, all)}</td>
              <td class="figure">${count}</td>
              <td class="figure">${partOf(count, all)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  `;
}

// The width is an attribute of the drawing: a strict content security policy drops style attributes.
const bar = (count: number, all: number): TemplateResult => html`
  <svg width="100%" height="14" aria-hidden="true" focusable="false" part="bar">
    ${svg`<rect class="whole" width="100%" height="14"></rect>
      <rect class="share" width=${`${(scaledHalfUp(count, all, 10_000) ?? 0) / 100}%`} height="14"></rect>`}
  </svg>
`;
