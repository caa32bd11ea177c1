/** A problem, in the person's words. */
import { money, type Policy, type Problem, type SlipRefusal } from '@aftersale/core';
import { shownMoney, type ConfirmationTexts } from './confirmation.strings.ts';
import { RefusedSave } from './draft-keeper.ts';

export function problemText(problem: Problem, texts: ConfirmationTexts, policy: Policy): string {
  const words = texts.problems;
  switch (problem.type) {
    case 'TooManyDecimals':
      return words.TooManyDecimals(problem.decimals);
    case 'AcceptedOtherSum':
      return words.AcceptedOtherSum(shownMoney(money(problem.acceptedAmount, policy.currency)));
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
      return texts.signing.signatureMissing;
    case 'ReasonMissing':
      return texts.reasonMissing;
    default:
      return texts.refusals[refusal.type];
  }
}

/** Why something could not be done, whatever stopped it. */
export function reasonText(error: unknown, texts: ConfirmationTexts): string {
  if (error instanceof RefusedSave) return refusalText(error.refusal, texts);
  const { code } = (error ?? {}) as { code?: unknown };
  return code === 'NoSuchSlip' ? texts.refusals.NoSuchSlip : storageText(error, texts);
}

/** What went wrong with the device's storage, by its stable code? */
export function storageText(error: unknown, texts: ConfirmationTexts): string {
  const code = (error as { code?: unknown } | undefined)?.code;
  return (typeof code === 'string' ? texts.storage[code] : undefined) ?? texts.storage.other;
}
