import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { serviceContext } from './service-context.ts';
import type { ServicePort } from './service-port.ts';

/**
 * Which service does this element use: the one that its host has set, else that of the page around it? Asks for an
 * update when that one comes or goes, and when the element has been taken out and is put in again.
 */
export class ServiceController implements ReactiveController {
  readonly #element: ReactiveElement & { readonly service: ServicePort | undefined };
  #around: ServicePort | undefined;

  constructor(element: ReactiveElement & { readonly service: ServicePort | undefined }) {
    this.#element = element;
    element.addController(this);
    new ContextConsumer(element, {
      context: serviceContext,
      subscribe: true,
      callback: (service) => {
        this.#around = service;
        // The same service may have come by a receiver.
        element.requestUpdate();
      },
    });
  }

  get current(): ServicePort | undefined {
    return this.#element.service ?? this.#around;
  }

  hostConnected(): void {
    this.#element.requestUpdate();
  }
}
