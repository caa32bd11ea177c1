/** A problem, in the person's words. */
import { money, type Policy, type Problem, type SlipRefusal } from '@aftersale/core';
import { RefusedSave } from '../form/draft-keeper.ts';
import { shownMoney } from '../form/form.strings.ts';
import { storageText } from '../form/storage-text.ts';
import type { ConfirmationTexts } from './confirmation.strings.ts';

export function problemText(problem: Problem, texts: ConfirmationTexts, policy: Policy): string {
  const words = texts.problems;
  switch (problem.type) {
    case 'TooManyDecimals':
      return words.TooManyDecimals(problem.decimals);
    case 'AcceptedOtherSum':
      return words.AcceptedOtherSum(shownMoney(money(problem.acceptedAmount, policy.currency)));
    case 'ConsentMissing':
      return words.ConsentMissing(shownMoney(money(problem.extraAmount, policy.currency)));
    case 'ConsentBelowExtra':
      return words.ConsentBelowExtra(
        shownMoney(money(problem.agreedAmount, policy.currency)),
        shownMoney(money(problem.extraAmount, policy.currency)),
      );
    case 'Missing':
      return problem.path === 'completedAt' ? words.MissingCompletion : words.Missing;
    default:
      return words[problem.type];
  }
}

export function refusalText(refusal: SlipRefusal, texts: ConfirmationTexts): string {
  switch (refusal.type) {
    case 'NotInThisState':
      return texts.refusals[refusal.why];
    case 'NotReady':
      return texts.summary(refusal.problems.length);
    case 'SignatureMissing':
      return texts.signatureMissing;
    case 'ReasonMissing':
      return texts.reasonMissing;
    case 'NoSuchSlip':
      return texts.noSuchRecord;
    case 'SavedElsewhere':
      return texts.savedElsewhere;
    default:
      return texts.refusals[refusal.type];
  }
}

/** Why something could not be done, whatever stopped it. */
export const reasonText = (error: unknown, texts: ConfirmationTexts): string =>
  error instanceof RefusedSave
    ? refusalText(error.refusal as SlipRefusal, texts)
    : storageText(error, texts);
