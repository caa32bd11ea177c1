import { expect } from 'chai';
import { defineModel, emptyChain, sha256Hex, type Document } from '@aftersale/core';
import { createMemoryStore, type Client } from '@aftersale/sdk';
import { backupFile, restore } from '@aftersale/sdk/backup';
import { erase, eraseExpired } from '@aftersale/sdk/erase';
import { createSearch } from '@aftersale/sdk/search';
import { firstSeal } from '../support/first-seal.ts';
import { aNote, changeNote, noteModel, writeAsIs, type Note } from './note-model.ts';
import { aClient, rejectionOf } from './test-client.ts';
import { wholeOf } from './whole-database.ts';

/** A note whose first word is a name, and whose second word names a picture. */
const model = defineModel({
  ...noteModel,
  remembered: ({ content: { words = [] } }: Note) => ({ pieces: [], names: words }),
  personal: { parts: [['words']], term: { days: 365, from: 'createdAt' } },
});
const person = { texts: ['王芳', '138 0000-0000'] };

describe('erasing a person', () => {
  let client: Client;
  const bytes = new TextEncoder().encode('a face');
  const hash = sha256Hex(bytes);
  const textOf = async (): Promise<string> => JSON.stringify(await wholeOf(client));
  const note = (id: string, text: string, words: readonly string[] = []) =>
    client.run(changeNote, { id, content: { text, words } });

  beforeEach(() => {
    client = aClient({ models: [model], openStore: createMemoryStore, channel: () => undefined });
  });
  afterEach(() => client.close());

  it('[ERA-1] blanks what is personal wherever it names them, and leaves all else', async () => {
    await note('a', 'pump leaks', ['王芳', 'other']);
    await note('b', 'seal', ['１３８００００ 0000']);
    await note('c', 'valve', ['王芳芳']);
    const told = await erase(client, person);
    expect(told).to.deep.equal({
      erased: ['a', 'b'],
      underSeal: [],
      mentioned: ['c'],
      blobs: 0,
      lastWords: 0,
    });
    const erased = (await client.get('a'))!;
    expect([erased.content, erased.revision]).to.deep.equal([{ text: 'pump leaks', words: [] }, 2]);
    expect((await client.get('c'))?.revision).to.equal(1);
    expect(await client.count({ model, index: 'by-word', prefix: ['王芳'] })).to.equal(0);
    expect(await client.statusCounts(model)).to.deep.equal({ open: 3 });
    expect((await client.history('a')).map(({ command }) => command)).to.deep.equal([
      'note.change',
      'note.erase',
    ]);
  });

  it('[ERA-1] leaves not a trace of them in the whole database', async () => {
    await note('a', 'pump leaks', ['王芳', '13800000000', hash]);
    await client.putBlob(bytes, 'image/png');
    await erase(client, person);
    expect(await textOf())
      .not.to.match(/王芳|13800000000|a face/)
      .and.not.to.contain(hash);
  });

  it('[ERA-1] [ERA-4] takes their name as author and actor, out of history too, and no backup brings it back', async () => {
    const memory = createMemoryStore();
    const options = { models: [model], openStore: () => memory, channel: () => undefined };
    client = aClient({ ...options, actor: '王芳' });
    await note('a', 'x', ['someone']);
    const file = await backupFile(client);
    await erase(client, person);
    expect((await client.get('a'))?.author).to.equal('');
    const actors = (await client.history('a')).map(({ actor }) => actor);
    expect(actors[0]).to.equal('');
    expect((await restore(client, file)).copies).to.deep.equal([]);
    expect((await client.history('a'))[0]?.actor).to.equal('');
  });

  it('[ERA-2] changes nothing that an older kit has sealed, and tells it', async () => {
    const sealed = firstSeal({ customer: '王芳' }, emptyChain);
    const content = { text: '', words: ['王芳', hash], sealed };
    await client.run(writeAsIs, { documents: [aNote({ id: 's', content })] });
    await client.putBlob(bytes, 'image/png');
    const before = await wholeOf(client);
    expect(await erase(client, person)).to.deep.equal({
      erased: [],
      underSeal: ['s'],
      mentioned: [],
      blobs: 0,
      lastWords: 0,
    });
    expect(await wholeOf(client)).to.deep.equal(before);
  });

  it('[ERA-2] tells what mentions them elsewhere, also after erasing, and what it cannot read', async () => {
    await note('a', '王芳 called', ['王芳']);
    await note('b', 'asked for 王芳');
    const newer = { ...aNote({ id: 'n' }), version: 9, content: { text: '王芳' } } as Document;
    const { store } = await client.inside();
    await store.write({ durability: 'strict' }, async (transaction) =>
      transaction.addDocument({ document: newer, keys: [] }),
    );
    const told = await erase(client, person);
    expect([told.erased, told.mentioned]).to.deep.equal([['a'], ['a', 'b', 'n']]);
    expect((await client.get('n'))?.content).to.deep.equal({ text: '王芳' });
  });

  it('[ERA-3] removes a picture with the part that named it, unless another record names it', async () => {
    await client.putBlob(bytes, 'image/png');
    await note('a', '', ['王芳', hash]);
    await note('b', '', ['someone', hash]);
    expect((await erase(client, person)).blobs).to.equal(0);
    expect(await client.getBlob(hash)).not.to.equal(undefined);
    expect((await erase(client, { texts: ['someone'] })).blobs).to.equal(1);
    expect(await client.getBlob(hash)).to.equal(undefined);
  });

  it('[ERA-4] an old backup of this device brings nothing of it back', async () => {
    await client.putBlob(bytes, 'image/png');
    await note('a', 'pump', ['王芳', hash]);
    const file = await backupFile(client);
    await erase(client, person);
    const before = await wholeOf(client);
    expect(await restore(client, file)).to.deep.include({
      added: 0,
      updated: 0,
      copies: [],
      blobs: 0,
    });
    expect(await wholeOf(client)).to.deep.equal(before);
  });

  it('[ERA-4] a later backup brings the blanks to another device', async () => {
    await note('a', 'pump', ['王芳']);
    const other = aClient({
      models: [model],
      openStore: createMemoryStore,
      channel: () => undefined,
    });
    await restore(other, await backupFile(client));
    await erase(client, person);
    expect((await restore(other, await backupFile(client))).updated).to.equal(1);
    expect((await other.get('a'))?.content).to.deep.equal({ text: 'pump', words: [] });
    other.close();
  });

  it('[ERA-5] tells beforehand what it would do, and does nothing a second time', async () => {
    await client.putBlob(bytes, 'image/png');
    await note('a', 'pump', ['王芳', hash]);
    const before = await wholeOf(client);
    const preview = await erase(client, person, { preview: true });
    expect(await wholeOf(client)).to.deep.equal(before);
    expect(await erase(client, person)).to.deep.equal(preview);
    const once = await wholeOf(client);
    const again = { erased: [], underSeal: [], mentioned: [], blobs: 0, lastWords: 0 };
    expect(await erase(client, person)).to.deep.equal(again);
    expect(await wholeOf(client)).to.deep.equal(once);
  });

  it('[ERA-5] can be stopped, and finished by asking again', async () => {
    for (let place = 0; place < 150; place += 1) await note(`n${place}`, '', ['王芳']);
    const stopped = erase(client, person, { signal: AbortSignal.abort() });
    expect((await rejectionOf(stopped)) as Error).to.have.property('name', 'AbortError');
    expect((await erase(client, person)).erased).to.have.length(150);
  });

  it('is followed by the search', async () => {
    await note('a', '', ['王芳']);
    const search = createSearch(client, model);
    expect(await search.find('wf')).to.have.length(1);
    await erase(client, person);
    expect(await search.find('wf')).to.deep.equal([]);
    search.close();
  });

  it('can be told what is personal in records whose model does not say', async () => {
    const silent = aClient({ openStore: createMemoryStore, channel: () => undefined });
    const content = { text: '', words: ['王芳'] };
    await silent.run(changeNote, { id: 'a', content });
    expect((await erase(silent, person)).mentioned).to.deep.equal(['a']);
    const personal = { note: { parts: [['words']] } };
    expect((await erase(silent, person, { personal })).erased).to.deep.equal(['a']);
    silent.close();
  });

  it('refuses to look for nothing', async () => {
    for (const texts of [[], [''], [' - ']])
      expect(await rejectionOf(erase(client, { texts }))).to.be.instanceOf(TypeError);
  });
});

