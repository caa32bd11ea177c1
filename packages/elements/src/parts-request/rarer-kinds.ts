/** What only urgent and pre-sale requests ask for. Fetched with those kinds. */
import { signedReview, type PartsRequestKind } from '@aftersale/core';
import { RefusedSave } from '../form/draft-keeper.ts';
import { longText } from '../form/field.view.ts';
import { keepMark } from '../form/keep-mark.ts';
import type { SignatureValue } from '../signature/signature-value.ts';
import { groundsTextsOf } from './grounds.ts';
import { changeByAct } from './late-acts.ts';
import type { GroundsView, LateView } from './late-view.ts';
import type { AftersalePartsRequest } from './parts-request.ts';
import { reviewView } from './review.view.ts';
import { urgentFields } from './urgent.view.ts';

export const fieldsOf: Readonly<
  Record<Exclude<PartsRequestKind, 'monthly'>, (view: GroundsView) => unknown[]>
> = {
  urgent: urgentFields,
  presale: (view) => [longText(view, 'presale.product')],
};

/** The area manager's review, to be signed or as it was signed. */
export const reviewPart = (form: AftersalePartsRequest, view: LateView): unknown =>
  reviewView({
    ...view,
    words: groundsTextsOf(form),
    reviewMark: form.reviewMark,
    drawn(event) {
      event.stopPropagation();
      form.reviewMark = (event.target as unknown as { value: SignatureValue | null }).value;
    },
    sign: (name) => void form.attempt('review', () => sign(form, name)),
    takeBack: () => changeByAct(form, { ...form.entry, areaManager: null }, 'areaManager'),
  });

async function sign(form: AftersalePartsRequest, typed: string): Promise<void> {
  const value = form.reviewMark;
  if (!value) return;
  const name = value.kind === 'typed' && typed.trim() === '' ? value.name : typed;
  const mark = await keepMark(form.attachments, value);
  const review = signedReview(form.entry, { name, mark, at: form.now() });
  if (!review.ok) throw new RefusedSave(review.error);
  form.reviewMark = null;
  changeByAct(form, { ...form.entry, areaManager: review.value }, 'areaManager');
}
