import type { SlipDocument } from '@aftersale/core';
import { createRxDatabase, type RxCollection, type RxJsonSchema } from 'rxdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import type { NewestQuery, Shelf, ShelfOptions } from './shelf.ts';

const schema: RxJsonSchema<SlipDocument> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 40 },
    model: { type: 'string' },
    version: { type: 'integer' },
    revision: { type: 'integer' },
    status: { type: 'string', maxLength: 20 },
    createdAt: { type: 'string' },
    updatedAt: { type: 'string', maxLength: 24 },
    author: { type: 'string' },
    content: { type: 'object' } as never,
    copyOf: { type: 'string' },
  },
  required: ['id', 'status', 'updatedAt'],
  indexes: [['status', 'updatedAt']],
};

/** RxDB with the storage that it has for nothing, and its usual settings. */
export async function openRxdbShelf({ name, durability }: ShelfOptions): Promise<Shelf> {
  const database = await createRxDatabase<{ slips: RxCollection<SlipDocument> }>({
    name: `rxdb-${name}`,
    storage: getRxStorageDexie({ chromeTransactionDurability: durability }),
  });
  const { slips } = await database.addCollections({ slips: { schema } });
  let asked = 0;
  // It keeps the answers of queries that it has had. This one is new each time, and means the same.
  const inState = (status: string) => {
    asked += 1;
    const updatedAt = { $lt: `3${String(asked).padStart(9, '0')}` };
    return { status: status as SlipDocument['status'], updatedAt };
  };
  const find = ({ status, count }: NewestQuery) =>
    slips.find({ selector: inState(status), sort: [{ updatedAt: 'desc' }], limit: count });
  return {
    put: (slip) => slips.insert(slip),
    async putAll(added) {
      const { error } = await slips.bulkInsert([...added]);
      if (error.length > 0) throw new Error('not saved');
    },
    newest: (query) => find(query).exec(),
    count: (status) => slips.count({ selector: inState(status) }).exec(),
    watch: (query, listener) => void find(query).$.subscribe((found) => listener(found)),
    close: () => database.close(),
  };
}
