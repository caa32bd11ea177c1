/** A problem of a survey, in the person's words. */
import type { SurveyProblem, SurveyRefusal } from '@aftersale/core';
import { RefusedSave } from '../form/draft-keeper.ts';
import { storageText } from '../form/storage-text.ts';
import type { SurveyTexts } from './survey.strings.ts';

export function problemText(problem: SurveyProblem, texts: SurveyTexts): string {
  const { problems, unreadable } = texts;
  switch (problem.type) {
    case 'TooManyDecimals':
      return problems.TooManyDecimals(problem.decimals);
    case 'Missing':
    case 'NotANumber':
    case 'TooLarge':
      return problems[problem.type];
    case 'TooFewChoices':
    case 'BelowLeast':
      return unreadable[problem.type](problem.least);
    case 'TooManyChoices':
    case 'AboveMost':
    case 'TooManyPhotos':
      return unreadable[problem.type](problem.most);
    case 'TooLong':
      return unreadable.TooLong(problem.length, problem.most);
    case 'TooEarly':
      return unreadable.TooEarly(problem.earliest);
    case 'TooLate':
      return unreadable.TooLate(problem.latest);
    default:
      return unreadable[problem.type];
  }
}

/** Why something could not be done, whatever stopped it. */
export function reasonText(error: unknown, texts: SurveyTexts): string {
  if (!(error instanceof RefusedSave)) return storageText(error, texts);
  const { type, ...facts } = error.refusal as SurveyRefusal;
  if ('problems' in facts) return texts.summary(facts.problems.length);
  // A draft that was answered in another window meanwhile is refused under another name.
  return texts.refusals[type as keyof SurveyTexts['refusals']] ?? texts.refusals.AlreadyAnswered;
}
