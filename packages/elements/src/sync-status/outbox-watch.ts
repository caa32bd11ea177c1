/** What is on its way from this device, kept up to date. */
import {
  deliveryModel,
  patience,
  type DeliveryDocument,
  type DeliveryStatus,
} from '@aftersale/core';
import { readInTurn } from '../delivery/read-in-turn.ts';
import type { RecordQuery, ServicePort, Stop } from '../context/service-port.ts';

export interface OutboxState {
  readonly step: 'reading' | 'ready' | 'failed';
  readonly waiting: number;
  readonly rejected: number;
  /** The first in the line. */
  readonly next: DeliveryDocument | undefined;
  /** What a person should see to: what was rejected, and what the receiver keeps failing at. */
  readonly troubled: readonly DeliveryDocument[];
  /** The last of the line that was received. */
  readonly last: DeliveryDocument | undefined;
}

export const emptyOutbox: OutboxState = {
  step: 'reading',
  waiting: 0,
  rejected: 0,
  next: undefined,
  troubled: [],
  last: undefined,
};

/** At most so many of each kind are listed; the messages come with them. */
const listedAtMost = 20;

export class OutboxWatch {
  state = emptyOutbox;
  readonly #service: ServicePort;
  readonly #changed: () => void;
  readonly #stop: Stop;
  readonly #reading = readInTurn(() => this.#refresh());
  #isClosed = false;

  constructor(service: ServicePort, changed: () => void) {
    this.#service = service;
    this.#changed = changed;
    // One row is read to hear of every change.
    this.#stop = service.watch(inState('pending', 'oldest', 1), () => this.#reading.again());
  }

  close(): void {
    this.#isClosed = true;
    this.#reading.stop();
    this.#stop();
  }

  async #refresh(): Promise<void> {
    this.state = await this.#read().catch(() => ({ ...emptyOutbox, step: 'failed' as const }));
    if (!this.#isClosed) this.#changed();
  }

  async #read(): Promise<OutboxState> {
    const service = this.#service;
    const { name: model } = deliveryModel;
    const [waiting, rejected, [next], [last]] = await Promise.all([
      service.count({ model, status: 'pending' }),
      service.count({ model, status: 'rejected' }),
      this.#find('pending', 'oldest', 1),
      this.#find('received', 'newest', 1),
    ]);
    // What steps aside stays ahead of the line, so that one look tells whether there is any.
    const [refused, waitingFirst] = await Promise.all([
      rejected > 0 ? this.#find('rejected', 'newest', listedAtMost) : [],
      next && this.isStuck(next) ? this.#find('pending', 'oldest', listedAtMost) : [],
    ]);
    const troubled = [...refused, ...waitingFirst.filter((each) => this.isStuck(each))];
    return { step: 'ready', waiting, rejected, next, troubled, last };
  }

  /** Does the receiver keep failing at it (DLV-3), or is there none for it? */
  isStuck({ content: { record, answeredFailures } }: DeliveryDocument): boolean {
    return answeredFailures >= patience || !this.#service.endpointOf?.(record.model);
  }

  async #find(
    status: DeliveryStatus,
    order: RecordQuery['order'],
    limit: number,
  ): Promise<readonly DeliveryDocument[]> {
    const { documents } = await this.#service.query(inState(status, order, limit));
    return documents as readonly DeliveryDocument[];
  }
}

const inState = (
  status: DeliveryStatus,
  order: RecordQuery['order'],
  limit: number,
): RecordQuery => ({
  model: deliveryModel.name,
  index: 'by-status',
  prefix: [status],
  order,
  limit,
});
