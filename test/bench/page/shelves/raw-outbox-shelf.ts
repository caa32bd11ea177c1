/**
 * What no client could leave out that hands records over: raw IndexedDB writing the same record, the same delivery of
 * it, the place in the outbox and both counters in one transaction, each read before it is written.
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

const counted = ['sequence', 'slips', 'deliveries'] as const;
const context = { now: '2026-11-21T04:00:00.000Z', actor: '张工', policy: defaultPolicy };

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
      const read = counted.map((key) => counters.get(key) as IDBRequest<number | undefined>);
      read.at(-1)!.onsuccess = () => {
        const [sequence, ...rest] = read.map(({ result = 0 }) => result + 1);
        rows.add(toRow(deliveryModel, deliveryOf(slip, sequence!)));
        [sequence, ...rest].forEach((value, place) => counters.put(value, counted[place]!));
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
