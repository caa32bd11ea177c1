/** A problem of a record of one's own, in the person's words. */
import {
  recordFields,
  type BilingualText,
  type Language,
  type OwnField,
  type OwnFieldDefect,
  type PolicyReason,
  type RecordDefinition,
  type RecordProblem,
  type RecordRefusal,
} from '@aftersale/core';
import { RefusedSave } from '../form/draft-keeper.ts';
import { storageText } from '../form/storage-text.ts';
import { ownFieldTexts } from '../own-field/own-field.strings.ts';
import type { OwnFormTexts } from './own-form.strings.ts';

/** Beside what the definition says, what a developer's own control holds against a text. */
export type FormRecordProblem =
  RecordProblem | { readonly path: string; readonly type: 'Refused'; readonly text: BilingualText };

export function problemText(
  problem: FormRecordProblem,
  definition: RecordDefinition,
  texts: OwnFormTexts,
  language: Language,
): string {
  switch (problem.type) {
    case 'Missing':
      return texts.problems.Missing;
    case 'SignatureMissing':
      return texts.signatureMissing;
    case 'ChangedSinceSigned':
      return texts.changedSinceSigned;
    case 'AgainstRule':
      return ruleText(problem.reason, texts, language);
    case 'WrongSetting':
      return texts.wrongSetting(problem.path, problem.message);
    case 'Refused':
      return problem.text[language];
    default: {
      const field = recordFields(definition).find(({ name }) => name === problem.path);
      const limit = field && limitOf(field, problem.type);
      const label = field?.label[language] ?? problem.path;
      return ownFieldTexts[language].defects[problem.type](label, String(limit ?? ''));
    }
  }
}

function limitOf(
  { maxLength, min, max }: OwnField,
  type: OwnFieldDefect,
): number | string | undefined {
  if (type === 'TooLong') return maxLength;
  return type === 'TooSmall' || type === 'TooEarly' ? min : max;
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