describe('a term that is over', () => {
  it('[ERA-1] [ERA-2] [ERA-5] blanks what is personal, and nothing before', async () => {
    const client = aClient({
      models: [model],
      openStore: createMemoryStore,
      channel: () => undefined,
      clock: { now: () => '2026-11-21T00:00:00.000Z' },
    });
    const sealed = firstSeal({ customer: '王芳' }, emptyChain);
    const old = { createdAt: '2025-11-20T00:00:00.000Z' };
    await client.run(writeAsIs, {
      documents: [
        aNote({ id: 'old', ...old, content: { text: 'x', words: ['王芳'] } }),
        aNote({
          id: 'new',
          createdAt: '2025-11-22T00:00:00.000Z',
          content: { text: 'x', words: ['王芳'] },
        }),
        aNote({ id: 'sealed', ...old, content: { text: 'x', words: ['王芳'], sealed } as never }),
        aNote({ id: 'empty', ...old }),
      ],
    });
    const told = { erased: ['old'], underSeal: ['sealed'], mentioned: [], blobs: 0, lastWords: 0 };
    expect(await eraseExpired(client, { preview: true })).to.deep.equal(told);
    expect(await eraseExpired(client)).to.deep.equal(told);
    expect((await client.get('old'))?.content).to.deep.equal({ text: 'x', words: [] });
    expect((await client.get('new'))?.content).to.deep.equal({ text: 'x', words: ['王芳'] });
    expect((await eraseExpired(client)).erased).to.deep.equal([]);
    client.close();
  });
});
