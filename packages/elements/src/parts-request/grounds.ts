/** On what grounds is asked, once it is known for which kind. Fetched with the kind. */
import {
  companyDate,
  nextMonthToAskFor,
  partsPolicyOf,
  type PartsRequestKind,
} from '@aftersale/core';
import { html } from 'lit';
import { textsIn } from '../locale/strings.ts';
import { groundsTexts, type GroundsTexts } from './grounds.strings.ts';
import { dueText } from './grounds.view.ts';
import type { GroundsView, LateView } from './late-view.ts';
import type { AftersalePartsRequest } from './parts-request.ts';

export { monthlyFields } from './grounds.view.ts';

export const groundsTextsOf = ({ view, strings }: AftersalePartsRequest): GroundsTexts =>
  textsIn(groundsTexts, view.language, strings);

export const groundsViewOf = (form: AftersalePartsRequest, view: LateView): GroundsView => ({
  ...view,
  words: groundsTextsOf(form),
  today: companyDate(form.now(), form.currentPolicy),
  urgentCount: form.around.urgentCount,
});

/** The fields of this kind, as soon as they are there, and until when the parts are due. */
export function groundsPart(
  form: AftersalePartsRequest,
  late: LateView,
  kind: PartsRequestKind,
  fields: ((view: GroundsView) => unknown[]) | undefined,
): unknown {
  const view = groundsViewOf(form, late);
  return [...(fields?.(view) ?? []), html`<p class="hint wide">${dueText(view, kind)}</p>`];
}

/** The month that a monthly request is for, where none stands yet. */
export function monthChosen(form: AftersalePartsRequest): void {
  const { texts } = form.entry;
  if (texts.kind !== 'monthly' || texts.forMonth !== '') return;
  const today = companyDate(form.now(), form.currentPolicy);
  const forMonth = nextMonthToAskFor(today, partsPolicyOf(form.currentPolicy));
  form.setEntry({ ...form.entry, texts: { ...texts, forMonth } });
}
