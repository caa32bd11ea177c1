/** The customer's own block: items 24 to 28. It stands in the slip, and alone on the signing screen. */
import { html, type TemplateResult } from 'lit';
import { choices, textField } from '../form/field.view.ts';
import { sealView } from './photos.view.ts';
import { signaturesView } from './signatures.view.ts';
import type { SlipView } from './slip-view.ts';

export function customerBlock(view: SlipView): unknown[] {
  return [
    ratingView(view),
    html`<p class="wide thanks">${view.texts.thanks}</p>`,
    textField(view, 'confirmedBy.name', { autocomplete: 'name' }),
    signaturesView(view),
    textField(view, 'confirmedBy.phone', { inputmode: 'tel', autocomplete: 'tel' }),
    sealView(view),
  ];
}

export const ratingView = (view: SlipView): TemplateResult =>
  choices(
    view,
    'rating',
    view.policy.confirmation.ratings.map(({ score, label }) => ({
      value: String(score),
      label: label[view.language],
    })),
  );
