import { expect } from 'chai';
import { isStorageError, NotSavedError, StorageUnavailableError } from '@aftersale/sdk';
import {
  abortAfterSuccess,
  connections,
  failToBegin,
  failToOpen,
  healIdb,
  holdDatabase,
  loseNewsOfCommit,
  onTransaction,
} from './faulty-idb.ts';
import { aNote, appendToNote, changeNote, saveNote, type Note } from './note-model.ts';
import { aClient, freshName, manualTimers, rejectionOf } from './test-client.ts';

afterEach(healIdb);

const textOf = (document: unknown) => (document as Note | undefined)?.content.text;

describe('[STO-1] never a false "saved"', () => {
  for (const [what, reason, code] of [
    ['an abort without a reason, as WebKit sends on a full disk', null, 'not-saved'],
    ['a full quota', new DOMException('', 'QuotaExceededError'), 'storage-full'],
    [
      'a full disk in Chromium',
      new DOMException('Failed to write blobs (IOError)', 'DataError'),
      'storage-full',
    ],
    [
      'a full disk in Firefox',
      new DOMException('', 'NS_ERROR_FILE_NO_DEVICE_SPACE'),
      'storage-full',
    ],
    [
      'a full disk in Chromium that closes the connection',
      new DOMException('Connection is closing because of: FILE_ERROR_NO_SPACE', 'UnknownError'),
      'storage-full',
    ],
    ['any other abort', new DOMException('', 'DataError'), 'not-saved'],
  ] as const)
    it(`rejects after each request has succeeded, on ${what}`, async () => {
      const client = aClient();
      await client.run(saveNote, { id: 'a', content: { text: 'kept' } });
      abortAfterSuccess(reason, 1);
      const error = await rejectionOf(client.run(saveNote, { id: 'a', content: { text: 'lost' } }));
      expect(error).to.be.instanceOf(NotSavedError);
      expect(error).to.include({ code, name: 'NotSavedError' });
      expect((error as Error).cause).to.equal(reason ?? undefined);
      expect(client.storage).to.deep.equal({ kind: 'indexeddb', state: 'failed', problem: code });
      expect(textOf(await client.get('a'))).to.equal('kept');
      expect(client.storage.state).to.equal('failed');
      await client.run(saveNote, { id: 'a', content: { text: 'saved' } });
      expect(client.storage).to.deep.equal({ kind: 'indexeddb', state: 'ready' });
      expect(textOf(await client.get('a'))).to.equal('saved');
      client.close();
    });

  it('does not tell those who watch of what was not saved', async () => {
    const client = aClient();
    const told: unknown[] = [];
    client.watchDocument('a', (document) => told.push(document));
    await client.get('a');
    abortAfterSuccess(null, 1);
    await rejectionOf(client.run(saveNote, { id: 'a' }));
    await client.get('a');
    expect(told).to.deep.equal([undefined]);
    client.close();
  });

  it('rejects an attachment that did not get in', async () => {
    const client = aClient();
    abortAfterSuccess(new DOMException('', 'QuotaExceededError'), 1);
    const saving = client.putBlob(new Uint8Array(9), 'image/png');
    expect(await rejectionOf(saving)).to.include({ code: 'storage-full' });
    client.close();
  });

  it('rejects what the database cannot hold', async () => {
    const client = aClient();
    const content = { text: (() => {}) as unknown as string };
    const error = await rejectionOf(client.run(saveNote, { id: 'a', content }));
    expect(error).to.include({ code: 'not-saved' });
    expect(await client.get('a')).to.equal(undefined);
    client.close();
  });

  for (const durability of ['strict', 'relaxed'] as const)
    it(`asks the browser for ${durability} durability when told to`, async () => {
      const client = aClient();
      await client.get('a');
      const seen: string[] = [];
      onTransaction('readwrite', (transaction) => seen.push(transaction.durability));
      await client.run(saveNote, { id: 'a' }, { durability });
      expect(seen).to.deep.equal([durability]);
      if (durability === 'relaxed') await client.run(saveNote, { id: 'a' });
      if (durability === 'relaxed') expect(seen[1]).to.equal('strict');
      client.close();
    });
});

