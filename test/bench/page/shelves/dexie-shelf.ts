import type { SlipDocument } from '@aftersale/core';
import { Dexie, liveQuery, type Table } from 'dexie';
import type { NewestQuery, Shelf, ShelfOptions } from './shelf.ts';

export async function openDexieShelf({ name, durability }: ShelfOptions): Promise<Shelf> {
  const database = new Dexie(name, { chromeTransactionDurability: durability });
  database.version(1).stores({ slips: 'id, [status+updatedAt]' });
  await database.open();
  const slips: Table<SlipDocument, string> = database.table('slips');
  const inState = (status: string) =>
    slips
      .where('[status+updatedAt]')
      .between([status, Dexie.minKey], [status, Dexie.maxKey], true, true);
  const newest = ({ status, count }: NewestQuery) =>
    inState(status).reverse().limit(count).toArray();
  return {
    put: (slip) => slips.put(slip),
    putAll: (added) => slips.bulkPut(added),
    newest,
    count: (status) => inState(status).count(),
    watch: (query, listener) => void liveQuery(() => newest(query)).subscribe(listener),
    close: () => database.close(),
  };
}
