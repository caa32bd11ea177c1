/** The results on paper; on demand. */
import { itemsOf, type Instrument } from '@aftersale/core';
import type { PaperRow, PrintedSheet } from '../print/paper-form.ts';
import { printNow } from '../print/print-job.ts';
import { definitionText, hundredthsText, partOf, targetText, valueText } from './figures.ts';
import type { ResultsView } from './results-view.ts';

type KnownView = ResultsView & { readonly instrument: Instrument };

/** Prints what is shown within the filter, and nothing else of the page. */
export function printResults(view: KnownView): void {
  printNow({ sheet: paperResults(view), release: () => undefined });
}

/** What does the paper say? The figures, every question, the technicians and the months. */
export function paperResults(view: KnownView): PrintedSheet {
  const { texts, language, policy, instrument, filter, tally, answers } = view;
  const scores = tally!.all;
  const groups = (['byTechnician', 'byMonth'] as const)
    .map((name) => ({ name, found: tally![name] }))
    .filter(({ found }) => found.length > 0);
  return {
    language,
    company: policy.company[language],
    title: `${texts.title} · ${instrument.title[language]}`,
    number: '',
    version: texts.answers(answers.length),
    mark: undefined,
    sections: [
      {
        title: texts.measures,
        rows: instrument.measures.map((measure, place) => {
          const score = scores.measures[place]!;
          const verdict = score.verdict ? `  ${texts.verdicts[score.verdict]}` : '';
          const figure = `${valueText(score)} (${score.numerator} ÷ ${score.denominator})${verdict}`;
          const words = definitionText(measure, instrument, language, texts);
          const target = targetText(measure, texts);
          return row(measure.label[language], [figure, words, target].filter(Boolean).join('\n'));
        }),
      },
      { title: texts.questions, rows: questionRows(view) },
      ...groups.map(({ name, found }) => ({
        // No title along the side, for which two lines are too short.
        title: '',
        rows: found.map(({ of, scores: own }) =>
          row(
            `${texts[name]}\n${of}`,
            [
              texts.answers(own.answers),
              ...own.measures.map(
                (score, place) =>
                  `${instrument.measures[place]!.label[language]} ${valueText(score)}`,
              ),
            ].join(' · '),
          ),
        ),
      })),
    ],
    notes: [
      ...(filter.month ? [texts.onMonth(filter.month)] : []),
      ...(filter.technician ? [`${texts.columns.technician}: ${filter.technician}`] : []),
      texts.policy(policy.name, policy.version),
    ],
    hash: undefined,
    hashLabel: '',
  };
}

function questionRows({ texts, language, instrument, tally }: KnownView): PaperRow[] {
  const counted = (label: string, count: number, all: number): string =>
    `${label} ${count} (${partOf(count, all)})`;
  return instrument.pages.flatMap(({ questions }) =>
    questions.flatMap((question) => {
      if (question.type === 'single' || question.type === 'multiple') {
        const { answered, counts } = tally!.choices.find((each) => each.question === question.id)!;
        const said = question.options.map((option, place) =>
          counted(option.label[language], counts[place]!.count, answered),
        );
        return [row(question.label[language], said.join(' · '))];
      }
      return itemsOf(question).map(({ path, label, levels }) => {
        const { rated, meanHundredths, counts } = tally!.all.items.find(
          ({ item }) => item === path,
        )!;
        const said = levels.map((level, place) =>
          counted(level.label[language], counts[place]!.count, rated),
        );
        const all = texts.rated(rated, hundredthsText(meanHundredths));
        return row(label[language], `${all}\n${said.join(' · ')}`);
      });
    }),
  );
}

const row = (label: string, text: string): PaperRow => ({
  kind: 'cells',
  cells: [{ item: undefined, label, value: { kind: 'text', text }, labelColumns: 3, columns: 9 }],
});