describe('a lost connection', () => {
  for (const [what, error] of [
    ['InvalidStateError', new DOMException('', 'InvalidStateError')],
    ['UnknownError', new DOMException('', 'UnknownError')],
    [
      '"connection lost"',
      new DOMException('Connection to Indexed Database server lost.', 'AbortError'),
    ],
  ] as const)
    it(`[STO-2] is made again after ${what}, and the command done once`, async () => {
      const timers = manualTimers();
      const client = aClient({ timers });
      await client.run(saveNote, { id: 'a', content: { text: 'x' } });
      failToBegin(error, 2);
      expect((await client.run(appendToNote, { id: 'a', letter: 'y' })).ok).to.equal(true);
      expect(textOf(await client.get('a'))).to.equal('xy');
      expect(timers.waits).to.deep.equal([20, 100]);
      expect(client.storage.state).to.equal('ready');
      client.close();
    });

  it('[STO-2] in the middle of a command makes it run again, once in effect', async () => {
    const client = aClient();
    await client.run(saveNote, { id: 'a', content: { text: 'x' } });
    abortAfterSuccess(new DOMException('Connection lost', 'UnknownError'), 1);
    await client.run(appendToNote, { id: 'a', letter: 'y' });
    expect(await client.get('a')).to.include({ revision: 2 });
    expect(textOf(await client.get('a'))).to.equal('xy');
    client.close();
  });

  it('[STO-2] between the commit and the news of it does not run the command twice', async () => {
    const client = aClient();
    await client.run(saveNote, { id: 'a', content: { text: 'x' } });
    loseNewsOfCommit(1);
    const outcome = await client.run(appendToNote, { id: 'a', letter: 'y' });
    expect(outcome.ok && textOf(outcome.value[0])).to.equal('xy');
    expect(textOf(await client.get('a'))).to.equal('xy');
    expect(await client.history('a')).to.have.length(1);
    client.close();
  });

  it('[STO-2] that broke off after the commit does not do it twice either when another window wrote meanwhile', async () => {
    const store = freshName();
    const other = aClient({ store });
    const whileWaiting = manualTimers();
    const client = aClient({
      store,
      timers: {
        after(ms, act) {
          if (ms !== 20) return whileWaiting.after(ms, act);
          // The wait before the second attempt is long enough for somebody else.
          void other.run(appendToNote, { id: 'a', letter: 'z' }).then(act);
          return () => {};
        },
      },
    });
    await client.run(saveNote, { id: 'a', content: { text: 'x' } });
    loseNewsOfCommit(1);
    const outcome = await client.run(appendToNote, { id: 'a', letter: 'y' });
    expect(outcome.ok && textOf(outcome.value[0])).to.equal('xy');
    expect(textOf(await client.get('a'))).to.equal('xyz');
    expect(await client.history('a')).to.have.length(2);
    client.close();
    other.close();
  });

  it('that cannot be made again is told as lost, after three attempts, and the next save tries anew', async () => {
    const timers = manualTimers();
    const client = aClient({ timers });
    await client.run(saveNote, { id: 'a' });
    failToBegin(new DOMException('', 'UnknownError'), 4);
    const error = await rejectionOf(client.run(saveNote, { id: 'a' }));
    expect(error).to.be.instanceOf(StorageUnavailableError);
    expect(error).to.include({ code: 'storage-lost' });
    expect(timers.waits).to.deep.equal([20, 100, 400]);
    expect(client.storage).to.include({ kind: 'indexeddb', state: 'failed' });
    await client.run(saveNote, { id: 'a' });
    expect(client.storage.state).to.equal('ready');
    expect(await client.get('a')).to.include({ revision: 2 });
    client.close();
  });

  it('is made again when the browser says that it closed it', async () => {
    const opened = connections();
    const client = aClient();
    await client.run(saveNote, { id: 'a' });
    opened[0]?.dispatchEvent(new Event('close'));
    expect(await client.get('a')).to.include({ revision: 1 });
    expect(opened).to.have.length(2);
    client.close();
  });

  it('is made again when it closed without saying so', async () => {
    const opened = connections();
    const client = aClient();
    await client.run(saveNote, { id: 'a' });
    opened[0]?.close();
    expect(await client.get('a')).to.include({ revision: 1 });
    client.close();
  });

  it('is still for want of room when a full disk keeps the database from opening again', async () => {
    const client = aClient();
    await client.run(saveNote, { id: 'a' });
    abortAfterSuccess(new DOMException('FILE_ERROR_NO_SPACE', 'UnknownError'), 1);
    await rejectionOf(client.run(saveNote, { id: 'a' }));
    healIdb();
    failToOpen(new DOMException('Internal error opening backing store', 'UnknownError'));
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    const error = await rejectionOf(client.run(saveNote, { id: 'a' }));
    expect(error).to.include({ code: 'storage-full' });
    client.close();
  });

  it('is not replaced by memory once there was a store, and says why', async () => {
    const client = aClient();
    await client.run(saveNote, { id: 'a' });
    failToOpen(new DOMException('', 'SecurityError'));
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    const error = await rejectionOf(client.run(saveNote, { id: 'a' }));
    expect(error).to.include({ code: 'storage-refused' });
    expect(client.storage).to.deep.equal({
      kind: 'indexeddb',
      state: 'failed',
      problem: 'storage-refused',
    });
    client.close();
  });
});

