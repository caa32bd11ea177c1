import { expect } from 'chai';
import { createMemoryStore, type StorageState } from '@aftersale/sdk';
import { failToOpen, healIdb, holdDatabase, removeIndexedDb } from './faulty-idb.ts';
import { saveNote } from './note-model.ts';
import { aClient, freshName, manualTimers, rejectionOf } from './test-client.ts';

afterEach(healIdb);

function statesOf(client: ReturnType<typeof aClient>): StorageState[] {
  const states: StorageState[] = [client.storage];
  client.onStorage((state) => states.push(state));
  return states;
}

const opening: StorageState = { kind: 'indexeddb', state: 'opening' };

describe('opening the store', () => {
  it('waits until it is needed, and then is ready', async () => {
    const client = aClient();
    const states = statesOf(client);
    expect(states).to.deep.equal([opening]);
    await client.get('a');
    expect(states).to.deep.equal([opening, { kind: 'indexeddb', state: 'ready' }]);
    client.close();
  });

  const refusals: readonly (readonly [string, () => void])[] = [
    ['there is no IndexedDB', removeIndexedDb],
    ['it is forbidden', () => failToOpen(new DOMException('', 'SecurityError'))],
    ['a private window has none', () => failToOpen(new DOMException('', 'NotAllowedError'))],
  ];
  for (const [what, arrange] of refusals)
    it(`goes on in memory, and says so, when ${what}`, async () => {
      arrange();
      const client = aClient();
      const states = statesOf(client);
      await client.run(saveNote, { id: 'a' });
      expect(await client.get('a')).to.include({ revision: 1 });
      const memory = { kind: 'memory', state: 'memory', problem: 'storage-refused' };
      expect(states).to.deep.equal([opening, memory]);
      client.close();
    });

  it('goes on in memory when there is no room even to open it', async () => {
    failToOpen(new DOMException('', 'QuotaExceededError'));
    const client = aClient();
    await client.run(saveNote, { id: 'a' });
    expect(client.storage).to.deep.equal({
      kind: 'memory',
      state: 'memory',
      problem: 'storage-full',
    });
    client.close();
  });

  it('tries again when the browser fails within, and goes on in memory only after that', async () => {
    const tries = failToOpen(new DOMException('Internal error opening', 'UnknownError'), 3);
    const client = aClient();
    await client.get('a');
    expect([tries(), client.storage.state]).to.deep.equal([4, 'ready']);
    client.close();
    healIdb();
    failToOpen(new DOMException('Internal error opening', 'UnknownError'));
    const broken = aClient();
    await broken.get('a');
    expect(broken.storage).to.include({ state: 'memory', problem: 'storage-lost' });
    broken.close();
  });

  it('goes on in memory when the browser does not answer in time, and lets go when it does after all', async () => {
    const store = freshName();
    const name = `aftersale.${store}`;
    // One who holds the database, and a deletion that waits for it, keep all later openings waiting.
    const holder = await holdDatabase(name, 1);
    const deletion = indexedDB.deleteDatabase(name);
    const timers = manualTimers();
    const client = aClient({ store, timers });
    const states = statesOf(client);
    const reading = client.get('a');
    await new Promise((resolve) => (deletion.onblocked = resolve));
    expect(states).to.deep.equal([opening]);
    timers.runOut();
    await reading;
    const memory = { kind: 'memory', state: 'memory', problem: 'storage-timeout' };
    expect(states).to.deep.equal([opening, memory]);
    await client.run(saveNote, { id: 'a' });
    expect(await client.get('a')).to.include({ revision: 1 });

    holder.close();
    // An upgrade gets through only when the late connection has been closed.
    const newer = await holdDatabase(name, 99);
    newer.close();
    client.close();
  });

  it('does not pass an existing database of a newer kit off as empty', async () => {
    const store = freshName();
    const newer = await holdDatabase(`aftersale.${store}`, 99);
    const client = aClient({ store });
    expect(await rejectionOf(client.get('a'))).to.include({ code: 'storage-newer' });
    expect(client.storage).to.include({ state: 'failed', problem: 'storage-newer' });
    expect(await rejectionOf(client.run(saveNote, { id: 'a' }))).to.include({
      code: 'storage-newer',
    });
    newer.close();
    client.close();
  });

  it('never calls a store in memory durable, even one asked for', async () => {
    const client = aClient({ openStore: createMemoryStore });
    await client.get('a');
    expect(client.storage).to.deep.equal({ kind: 'memory', state: 'memory' });
    client.close();
  });

  it('makes no line to other tabs for records that they cannot see', async () => {
    removeIndexedDb();
    let lines = 0;
    const client = aClient({ channel: () => void (lines += 1) });
    await client.run(saveNote, { id: 'a' });
    expect(lines).to.equal(0);
    client.close();
  });
});
