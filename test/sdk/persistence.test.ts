import { expect } from 'chai';
import { refuse } from '@aftersale/core';
import { createMemoryStore } from '@aftersale/sdk';
import { askToPersist } from '../../packages/sdk/src/system/persistence.ts';
import { healIdb } from './faulty-idb.ts';
import { changeNote, noteModel, saveNote } from './note-model.ts';
import { aClient } from './test-client.ts';

afterEach(healIdb);

const models = [{ ...noteModel, delivers: ({ status }: { status: string }) => status === 'done' }];

describe('asking the browser to spare the records', () => {
  it('[STO-10] is done once, after the first record that was saved as finished', async () => {
    let asked = 0;
    const client = aClient({ models, askToPersist: () => void (asked += 1) });
    await client.run(saveNote, { id: 'a' });
    expect(asked).to.equal(0);
    await client.run(changeNote, { id: 'a', status: 'done' });
    expect(asked).to.equal(1);
    await client.run(saveNote, { id: 'b', status: 'done' });
    expect(asked).to.equal(1);
    client.close();
  });

  it('[STO-10] is not done for a record that was refused', async () => {
    let asked = 0;
    const client = aClient({ models, askToPersist: () => void (asked += 1) });
    const refusing = { ...saveNote, apply: () => refuse({ type: 'AlreadyDone' }) } as const;
    expect((await client.run(refusing, { id: 'a', status: 'done' })).ok).to.equal(false);
    expect(asked).to.equal(0);
    client.close();
  });

  it('is not done where the records are in memory only', async () => {
    let asked = 0;
    const client = aClient({
      models,
      openStore: createMemoryStore,
      askToPersist: () => void (asked += 1),
    });
    await client.run(saveNote, { id: 'a', status: 'done' });
    expect(asked).to.equal(0);
    client.close();
  });
});

describe('the browser that is asked', () => {
  const own = Object.getOwnPropertyDescriptor(navigator, 'storage');
  afterEach(() => {
    if (own) Object.defineProperty(navigator, 'storage', own);
    else Reflect.deleteProperty(navigator, 'storage');
  });
  const withStorage = (storage: unknown) =>
    Object.defineProperty(navigator, 'storage', { value: storage, configurable: true });

  it('hears of it', () => {
    let asked = 0;
    withStorage({
      persist() {
        asked += 1;
        return Promise.resolve(true);
      },
    });
    askToPersist();
    expect(asked).to.equal(1);
  });

  for (const [what, storage] of [
    ['has no storage to speak of', undefined],
    ['knows no persistence', {}],
    ['never answers', { persist: () => new Promise(() => {}) }],
    ['rejects', { persist: () => Promise.reject(new TypeError('no')) }],
    [
      'throws',
      {
        persist() {
          throw new TypeError('no');
        },
      },
    ],
  ] as const)
    it(`[STO-10] holds nothing up where it ${what}`, async () => {
      withStorage(storage);
      const client = aClient({ models });
      expect((await client.run(saveNote, { id: 'a', status: 'done' })).ok).to.equal(true);
      expect(client.storage.state).to.equal('ready');
      client.close();
    });
});
