/** Sends what is in the outbox, one delivery after another, for as long as the page lives. */
import {
  claimDelivery,
  deliveryModel,
  nextDelivery,
  postponeDelivery,
  receiveDelivery,
  rejectDelivery,
  type DeliveryDocument,
  type DeliveryProblem,
  type NextDelivery,
  type DeliveryVerdict,
} from '@aftersale/core';
import type { Client } from '../client.ts';
import { systemChance, type Chance } from '../system/chance.ts';
import { systemSend, type Send } from '../system/send.ts';
import type { Timers } from '../system/timers.ts';
import type { Cursor, Page } from '../query/query.ts';
import { isStorageError } from '../store/storage-error.ts';
import type { ReceiverAddress } from './delivery-desk.ts';
import { receiverAt } from './receiver.ts';

export interface DelivererOptions {
  readonly client: Pick<Client, 'clock' | 'getBlob' | 'query' | 'run'>;
  readonly timers: Timers;
  readonly chance?: Chance | undefined;
  readonly send?: Send | undefined;
  /** Where do records of this model go; nowhere yet? */
  readonly addressOf: (model: string) => ReceiverAddress | undefined;
}

export interface Deliverer {
  /** Looks for what is to be sent; `impatient`: a person, or a line that is back, lets nothing wait. */
  wake(impatient?: boolean): void;
  stop(): void;
}

/** Rows read at once. Their messages come with them, so they are few. */
const pageSize = 20;
/** How often the outbox is looked at unasked: another window may have put something in and died. */
const lookAgainMs = 30_000;

export function createDeliverer({
  client,
  timers,
  chance = systemChance,
  send = systemSend,
  addressOf,
}: DelivererOptions): Deliverer {
  let isStopped = false;
  let isWorking = false;
  let isDue = false;
  let isImpatient = false;
  /** Woken since the outbox was last looked at. */
  let isStale = false;
  let cancelTimer = (): void => {};

  function wake(impatient = false): void {
    isImpatient ||= impatient;
    isDue = true;
    isStale = true;
    if (!isWorking && !isStopped) void work();
  }

  async function work(): Promise<void> {
    isWorking = true;
    cancelTimer();
    let waitMs = lookAgainMs;
    while (isDue && !isStopped) {
      isDue = false;
      // Whatever is wrong with the storage is told by its own state; here it only has to be tried again.
      waitMs = await drain().catch(() => lookAgainMs);
    }
    isWorking = false;
    isImpatient = false;
    if (!isStopped) cancelTimer = timers.after(waitMs, wake);
  }

  /** Sends until nothing may go; answers in how many milliseconds to look again. */
  async function drain(): Promise<number> {
    for (;;) {
      const { pending, next } = await look();
      if (isStopped) return lookAgainMs;
      if (!('send' in next)) {
        const waitMs = Date.parse(next.waitUntil ?? '') - Date.parse(client.clock.now());
        return waitMs >= 0 ? Math.min(waitMs, lookAgainMs) : lookAgainMs;
      }
      await sendInTurn(pending);
    }
  }

  /** The beginning of the outbox, as far as one must look to know what goes next. */
  async function look(): Promise<{ pending: readonly DeliveryDocument[]; next: NextDelivery }> {
    isStale = false;
    const pending: DeliveryDocument[] = [];
    for (let after: Cursor | undefined; ;) {
      const page: Page = await client.query({
        model: deliveryModel.name,
        index: 'by-status',
        prefix: ['pending'],
        order: 'oldest',
        limit: pageSize,
        after,
      });
      pending.push(...(page.documents as readonly DeliveryDocument[]).map(withoutMessage));
      const next = nextOf(pending);
      after = page.next;
      if ('send' in next || !next.mayPass || after === undefined) return { pending, next };
    }
  }

  const nextOf = (pending: readonly DeliveryDocument[]): NextDelivery =>
    nextDelivery(pending, {
      now: client.clock.now(),
      hasAddress: (model) => addressOf(model) !== undefined,
      impatient: isImpatient,
    });

  /**
   * Sends these, in their order, for as long as each is received. Looking anew for each takes
   * the longer the more have been sent: an index keeps for a while what no longer stands in it.
   */
  async function sendInTurn(pending: readonly DeliveryDocument[]): Promise<void> {
    let rest = pending;
    for (let next = nextOf(rest); 'send' in next; next = nextOf(rest)) {
      const { send: sent } = next;
      const isReceived = await deliver(sent);
      if (!isReceived || isStale || isStopped) return;
      rest = rest.filter((delivery) => delivery !== sent);
    }
  }

  /** Is it with the receiver now? */
  async function deliver(delivery: DeliveryDocument): Promise<boolean> {
    const address = addressOf(delivery.content.record.model);
    const claimed = address && (await claim(delivery));
    if (!claimed) return false;
    const verdict = await bring(claimed, address);
    if (verdict) await settle(delivery.id, verdict);
    return verdict?.type === 'received';
  }

  /** The delivery in this sender's hand; nothing where another window has it (DLV-7). */
  async function claim({ id, revision }: DeliveryDocument): Promise<DeliveryDocument | undefined> {
    const result = await client.run(claimDelivery, { id, revision }, { durability: 'relaxed' });
    return result.ok ? (result.value[0] as DeliveryDocument) : undefined;
  }

  /** What the receiver says to it; nothing when another window took over meanwhile. */
  async function bring(
    delivery: DeliveryDocument,
    address: ReceiverAddress,
  ): Promise<DeliveryVerdict | undefined> {
    const receiver = receiverAt(address, { send, timers });
    let mine: DeliveryDocument | undefined = delivery;
    // A photo may take longer than a claim lasts.
    const renew = async (): Promise<boolean> => {
      mine = mine && (await claim(mine));
      return mine !== undefined;
    };
    for (const attachment of delivery.content.attachments) {
      const verdict = await receiver.bring(attachment, () => bytesOf(attachment.hash), renew);
      if (!mine) return undefined;
      if (verdict) return verdict;
    }
    if (delivery.content.attachments.length > 0 && !(await renew())) return undefined;
    return receiver.post(delivery);
  }

  /** Bytes that are no longer whole are as good as missing: only a person can help. */
  async function bytesOf(hash: string) {
    return client.getBlob(hash).catch((error: unknown) => {
      if (isStorageError(error) && error.code === 'storage-damaged') return undefined;
      throw error;
    });
  }

  async function settle(id: string, verdict: DeliveryVerdict): Promise<void> {
    if (verdict.type === 'received') {
      await client.run(receiveDelivery, { id, by: verdict.by });
      return;
    }
    const { code, text } = verdict;
    const problem: DeliveryProblem = { code, text };
    if (verdict.type === 'rejected') {
      await client.run(rejectDelivery, { id, problem });
      return;
    }
    isImpatient = false;
    const answered = code !== 'no-connection' && code !== 'no-answer';
    const { waitMs } = verdict;
    await client.run(postponeDelivery, { id, problem, answered, waitMs, chance: chance() });
  }

  return {
    wake,
    stop() {
      isStopped = true;
      cancelTimer();
    },
  };
}

/** A place in the outbox: whoever claims it reads the message again, and many may wait. */
const withoutMessage = (delivery: DeliveryDocument): DeliveryDocument => ({
  ...delivery,
  content: { ...delivery.content, message: '' },
});
