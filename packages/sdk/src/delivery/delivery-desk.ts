/** Where records are handed to, and the sender that takes them there, fetched once there is somewhere to go. */
import type { Client } from '../client.ts';
import type { Chance } from '../system/chance.ts';
import { onPageReturn, onlineAgain } from '../system/page-events.ts';
import type { Send } from '../system/send.ts';
import type { Timers } from '../system/timers.ts';
import type { Deliverer } from './deliverer.ts';

/** The receiver of a site: who gets the records that are handed over. */
export interface ReceiverAddress {
  /** The address that messages are posted to, relative to the page; empty for none any more. */
  readonly endpoint: string;
  /** Only records of this model; of all that have no receiver of their own if not said. */
  readonly model?: string | undefined;
  /** What is to be said with each request, to be recognised say; asked for anew each time. */
  readonly headers?: (() => Said | Promise<Said>) | undefined;
}
type Said = Readonly<Record<string, string>>;

export interface DeskOptions {
  readonly client: Pick<Client, 'clock' | 'getBlob' | 'query' | 'run'>;
  readonly timers: Timers;
  readonly chance: Chance;
  readonly send: Send;
}

export interface DeliveryDesk {
  hasAddress(model: string): boolean;
  deliverTo(address: ReceiverAddress): void;
  /** Something was put into the outbox, or a person lets nothing wait. */
  wake(impatient?: boolean): void;
  close(): void;
}

export function deliveryDesk({ client, timers, chance, send }: DeskOptions): DeliveryDesk {
  const addresses = new Map<string, ReceiverAddress>();
  let deliverer: Promise<Deliverer> | undefined;
  let isClosed = false;
  const stops = [onPageReturn(() => wake(true)), onlineAgain(() => wake(true))];

  const addressOf = (model: string): ReceiverAddress | undefined =>
    addresses.get(model) ?? addresses.get('');

  async function fetched(): Promise<Deliverer> {
    const { createDeliverer } = await import('./deliverer.ts');
    return createDeliverer({ client, timers, chance, send, addressOf });
  }

  function wake(impatient = false): void {
    if (isClosed || addresses.size === 0) return;
    deliverer ??= fetched();
    deliverer.then(
      (found) => (isClosed ? found.stop() : found.wake(impatient)),
      // Its code could not be had, offline perhaps: what was handed over waits, and the next call fetches again.
      () => (deliverer = undefined),
    );
  }

  return {
    hasAddress: (model) => addressOf(model) !== undefined,
    deliverTo(address) {
      const { endpoint, model = '' } = address;
      if (endpoint === '') addresses.delete(model);
      else addresses.set(model, address);
      wake();
    },
    wake,
    close() {
      isClosed = true;
      for (const stop of stops) stop();
      deliverer?.then(
        (found) => found.stop(),
        () => {},
      );
    },
  };
}
