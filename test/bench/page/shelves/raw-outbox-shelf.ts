/**
 * What no client could leave out that hands records over: raw IndexedDB writing the same record, the same delivery of
 * it, and in one row the place in the outbox with both counters, read before it is written, in one transaction.
 */
import {
  defaultPolicy,
  deliveryModel,
  keysOf,
  newDelivery,
  type Document,
  type Model,
  type SlipDocument,
} from '@aftersale/core';
import { openRaw } from '../raw-database.ts';
import { byStatusModel } from './our-shelf.ts';
import type { ShelfOptions } from './shelf.ts';

const context = { now: '2026-11-21T04:00:00.000Z', actor: '张工', policy: defaultPolicy };

interface Counters {
  readonly sequence: number;
  readonly slips: number;
  readonly deliveries: number;
}

const none: Counters = { sequence: 0, slips: 0, deliveries: 0 };

export async function openRawOutbox({ name, durability }: ShelfOptions) {
  const database = await openRaw(name, (made) => {
    made
      .createObjectStore('slips', { keyPath: 'document.id' })
      .createIndex('keys', 'keys', { multiEntry: true });
    made.createObjectStore('counters');
  });
  function put(slip: SlipDocument): Promise<void> {
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(['slips', 'counters'], 'readwrite', { durability });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error as DOMException);
      const rows = transaction.objectStore('slips');
      const counters = transaction.objectStore('counters');
      rows.add(toRow(byStatusModel, slip));
      const read = counters.get('all') as IDBRequest<Counters | undefined>;
      read.onsuccess = () => {
        const { sequence, slips, deliveries } = read.result ?? none;
        rows.add(toRow(deliveryModel, deliveryOf(slip, sequence + 1)));
        const next = { sequence: sequence + 1, slips: slips + 1, deliveries: deliveries + 1 };
        counters.put(next satisfies Counters, 'all');
        transaction.commit();
      };
    });
  }
  return { put, close: () => database.close() };
}

const deliveryOf = (slip: SlipDocument, sequence: number) =>
  newDelivery(
    slip,
    { device: 'bench', sequence, command: 'bench.save', traceless: false },
    { ...context, newId: () => slip.id },
  );

const toRow = <Content, Status extends string>(
  model: Model<Content, Status>,
  document: Document<Content, Status>,
) => ({ document, keys: keysOf(model, document).map((key) => [...key, document.id]) });
