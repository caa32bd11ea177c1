import { expect } from 'chai';
import type { StorageState } from '@aftersale/sdk';
import { createIdbStore } from '@aftersale/sdk';
import { witnessesInMemory } from '../support/twins/witness.ts';
import {
  deleteDatabase,
  failToOpen,
  forbidLocalStorage,
  healIdb,
  holdDatabase,
  keysAskedOf,
} from './faulty-idb.ts';
import { saveNote } from './note-model.ts';
import { aClient, freshName, manualTimers } from './test-client.ts';

afterEach(healIdb);

const ready = { kind: 'indexeddb', state: 'ready' };
const wiped = { ...ready, problem: 'storage-wiped' };

/** What this database is called in its own table. */
async function deviceIn(store: string): Promise<unknown> {
  const database = await holdDatabase(`aftersale.${store}`, 1);
  const request = database.transaction('meta').objectStore('meta').get('device');
  await new Promise((resolve) => (request.onsuccess = resolve));
  database.close();
  return request.result;
}

async function withARecord(store: string): Promise<void> {
  const client = aClient({ store });
  await client.run(saveNote, { id: 'a' });
  client.close();
}

describe('[STO-6] records that the browser threw away', () => {
  it('are announced to the next client, which keeps what it is given', async () => {
    const store = freshName();
    await withARecord(store);
    const first = await deviceIn(store);
    await deleteDatabase(`aftersale.${store}`);
    const client = aClient({ store });
    expect(await client.get('a')).to.equal(undefined);
    expect(client.storage).to.deep.equal(wiped);
    await client.run(saveNote, { id: 'b' });
    expect(client.storage).to.deep.equal(wiped);
    expect(await client.get('b')).to.include({ revision: 1 });
    const second = await deviceIn(store);
    expect(first).to.be.a('string');
    expect(second).to.be.a('string');
    expect(second).not.to.equal(first);
    client.close();
  });

  it('are announced again and again, until the person has acknowledged it', async () => {
    const store = freshName();
    await withARecord(store);
    await deleteDatabase(`aftersale.${store}`);
    for (const id of ['b', 'c']) {
      const client = aClient({ store });
      await client.run(saveNote, { id });
      expect(client.storage).to.deep.equal(wiped);
      client.close();
    }
    const client = aClient({ store });
    await client.get('b');
    expect(client.storage).to.deep.equal(wiped);
    const told: StorageState[] = [];
    client.onStorage((state) => told.push(state));
    client.acknowledgeWiped();
    expect(told).to.deep.equal([ready]);
    client.close();
    const next = aClient({ store });
    await next.run(saveNote, { id: 'd' });
    expect(next.storage).to.deep.equal(ready);
    expect(localStorage.getItem(`aftersale.${store}`)).to.equal(await deviceIn(store));
    next.close();
  });

  it('are announced once only where it was acknowledged before anything new was saved', async () => {
    const store = freshName();
    await withARecord(store);
    await deleteDatabase(`aftersale.${store}`);
    const client = aClient({ store });
    await client.get('a');
    expect(client.storage).to.deep.equal(wiped);
    client.acknowledgeWiped();
    client.close();
    const next = aClient({ store });
    await next.run(saveNote, { id: 'b' });
    expect(next.storage).to.deep.equal(ready);
    next.close();
  });

  it('are announced at once where they go while the page is open', async () => {
    const store = freshName();
    const client = aClient({ store });
    await client.run(saveNote, { id: 'a' });
    await deleteDatabase(`aftersale.${store}`);
    expect(await client.get('a')).to.equal(undefined);
    expect(client.storage).to.deep.equal(wiped);
    client.close();
  });

  it('are announced where another database stands in their place', async () => {
    const store = freshName();
    await withARecord(store);
    const other = createIdbStore(`aftersale.${store}`, { timers: manualTimers() });
    await other.write({ durability: 'strict' }, async (transaction) =>
      transaction.putMeta('device', 'another'),
    );
    other.close();
    const client = aClient({ store });
    await client.get('a');
    expect(client.storage).to.deep.equal(wiped);
    client.close();
  });

  it('are told beside a failure, once that has passed', async () => {
    const store = freshName();
    await withARecord(store);
    await deleteDatabase(`aftersale.${store}`);
    const client = aClient({ store });
    await client.get('a');
    expect(client.storage).to.deep.equal(wiped);
    const content = { text: (() => {}) as unknown as string };
    await client.run(saveNote, { id: 'b', content }).catch(() => {});
    expect(client.storage).to.deep.equal({ ...ready, state: 'failed', problem: 'not-saved' });
    await client.run(saveNote, { id: 'b' });
    expect(client.storage).to.deep.equal(wiped);
    client.close();
  });
});

describe('what is remembered beside the database', () => {
  it('is nothing before there is a record', async () => {
    const store = freshName();
    const client = aClient({ store });
    await client.get('a');
    expect(localStorage.getItem(`aftersale.${store}`)).to.equal(null);
    await client.putBlob(new Uint8Array(3), 'image/png');
    expect(localStorage.getItem(`aftersale.${store}`)).to.equal(await deviceIn(store));
    client.close();
  });

  it('is remembered anew where only that was lost', async () => {
    const store = freshName();
    await withARecord(store);
    const device = await deviceIn(store);
    localStorage.removeItem(`aftersale.${store}`);
    await withARecord(store);
    expect(localStorage.getItem(`aftersale.${store}`)).to.equal(device);
  });

  it('is not asked for again once it is known', async () => {
    const store = freshName();
    const asked = keysAskedOf('meta');
    const client = aClient({ store });
    const about = () => asked.filter((key) => key === 'device').length;
    await client.run(saveNote, { id: 'a' });
    expect(about()).to.equal(1);
    await client.run(saveNote, { id: 'a' });
    await client.get('a');
    expect(about()).to.equal(1);
    client.close();
    const next = aClient({ store });
    await next.get('a');
    await next.run(saveNote, { id: 'a' });
    await next.run(saveNote, { id: 'a' });
    expect(about()).to.equal(2);
    next.close();
  });

  it('is nothing where the page may store nothing there, which stops nothing', async () => {
    const store = freshName();
    forbidLocalStorage();
    await withARecord(store);
    const client = aClient({ store });
    expect(await client.get('a')).to.include({ revision: 1 });
    await client.run(saveNote, { id: 'a' });
    expect(client.storage).to.deep.equal(ready);
    client.acknowledgeWiped();
    client.close();
  });

  it('is nothing where records are kept in memory only', async () => {
    const store = freshName();
    failToOpen(new DOMException('', 'SecurityError'), 1);
    await withARecord(store);
    expect(localStorage.getItem(`aftersale.${store}`)).to.equal(null);
    const client = aClient({ store });
    await client.run(saveNote, { id: 'b' });
    expect(client.storage).to.deep.equal(ready);
    client.close();
  });

  it('may be kept elsewhere, where the host has a better place', async () => {
    const witness = witnessesInMemory()('better');
    const store = freshName();
    const client = aClient({ store, witness });
    await client.run(saveNote, { id: 'a' });
    expect(witness.read()).to.equal(await deviceIn(store));
    expect(localStorage.getItem(`aftersale.${store}`)).to.equal(null);
    client.close();
  });
});
