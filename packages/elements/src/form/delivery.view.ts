/** How far a record is on its way to the receiver: a line that stays in sight, and what can be done about a rejection. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DeliveryDocument } from '@aftersale/core';
import type { DeliveryTexts } from '../delivery/delivery.strings.ts';
import type { DeliveryWords } from '../delivery/delivery-words.ts';

export interface DeliveryView {
  readonly texts: DeliveryTexts;
  readonly words: DeliveryWords;
  /** Absent where nothing leads to it. */
  readonly delivery: DeliveryDocument | undefined;
  /** It is of a version before the one that is shown. */
  readonly isEarlier: boolean;
  readonly disabled: boolean;
  /** How the record can be mended, in words; absent where it cannot. */
  readonly mendBy: string | undefined;
  readonly canHand: boolean;
  readonly act: Readonly<Record<'sendNow' | 'sendAgain' | 'handByFile', () => void>>;
}

export function deliveryLine(view: DeliveryView): TemplateResult {
  const { texts, words, delivery, isEarlier, act } = view;
  const { kind } = words;
  // Why it was rejected stands above, with what can be done.
  const text = kind === 'rejected' ? texts.short.rejected : words.text;
  return html`<p class=${`delivery ${kind}`} part=${`delivery ${kind}`} role="status">
    ${isEarlier ? texts.earlier(text) : text}
    ${kind === 'waiting' && delivery?.content.problem ? button(view, texts.sendNow, act.sendNow) : nothing}
    ${kind === 'handed' ? button(view, texts.sendAgain, act.sendAgain) : nothing}
  </p>`;
}

export function deliveryBanner(view: DeliveryView): TemplateResult | undefined {
  const { texts, words, isEarlier, mendBy, canHand, act } = view;
  if (words.kind !== 'rejected') return undefined;
  return html`<div class="banner bad" role="alert" part="rejected">
    <p>${isEarlier ? texts.earlier(words.text) : words.text}</p>
    ${mendBy ? html`<p class="hint">${mendBy}</p>` : nothing}
    <p class="delivery-acts">
      ${button(view, texts.sendAgain, act.sendAgain, '')}
      ${canHand ? button(view, texts.handByFile, act.handByFile) : nothing}
    </p>
  </div>`;
}

const button = (
  { disabled }: DeliveryView,
  name: string,
  run: () => void,
  looks = 'quiet',
): TemplateResult =>
  html`<button type="button" class=${looks} ?disabled=${disabled} @click=${run}>${name}</button>`;
