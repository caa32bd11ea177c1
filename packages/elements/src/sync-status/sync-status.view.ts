/** What is on its way from this device, as markup. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeliveryDocument, Language } from '@aftersale/core';
import type { StorageState } from '../context/service-port.ts';
import { kindNamed } from '../plugins/known-kinds.ts';
import { deliveryTexts } from '../delivery/delivery.strings.ts';
import { deliveryWords, hostOf, reasonOf } from '../delivery/delivery-words.ts';
import type { OutboxState } from './outbox-watch.ts';
import type { SyncTexts } from './sync-status.strings.ts';

export interface SyncView {
  readonly texts: SyncTexts;
  readonly language: Language;
  readonly isFull: boolean;
  readonly outbox: OutboxState;
  readonly storage: StorageState['state'];
  readonly hasFailed: boolean;
  /** Empty where there is no receiver for this model. */
  readonly endpointOf: (model: string) => string;
  readonly timeOf: (instant: string) => string;
  readonly nameOf: (delivery: DeliveryDocument) => string;
  readonly act: {
    sendNow(): void;
    open(delivery: DeliveryDocument): void;
    sendAgain(delivery: DeliveryDocument): void;
    handByFile(delivery: DeliveryDocument): void;
  };
}

export const syncView = (view: SyncView): TemplateResult =>
  view.isFull
    ? html`<section class="sync" part="status" aria-label=${view.texts.title}>
        <div class="head">
          <div>${lineView(view)} ${lastView(view)} ${storageView(view)}</div>
          ${sendButton(view)}
        </div>
        ${view.hasFailed ? html`<p class="error" role="alert">${view.texts.failed}</p>` : nothing}
        ${listView(view)}
      </section>`
    : html`<div part="status">${lineView(view)} ${lastView(view)}</div>`;

function lineView(view: SyncView): TemplateResult {
  const { outbox, texts } = view;
  const { step, waiting, rejected } = outbox;
  const parts = [
    waiting > 0 ? html`<span class="waiting">${waitingWords(view)}</span>` : nothing,
    waiting > 0 && rejected > 0 ? ' · ' : nothing,
    rejected > 0 ? html`<span class="rejected">${texts.rejected(rejected)}</span>` : nothing,
  ];
  return html`<p class="line" part="line" role="status">
    ${
      step === 'failed'
        ? html`<span class="rejected">${texts.unreadable}</span>`
        : step === 'ready' && waiting + rejected === 0
          ? texts.nothingWaiting
          : parts
    }
  </p>`;
}

/** How many wait, and what the first of them waits for. */
function waitingWords({ outbox, texts, language, endpointOf, timeOf }: SyncView): string {
  const { waiting, next } = outbox;
  const count = texts.waiting(waiting);
  if (!next) return count;
  const { record, problem } = next.content;
  const colon = language === 'en' ? ': ' : '：';
  if (!endpointOf(record.model)) return `${count}${colon}${texts.noReceiver}`;
  if (!problem) return count;
  const reason = reasonOf(problem, deliveryTexts[language]);
  // What leaves no trace keeps no time of its own either.
  if (next.content.traceless) return `${count}${colon}${reason}`;
  return `${count}${colon}${texts.because(reason, timeOf(next.updatedAt))}`;
}

function lastView({
  outbox,
  texts,
  endpointOf,
  timeOf,
}: SyncView): TemplateResult | typeof nothing {
  const { receipt, record } = outbox.last?.content ?? {};
  if (!receipt || !record) return nothing;
  const by = receipt.by || hostOf(endpointOf(record.model));
  return html`<p class="last" part="last">${texts.last(by, receipt.at && timeOf(receipt.at))}</p>`;
}

const storageView = ({ storage, texts }: SyncView): TemplateResult => {
  const looks = {
    opening: 'hint',
    ready: 'hint',
    memory: 'waiting',
    'read-only': 'waiting',
    failed: 'rejected',
  }[storage];
  return html`<p class=${looks} part="storage">${texts.storage[storage]}</p>`;
};

const sendButton = ({ outbox, language, act }: SyncView): TemplateResult | typeof nothing =>
  outbox.waiting > 0
    ? html`<button type="button" part="send" @click=${() => act.sendNow()}>
        ${deliveryTexts[language].sendNow}
      </button>`
    : nothing;

function listView(view: SyncView): TemplateResult | typeof nothing {
  const { troubled, rejected } = view.outbox;
  if (troubled.length === 0) return nothing;
  const unlisted = rejected - troubled.filter(({ status }) => status === 'rejected').length;
  return html`<ul part="list">
      ${repeat(
        troubled,
        ({ id }) => id,
        (delivery) => recordView(view, delivery),
      )}
    </ul>
    ${unlisted > 0 ? html`<p class="hint">${view.texts.more(unlisted)}</p>` : nothing}`;
}

const kindName = (model: string, { texts, language }: SyncView): string =>
  texts.kinds[model] ?? kindNamed(model)?.definition.title[language] ?? model;

function recordView(view: SyncView, delivery: DeliveryDocument): TemplateResult {
  const { texts, language, timeOf, endpointOf, act } = view;
  const { record } = delivery.content;
  const words = deliveryTexts[language];
  const endpoint = endpointOf(record.model);
  const said = deliveryWords(delivery, { texts: words, timeOf, endpoint });
  const name = [kindName(record.model, view), view.nameOf(delivery)].join(' ').trim();
  const button = (
    word: string,
    run: (delivery: DeliveryDocument) => void,
    looks = 'quiet',
  ): TemplateResult =>
    html`<button type="button" class=${looks} @click=${() => run(delivery)}>
      ${word} <span class="visually-hidden">${name}</span>
    </button>`;
  // To an answer no form leads back, and whom it rates must not come to read it.
  const isAnswer = record.model === 'survey-answer';
  return html`<li part="record">
    <p class="name">${name}</p>
    <p class=${said?.kind ?? ''}>
      ${said?.text}${endpoint ? nothing : html` · ${texts.noReceiver}`}
    </p>
    <p class="acts">
      ${isAnswer ? nothing : button(texts.open, (each) => act.open(each), '')}
      ${
        delivery.status === 'rejected'
          ? button(words.sendAgain, (each) => act.sendAgain(each))
          : nothing
      }
      ${isAnswer ? nothing : button(words.handByFile, (each) => act.handByFile(each))}
    </p>
  </li>`;
}
