/** A form's way to the site's receiver: it says where the records go, and fetches what tells how far they are. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Document } from '@aftersale/core';
import type { ServicePort } from '../context/service-port.ts';
import type { DeliveryNote } from './delivery-note.ts';

/** What of a form's is handed over: the record in it, or one that it leaves behind. */
export interface Delivered {
  /** Empty while there is none, or nothing may lead to it. */
  readonly id: string;
  readonly model: string;
  /** It was handed over, and nothing leads to it. */
  readonly traceless?: boolean;
}

export interface DeliveringForm extends ReactiveControllerHost, EventTarget {
  readonly service: ServicePort | undefined;
  readonly endpoint: string;
  readonly currentId: string;
  readonly kept: Document | undefined;
  readonly disabled: boolean;
  readonly readonly: boolean;
  readonly delivered: Delivered;
  readonly renderRoot: HTMLElement | DocumentFragment;
  attempt(act: string, what: (service: ServicePort) => Promise<void>): Promise<boolean>;
}

export class DeliveryWatch implements ReactiveController {
  /** There once there is a receiver. */
  note: DeliveryNote | undefined;
  readonly #form: DeliveringForm;
  #service: ServicePort | undefined;
  #endpoint = '';
  #isFetching = false;
  #record = '';
  /** The revision that the record had when it came into the form: what is delivered of a later one is news. */
  #cameAt = 0;

  constructor(form: DeliveringForm) {
    this.#form = form;
    form.addController(this);
  }

  hostUpdated(): void {
    const { service, delivered, currentId, kept } = this.#form;
    if (currentId !== this.#record) [this.#record, this.#cameAt] = [currentId, kept?.revision ?? 0];
    const { model } = delivered;
    // Taken away, the attribute leaves null.
    const endpoint = this.#form.endpoint || '';
    const before = this.#service === service && this.#endpoint;
    if (before !== endpoint && (before || endpoint)) service?.deliverTo?.({ endpoint, model });
    [this.#service, this.#endpoint] = [service, endpoint];
    if (!this.#isFetching && service?.endpointOf?.(model)) void this.#fetch();
    this.note?.follow(this.#cameAt);
  }

  hostDisconnected(): void {
    this.note?.leave();
  }

  /** What could not be fetched is asked for again with the next change. */
  async #fetch(): Promise<void> {
    this.#isFetching = true;
    try {
      const { DeliveryNote } = await import('./delivery-note.ts');
      this.note = new DeliveryNote(this.#form);
      this.#form.requestUpdate();
    } catch {
      this.#isFetching = false;
    }
  }
}