describe('giving the connection up', () => {
  it('closes it when the page is left, and opens another on the next use', async () => {
    const opened = connections();
    const client = aClient();
    const saving = client.run(saveNote, { id: 'a' });
    await client.get('a');
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await saving;
    expect(opened).to.have.length(1);
    expect(await client.get('a')).to.include({ revision: 1 });
    expect(opened).to.have.length(2);
    expect(() => opened[0]?.transaction('meta')).to.throw(DOMException);
    client.close();
  });

  it('lets a newer kit upgrade the database, and is then told that it is newer', async () => {
    const store = freshName();
    const client = aClient({ store });
    await client.run(saveNote, { id: 'a' });
    const newer = await holdDatabase(`aftersale.${store}`, 99);
    const error = await rejectionOf(client.run(saveNote, { id: 'a' }));
    expect(error).to.be.instanceOf(StorageUnavailableError);
    expect(error).to.include({ code: 'storage-newer' });
    expect(client.storage).to.include({ state: 'read-only', problem: 'storage-newer' });
    newer.close();
    client.close();
  });

  it('frees the database when the client is closed, and refuses further use', async () => {
    const store = freshName();
    const client = aClient({ store });
    await client.run(saveNote, { id: 'a' });
    client.close();
    const error = await rejectionOf(client.get('a'));
    expect(isStorageError(error) && error.code).to.equal('storage-closed');
    (await holdDatabase(`aftersale.${store}`, 99)).close();
  });
});

describe('a body that waits for something other than its transaction', () => {
  it('is told so, instead of going on with half of its work saved', async () => {
    const client = aClient();
    const { createIdbStore } = await import('@aftersale/sdk');
    const store = createIdbStore(freshName(), { timers: manualTimers() });
    const error = await rejectionOf(
      store.write({ durability: 'strict' }, async (transaction) => {
        transaction.addDocument({ document: aNote(), keys: [] });
        await client.get('somewhere else');
        await client.run(changeNote, { id: 'elsewhere' });
      }),
    );
    expect(error).to.be.instanceOf(TypeError);
    store.close();
    client.close();
  });
});
