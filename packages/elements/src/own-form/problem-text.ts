/** A problem of a record of one's own, in the person's words. */
import type { Language, PolicyReason, RecordProblem, RecordRefusal } from '@aftersale/core';
import { RefusedSave } from '../form/draft-keeper.ts';
import { storageText } from '../form/storage-text.ts';
import type { OwnFormTexts } from './own-form.strings.ts';

export function problemText(
  problem: RecordProblem,
  texts: OwnFormTexts,
  language: Language,
): string {
  switch (problem.type) {
    case 'SignatureMissing':
      return texts.signatureMissing;
    case 'ChangedSinceSigned':
      return texts.changedSinceSigned;
    case 'AgainstRule':
      return ruleText(problem.reason, texts, language);
    case 'WrongSetting':
      return texts.wrongSetting(problem.path, problem.message);
    default:
      return texts.defects[problem.type];
  }
}

/** What a breached rule says, with its id. */
export const ruleText = (
  { message, rule }: PolicyReason,
  texts: OwnFormTexts,
  language: Language,
): string => (message ? texts.againstRule(message[language], rule) : rule);

/** Why something could not be done, whatever stopped it. */
export function reasonText(error: unknown, texts: OwnFormTexts): string {
  if (!(error instanceof RefusedSave)) return storageText(error, texts);
  const { type, ...facts } = error.refusal as RecordRefusal;
  if ('problems' in facts) return texts.summary(facts.problems.length);
  return texts.refusals[type as keyof OwnFormTexts['refusals']] ?? texts.savedElsewhere;
}
