/** What the survey's views are to show now, derived from what is typed, kept and known of the storage. */
import {
  pathsOf,
  readSurvey,
  type Instrument,
  type SurveyProblem,
  type SurveyReading,
} from '@aftersale/core';
import type { Standing } from '../form/kept-form.ts';
import { shownStanding } from '../form/shown-standing.ts';
import { idOf } from '../form/field.view.ts';
import { textsIn } from '../locale/strings.ts';
import { fieldNames } from './field-names.ts';
import { problemText, reasonText } from './problem-text.ts';
import { saidAnswer } from './said-answer.ts';
import type { AftersaleSurvey } from './survey.ts';
import { surveyTexts } from './survey.strings.ts';
import type { SurveyActions, SurveyStep, SurveyView } from './survey-view.ts';

/** What is asked: absent while it is fetched, and where there is none. */
export interface Asked {
  readonly instrument: Instrument | undefined;
  readonly isLoading: boolean;
}

export function viewOf(
  survey: AftersaleSurvey,
  { instrument, isLoading }: Asked,
  standing: Standing,
  act: SurveyActions,
): SurveyView {
  const { language } = standing;
  const own = textsIn(surveyTexts, language, survey.strings);
  const texts = { ...own, fields: instrument ? fieldNames(instrument, language, own) : {} };
  const { entry, phase } = survey;
  const reading = instrument ? readSurvey(entry, instrument, survey.today()) : nothingRead;
  const step = stepOf(survey, { instrument, isLoading });
  const pageAt = placeOf(survey.page, reading);
  const shownPage = reading.pages[pageAt]?.page.id;
  const problems = problemsNow(reading, phase, shownPage);
  const isShown = ({ type, path }: SurveyProblem): boolean =>
    path !== survey.typingIn &&
    (phase !== undefined || (!/Missing$/.test(type) && survey.leftFields.has(path)));
  const shown = shownStanding(survey, standing, texts);
  const view: SurveyView = {
    ...shown,
    texts,
    language,
    policy: survey.currentPolicy,
    step,
    wantedInstrument: survey.instrument,
    instrument,
    entry,
    reading,
    pageAt,
    problems,
    required: requiredIn(reading),
    textAt: (path) => entry.texts[path] ?? '',
    errorAt: (path) => {
      const problem = problems.find((each) => each.path === path && isShown(each));
      return problem && problemText(problem, texts);
    },
    showSummary: phase !== undefined && !survey.hidesSummary,
    nameOf: (path) => texts.fields[path] ?? path,
    theirWord: ({ field, theirs }) =>
      instrument ? saidAnswer(instrument, field, theirs, language) : theirs,
    reasonText: (error) => reasonText(error, texts),
    failure: survey.failure,
    answeredAt: answeredAt(survey, step, shown.timeOf),
    canSubmit: survey.service !== undefined && !survey.readonly,
    busy: survey.busy,
    pictureNote: survey.pictureNote,
    hostElement: (question) =>
      survey.hostElements.of(question, {
        text: entry.texts[question.id] ?? '',
        label: question.label[language],
        disabled: view.disabled || view.fixed,
        describedBy: [
          ...(question.hint ? [`${idOf(question.id)}-hint`] : []),
          ...(view.errorAt(question.id) ? [`${idOf(question.id)}-error`] : []),
        ].join(' '),
        invalid: view.errorAt(question.id) !== undefined,
      }),
    act,
  };
  return view;
}

const nothingRead: SurveyReading = { pages: [], answers: {}, problems: [], low: [] };

function stepOf(survey: AftersaleSurvey, { instrument, isLoading }: Asked): SurveyStep {
  if (!instrument) return isLoading ? 'loading' : 'no-instrument';
  if (survey.isJudged) return survey.judgedAnswered ? 'judged-answered' : 'judged-waiting';
  if (survey.thanked) return 'thanks';
  return survey.kept?.status === 'answered' ? 'answered' : 'asking';
}

/** The page that was turned to; the first where it is not asked any more. */
function placeOf(page: string, { pages }: SurveyReading): number {
  return Math.max(
    0,
    pages.findIndex((each) => each.page.id === page),
  );
}

/** Everything once it was submitted, the page's own once it was turned; before that, only what cannot be read. */
function problemsNow(
  { problems }: SurveyReading,
  phase: AftersaleSurvey['phase'],
  shownPage: string | undefined,
): readonly SurveyProblem[] {
  return phase === 'submit' ? problems : problems.filter(({ page }) => page === shownPage);
}

const requiredIn = ({ pages }: SurveyReading): ReadonlySet<string> =>
  new Set(
    pages.flatMap(({ questions }) =>
      questions
        .filter(({ required }) => required)
        .flatMap(({ question }) => [question.id, ...pathsOf(question)]),
    ),
  );

/** An anonymous card keeps no time, and the one who is rated is told none. */
function answeredAt(
  { kept }: AftersaleSurvey,
  step: SurveyStep,
  timeOf: (instant: string) => string,
): string | undefined {
  if (!kept || (step !== 'answered' && step !== 'thanks')) return undefined;
  return kept.content.entry.about.anonymous ? undefined : timeOf(kept.updatedAt);
}
