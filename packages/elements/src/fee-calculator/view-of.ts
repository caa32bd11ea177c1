/** What the fee calculator's views are to show now. */
import type { EstimateProblem } from '@aftersale/core';
import type { Standing } from '../form/kept-form.ts';
import { idOf } from '../form/field.view.ts';
import { shownStanding } from '../form/shown-standing.ts';
import { textsIn } from '../locale/strings.ts';
import type { EstimateActions, EstimateView } from './estimate-view.ts';
import type { AftersaleFeeCalculator } from './fee-calculator.ts';
import { calculatorTexts } from './fee-calculator.strings.ts';
import { nameOfPlace, problemText, reasonText } from './problem-text.ts';

export function viewOf(
  form: AftersaleFeeCalculator,
  standing: Standing,
  act: EstimateActions,
): EstimateView {
  const policy = form.currentPolicy;
  const { language } = standing;
  const texts = textsIn(calculatorTexts, language, form.strings);
  const { entry, kept } = form;
  const reading = form.workingOut?.readEstimate(entry, policy);
  const isPublic = form.mode === 'public';
  const problems = form.takesNoText
    ? []
    : form.offering
      ? (form.workingOut?.problemsBeforeOffer(entry, policy) ?? [])
      : (reading?.problems ?? []);
  const isShown = ({ path, type }: EstimateProblem): boolean => {
    const waits = type === 'ApproverMissing' ? 'discount.amount' : path;
    if (form.typingIn === path || form.typingIn === waits) return false;
    return form.offering || !isOfTyping(type) || form.leftFields.has(path);
  };
  const { currentId } = form;
  return {
    ...shownStanding(form, standing, texts),
    texts,
    language,
    policy,
    tariff: policy.tariff,
    entry,
    reading,
    result: kept?.content.answer?.due ?? kept?.content.offer?.result ?? reading?.result,
    mode: form.mode,
    why: form.why,
    staff: isPublic ? undefined : form.staff,
    visitor: isPublic ? form.visitor : undefined,
    standing: form.standing,
    spoken: () => ({ by: form.service?.actor ?? '', at: form.now() }),
    record: kept,
    required: new Set(isPublic ? [] : ['customer.name']),
    textAt: (field) => entry.texts[field],
    errorAt: (path) => {
      const problem = problems.find((each) => each.path === path && isShown(each));
      return problem && problemText(problem, texts);
    },
    problems,
    showSummary: form.offering && !form.hidesSummary,
    canOffer: currentId !== '' && !isPublic && !form.readonly,
    listed: (number) => {
      const { workingOut } = form;
      return policy.tariff && workingOut?.listedPart(number, policy.tariff);
    },
    isAt: (path) => form.shadowRoot?.activeElement?.id === idOf(path),
    opened: form.opened,
    removedFrom: form.removedFrom,
    handedOver: form.handedOver,
    failure: form.question ? undefined : form.failure,
    nameOf: (path) => nameOfPlace(path, texts),
    theirWord: ({ theirs }) => theirs,
    reasonText: (error) => reasonText(error, texts),
    act,
  };
}

/** What a person may still be typing is said once they have left the field; what the fee refuses, at once. */
const isOfTyping = (type: EstimateProblem['type']): boolean =>
  [
    'NotASum',
    'NegativeSum',
    'TooManyDecimals',
    'MisplacedSeparator',
    'NotANumber',
    'NotADate',
    'FaultBeforeDelivery',
  ].includes(type);
