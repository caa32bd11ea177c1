/** A problem of an estimate, and where it stands, in the person's words. */
import type { EstimateProblem, EstimateRefusal, EstimateTable } from '@aftersale/core';
import { RefusedSave } from '../form/draft-keeper.ts';
import { storageText } from '../form/storage-text.ts';
import type { CalculatorTexts } from './fee-calculator.strings.ts';

export const problemText = (problem: EstimateProblem, { problems }: CalculatorTexts): string =>
  problem.type === 'TooManyDecimals'
    ? problems.TooManyDecimals(problem.decimals)
    : problems[problem.type];

export function nameOfPlace(path: string, texts: CalculatorTexts): string {
  const [head = ''] = path.split('.');
  if (path in texts.fields) return texts.fields[path as keyof CalculatorTexts['fields']];
  return texts.tables[head as EstimateTable] ?? texts.sections.result;
}

function refusalText(refusal: EstimateRefusal, texts: CalculatorTexts): string {
  switch (refusal.type) {
    case 'NotInThisState':
      return texts.refusals[refusal.why];
    case 'NotReady':
      return texts.summary(refusal.problems.length);
    case 'NameMissing':
    case 'ReasonMissing':
      return texts.refusals[refusal.type];
    case 'NoSuchEstimate':
      return texts.noSuchRecord;
    default:
      return texts.savedElsewhere;
  }
}

/** Why something could not be done, whatever stopped it. */
export const reasonText = (error: unknown, texts: CalculatorTexts): string =>
  error instanceof RefusedSave
    ? refusalText(error.refusal as EstimateRefusal, texts)
    : storageText(error, texts);
