/** Where records are handed to. What puts them into the outbox and sends them is fetched once there is somewhere to go. */
import type { Client } from '../client.ts';
import type { Chance } from '../system/chance.ts';
import { onlineAgain, onPageReturn } from '../system/page-events.ts';
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
  readonly chance?: Chance | undefined;
  readonly send?: Send | undefined;
}

type Outbox = typeof import('./outbox.ts');

export interface DeliveryDesk {
  hasAddress(model: string): boolean;
  endpointOf(model: string): string | undefined;
  /** What puts records into the outbox; nothing where there is no receiver, or its code could not be had. */
  outbox(): Promise<Outbox | undefined>;
  deliverTo(address: ReceiverAddress): void;
  /** Something was put into the outbox, or a person lets nothing wait. */
  wake(impatient?: boolean): void;
  close(): void;
}

export function deliveryDesk(options: DeskOptions): DeliveryDesk {
  const addresses = new Map<string, ReceiverAddress>();
  let fetching: Promise<Outbox | undefined> | undefined;
  let deliverer: Deliverer | undefined;
  let isClosed = false;
  const stops = [onPageReturn(() => wake(true)), onlineAgain(() => wake(true))];

  const addressOf = (model: string): ReceiverAddress | undefined =>
    addresses.get(model) ?? addresses.get('');

  async function outbox(): Promise<Outbox | undefined> {
    if (addresses.size === 0) return undefined;
    // Where it could not be had, offline perhaps, the next who needs it asks again.
    fetching ??= import('./outbox.ts').catch(() => (fetching = undefined));
    return fetching;
  }

  function wake(impatient = false): void {
    void outbox().then((found) => {
      if (!found || isClosed) return;
      deliverer ??= found.createDeliverer({ ...options, addressOf });
      deliverer.wake(impatient);
    });
  }

  return {
    hasAddress: (model) => addressOf(model) !== undefined,
    endpointOf: (model) => addressOf(model)?.endpoint,
    outbox,
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
      deliverer?.stop();
    },
  };
}
