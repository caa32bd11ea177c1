/** A problem or a refusal, in the person's words. */
import { money, type PlanRefusal, type RequestProblem, type RequestRefusal } from '@aftersale/core';
import { RefusedSave } from '../form/draft-keeper.ts';
import { shownMoney } from '../form/form.strings.ts';
import { storageText } from '../form/storage-text.ts';
import { textsIn } from '../locale/strings.ts';
import type { CheckTexts } from './check.strings.ts';
import { groundsTexts } from './grounds.strings.ts';
import { lateTextsOf } from './late.ts';
import type { AftersalePartsRequest } from './parts-request.ts';
import type { RequestTexts } from './parts-request.strings.ts';

export function problemText(
  problem: RequestProblem,
  texts: RequestTexts,
  checks: CheckTexts,
): string {
  const words = { ...texts.problems, ...checks.problems };
  switch (problem.type) {
    case 'TooManyDecimals':
      return words.TooManyDecimals(problem.decimals);
    case 'SamePartTwice':
      return words.SamePartTwice(problem.number);
    case 'MoreThanUsual':
      return words.MoreThanUsual(problem.usual);
    case 'TermTooFar':
      return words.TermTooFar(problem.latest);
    case 'TooEarly':
      return words.TooEarly(problem.from, problem.to);
    case 'TooLate':
      return words.TooLate(problem.to, problem.nextMonth);
    case 'TooManyUrgent':
      return words.TooManyUrgent(problem.most);
    case 'NotUrgent':
      return problem.path.startsWith('rows.') ? words.StillInStock : words.NotUrgent;
    default:
      return words[problem.type];
  }
}

function refusalText(
  refusal: RequestRefusal | PlanRefusal,
  texts: RequestTexts,
  checks: CheckTexts,
): string {
  const words = checks.refusals;
  switch (refusal.type) {
    case 'NotReady':
      return texts.summary(refusal.problems.length);
    case 'NoSuchRequest':
    case 'NoSuchPlan':
      return texts.noSuchRecord;
    case 'SavedElsewhere':
      return texts.savedElsewhere;
    case 'OverDeposit': {
      const { amount, currency } = refusal.check.over;
      return words.OverDeposit(shownMoney(money(amount, currency)));
    }
    case 'TruckIsPlanned':
      return words.TruckIsPlanned(refusal.on);
    case 'NotDueYet':
      return words.NotDueYet(refusal.on);
    default:
      return words[refusal.type];
  }
}

/** Why something could not be done, whatever stopped it. */
export function reasonText(error: unknown, texts: RequestTexts, checks: CheckTexts): string {
  if (!(error instanceof RefusedSave)) return storageText(error, texts);
  if (error.refusal.type === 'UnreadableSum') return texts.problems.NotASum;
  return refusalText(error.refusal as RequestRefusal, texts, checks);
}

/** How is this place of the request called, in the paper form's words? */
export function nameOfPlace(path: string, form: AftersalePartsRequest): string {
  const { texts, entry } = form.view;
  if (path === 'rows') return texts.rows.title;
  if (path === 'seal') return lateTextsOf(form).seal;
  if (path === 'areaManager')
    return textsIn(groundsTexts, form.view.language, form.strings).areaManager.title;
  if (!path.startsWith('rows.')) return texts.fields[path as keyof RequestTexts['fields']];
  const row = entry.rows.findIndex(({ key }) => path.startsWith(`rows.${key}.`));
  const text = path.slice(path.lastIndexOf('.') + 1) as keyof RequestTexts['rows']['labels'];
  return texts.rows.named(texts.rows.labels[text], row + 1);
}
