import { createIdbStore } from '@aftersale/sdk';
import { describeStore } from '../support/store-suite.ts';
import { freshName, manualTimers } from './test-client.ts';

describeStore('the store on IndexedDB', () =>
  createIdbStore(freshName(), { timers: manualTimers() }),
);

describe('without getAllRecords, as in WebKit', () => {
  const { getAllRecords } = IDBIndex.prototype as { getAllRecords?: unknown };
  before(() => void Reflect.deleteProperty(IDBIndex.prototype, 'getAllRecords'));
  after(() => void Object.assign(IDBIndex.prototype, { getAllRecords }));

  describeStore('the store on IndexedDB, by cursor', () =>
    createIdbStore(freshName(), { timers: manualTimers() }),
  );
});
