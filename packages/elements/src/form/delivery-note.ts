/** How far the record that a form shows is on its way to the site's receiver. Fetched once there is a receiver. */
import { adoptStyles, type LitElement, type TemplateResult } from 'lit';
import type { DeliveryDocument, Language } from '@aftersale/core';
import type { ServicePort, Stop } from '../context/service-port.ts';
import { deliveryTexts } from '../delivery/delivery.strings.ts';
import { deliveryWords } from '../delivery/delivery-words.ts';
import { handByFile, sendAgain } from '../delivery/person-acts.ts';
import { FormReceivedEvent, FormRejectedEvent } from './delivery.events.ts';
import { deliveryStyles } from './delivery.styles.ts';
import { deliveryBanner, deliveryLine, type DeliveryView } from './delivery.view.ts';
import type { DeliveringForm } from './delivery-watch.ts';
import { mendingOf, type NamedActs } from './mending.ts';

/** What a form shows of it: a line beside whether it is saved, and what to do about a rejection above the sheet. */
export interface ShownDelivery {
  readonly line: TemplateResult;
  readonly banner: TemplateResult | undefined;
}

export class DeliveryNote {
  readonly #form: DeliveringForm;
  #service: ServicePort | undefined;
  /** The record that the form shows, and what of it is handed over. */
  #record = '';
  #followed: string | undefined;
  #delivery: DeliveryDocument | undefined;
  /** Whatever is heard now happens while the form shows the record. */
  #isNews = false;
  #cameAt = 0;
  #stop: Stop | undefined;

  constructor(form: DeliveringForm) {
    this.#form = form;
    const { elementStyles } = form.constructor as typeof LitElement;
    if (form.renderRoot instanceof ShadowRoot)
      adoptStyles(form.renderRoot, [...elementStyles, deliveryStyles]);
  }

  /** Follows the newest delivery of what the form shows now; `cameAt` is the revision in which its record came there. */
  follow(cameAt: number): void {
    this.#cameAt = cameAt;
    const { service, currentId, delivered } = this.#form;
    const isSameRecord = service === this.#service && currentId === this.#record;
    if (isSameRecord && this.#followed === delivered.id) return;
    // What a record leaves behind may come to be while it is shown.
    const isNews = isSameRecord && this.#isNews;
    this.leave();
    this.#isNews = isNews || delivered.id === '';
    [this.#service, this.#record, this.#followed] = [service, currentId, delivered.id];
    if (!service || delivered.id === '') return;
    const newest = { model: 'delivery', index: 'by-record', prefix: [delivered.id] };
    this.#stop = service.watch({ ...newest, order: 'newest', limit: 1 }, ({ documents }) =>
      this.#hear(documents[0] as DeliveryDocument | undefined),
    );
  }

  leave(): void {
    this.#stop?.();
    this.#stop = this.#followed = this.#delivery = undefined;
    this.#isNews = false;
  }

  /** Nothing where there is nothing to say. `own` are the form's texts, which name its acts. */
  shown(
    language: Language,
    timeOf: (instant: string) => string,
    own: NamedActs,
  ): ShownDelivery | undefined {
    const { delivered, service, kept, disabled } = this.#form;
    const texts = deliveryTexts[language];
    const delivery = this.#delivery;
    const endpoint = service?.endpointOf?.(delivered.model) ?? '';
    const words = delivered.traceless
      ? ({ kind: 'waiting', text: texts.traceless } as const)
      : delivery && deliveryWords(delivery, { texts, timeOf, endpoint });
    if (!words) return undefined;
    const view: DeliveryView = {
      texts,
      words,
      delivery,
      isEarlier: kept?.id === delivered.id && kept.revision > delivery!.content.record.revision,
      disabled,
      mendBy: mendingOf(this.#form, texts, own),
      // Whom it rates must not come to read it.
      canHand: delivered.model !== 'survey-answer',
      act: {
        sendNow: () => service?.sendNow?.(),
        sendAgain: () => this.#attempt('resend', sendAgain),
        handByFile: () => this.#attempt('hand', handByFile),
      },
    };
    return { line: deliveryLine(view), banner: deliveryBanner(view) };
  }

  #attempt(act: string, what: typeof sendAgain): void {
    const delivery = this.#delivery;
    if (delivery) void this.#form.attempt(act, (service) => what(service, delivery));
  }

  #hear(found: DeliveryDocument | undefined): void {
    const before = this.#delivery;
    this.#delivery = found;
    const isOther = found && (found.id !== before?.id || found.status !== before.status);
    // What came to be here may have arrived before this code had.
    const isNews = this.#isNews || (found && found.content.record.revision > this.#cameAt);
    if (isOther && isNews) this.#tell(found);
    this.#isNews = true;
    this.#form.requestUpdate();
  }

  #tell({ status, content: { record, receipt, problem } }: DeliveryDocument): void {
    if (status === 'received')
      this.#form.dispatchEvent(new FormReceivedEvent(record, receipt?.by ?? ''));
    if (status === 'rejected')
      this.#form.dispatchEvent(
        new FormRejectedEvent(record, problem?.code ?? '', problem?.text ?? ''),
      );
  }
}
