import { expect } from 'chai';
import { chainModel, defineModel, type Document } from '@aftersale/core';
import { createMemoryStore, type Client, type ClientOptions, type Page } from '@aftersale/sdk';
import { backupFile, restore, type Restored } from '@aftersale/sdk/backup';
import { relate, type Version } from '../../packages/sdk/src/backup/writers.ts';
import { aNote, changeNote, noteModel, saveNote, writeAsIs } from './note-model.ts';
import { aClient, firstOf, rejectionOf } from './test-client.ts';
import { documentsOf, wholeOf } from './whole-database.ts';

const inMemory = (options: Partial<ClientOptions> = {}): Client =>
  aClient({ openStore: createMemoryStore, channel: () => undefined, ...options });

/** What the one holds is brought to the other. */
const bring = async (from: Client, to: Client): Promise<Restored> =>
  restore(to, await backupFile(from));

const say = (client: Client, text: string, id = 'a') =>
  client.run(saveNote, { id, content: { text } });

const textsOf = async (client: Client): Promise<string[]> =>
  (await documentsOf(client)).map(({ content }) => (content as { text: string }).text).sort();

const kept = { added: 0, updated: 0, kept: 1, copies: [], blobs: 0 };

describe('a document that is here and in the backup', () => {
  let here: Client;
  let there: Client;
  beforeEach(async () => {
    [here, there] = [inMemory(), inMemory()];
    await say(here, 'one');
  });

  it('[BAK-4] stays when it is later than in an old backup of this device', async () => {
    const file = await backupFile(here);
    await say(here, 'two');
    const before = await wholeOf(here);
    expect(await restore(here, file)).to.deep.equal(kept);
    expect(await wholeOf(here)).to.deep.equal(before);
  });

  it('[BAK-4] is brought up when the later one came from it, there and back and there again', async () => {
    await bring(here, there);
    await say(there, 'two');
    await there.run(changeNote, { id: 'a', status: 'dropped' });
    expect(await bring(there, here)).to.deep.equal({ ...kept, kept: 0, updated: 1 });
    expect(await wholeOf(here)).to.deep.equal(await wholeOf(there));
    expect(await here.statusCounts('note')).to.deep.include({ open: 0, dropped: 1 });
    await say(here, 'three');
    expect(await bring(there, here)).to.deep.equal(kept);
    expect((await bring(here, there)).updated).to.equal(1);
    expect(await textsOf(there)).to.deep.equal(['three']);
    expect(await there.history('a')).to.deep.equal(await here.history('a'));
  });

  it('[BAK-4] stays beside the other when both were changed apart, and it says so', async () => {
    await bring(here, there);
    await say(here, 'mine');
    for (const text of ['theirs', 'theirs indeed']) await say(there, text);
    const restored = await bring(there, here);
    const { copies } = restored;
    expect(restored).to.deep.equal({ ...kept, kept: 0, copies });
    expect(copies.map(({ id }) => id)).to.deep.equal(['a']);
    const copy = await here.get(copies[0]!.copy);
    expect((await here.get('a'))?.content).to.deep.equal({ text: 'mine' });
    expect([copy?.content, copy?.copyOf, copy?.revision]).to.deep.equal([
      { text: 'theirs indeed' },
      'a',
      3,
    ]);
    const open = {
      model: noteModel,
      index: 'by-status',
      prefix: ['open'],
      order: 'oldest',
    } as const;
    expect((await here.query(open)).documents).to.have.length(2);
    expect(await here.count({ model: 'note' })).to.equal(2);
    const once = await wholeOf(here);
    expect(await bring(there, here)).to.deep.equal(kept);
    expect(await wholeOf(here)).to.deep.equal(once);
  });

  it('[BAK-4] a copy is brought up by a later backup of the same device, and never over what was changed here', async () => {
    await bring(here, there);
    await say(here, 'mine');
    await say(there, 'theirs');
    const [{ copy } = { copy: '' }] = (await bring(there, here)).copies;
    await say(there, 'theirs, later');
    expect((await bring(there, here)).updated).to.equal(1);
    expect(await textsOf(here)).to.deep.equal(['mine', 'theirs, later']);
    await say(here, 'copy, changed', copy);
    expect(await bring(there, here)).to.deep.equal(kept);
    await say(there, 'theirs, last');
    expect((await bring(there, here)).copies).to.have.length(1);
    expect(await textsOf(here)).to.deep.equal(['copy, changed', 'mine', 'theirs, last']);
    expect(await bring(there, here)).to.deep.equal(kept);
  });

  it('[BAK-4] made apart under one id is nobody’s ancestor, however far it has come', async () => {
    for (const text of ['x', 'y', 'z']) await say(there, text);
    expect((await bring(there, here)).copies).to.have.length(1);
    expect(await textsOf(here)).to.deep.equal(['one', 'z']);
  });

  it('[BAK-4] sorts beside the other under an id of the same kind', async () => {
    const id = '0190a0a0-1111-7000-8000-000000000001';
    await say(here, 'mine', id);
    await say(there, 'theirs', id);
    const [{ copy } = { copy: '' }] = (await bring(there, here)).copies;
    expect(copy).to.match(/^0190a0a0-1111-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('[BAK-4] goes on with its own chain of sealed sheets, and keeps the other as evidence', async () => {
    const models = [noteModel, chainModel];
    const [one, two] = [inMemory({ models }), inMemory({ models })];
    const chain = (hash: string): Document => ({
      ...aNote({ id: 'chain' }),
      model: 'chain',
      content: { sequence: 1, hash },
    });
    await one.run(writeAsIs, { documents: [chain('mine')] });
    await two.run(writeAsIs, { documents: [chain('theirs')] });
    const { copies } = await bring(two, one);
    expect((await one.get('chain'))?.content).to.deep.equal({ sequence: 1, hash: 'mine' });
    expect((await one.get(copies[0]!.copy))?.content).to.deep.include({ hash: 'theirs' });
  });
});

describe('two versions of a document', () => {
  const version = (
    revision: number,
    writers: Version['writers'],
    change: Partial<Version> = {},
  ): Version => ({ document: aNote({ revision }), history: [], writers, ...change });
  const step = (revision: number, at = '') => ({
    documentId: 'note-1',
    revision,
    command: 'note.change',
    at,
    actor: '',
    from: null,
    to: 'open',
    run: `run-${revision}`,
  });

  it('[BAK-4] follow one another when the later has seen all of the earlier', () => {
    expect(relate(version(3, { a: 3 }), version(5, { a: 3, b: 5 }))).to.equal('ours-is-older');
    expect(relate(version(5, { a: 5 }), version(3, { a: 3 }))).to.equal('theirs-is-older');
    expect(relate(version(4, { a: 4 }), version(5, { a: 3, b: 5 }))).to.equal('diverged');
    expect(relate(version(3, { a: 3 }), version(5, { b: 5 }))).to.equal('diverged');
  });

  it('[BAK-4] are one when they say the same, in whatever order', () => {
    const { id, ...rest } = aNote();
    expect(
      relate(version(1, { a: 1 }), { ...version(1, { b: 1 }), document: { ...rest, id } }),
    ).to.equal('same');
    const other = version(1, { a: 1 }, { document: aNote({ content: { text: 'x' } }) });
    expect(relate(version(1, { a: 1 }), other)).to.equal('diverged');
  });

  it('[BAK-4] of a copied profile, whose writers look like one, are told apart by their history', () => {
    const [one, two] = [step(1), step(2, 'here')];
    const ours = version(2, { a: 2 }, { history: [one, two] });
    const theirs = version(3, { a: 3 }, { history: [one, step(2, 'there'), step(3)] });
    expect(relate(ours, theirs)).to.equal('diverged');
    const later = version(3, { a: 3 }, { history: [one, two, step(3)] });
    expect(relate(ours, later)).to.equal('ours-is-older');
  });
});

describe('restoring', () => {
  it('[BAK-5] can be stopped, and finished by restoring again', async () => {
    const [here, there] = [inMemory(), inMemory()];
    for (let place = 0; place < 250; place += 1) await say(here, 'x', `n${place}`);
    await here.putBlob(new TextEncoder().encode('ink'), 'image/png');
    const file = await backupFile(here);
    const stop = new AbortController();
    const stopped = restore(there, file, {
      signal: stop.signal,
      onProgress: ({ doing, bytes, of }) => doing === 'restoring' && bytes * 2 > of && stop.abort(),
    });
    expect((await rejectionOf(stopped)) as Error).to.have.property('name', 'AbortError');
    const some = (await documentsOf(there)).length;
    expect(some).to.be.within(1, 249);
    expect(await there.count({ model: 'note' })).to.equal(some);
    expect((await restore(there, file)).added).to.equal(250 - some);
    expect(await wholeOf(there)).to.deep.equal(await wholeOf(here));
  });

  it('[BAK-2] stopped while it looks through the file, has written nothing', async () => {
    const [here, there] = [inMemory(), inMemory()];
    await say(here, 'x');
    const stopped = restore(there, await backupFile(here), { signal: AbortSignal.abort() });
    expect((await rejectionOf(stopped)) as Error).to.have.property('name', 'AbortError');
    expect(await documentsOf(there)).to.deep.equal([]);
  });

  it('tells live queries, in this tab and others', async () => {
    const [here, there] = [inMemory(), inMemory()];
    await say(here, 'x');
    const open = { model: 'note', index: 'by-status', order: 'oldest' } as const;
    const one = firstOf<Page>(
      (tell) => there.watch(open, tell),
      ({ documents }) => documents.length === 1,
    );
    await bring(here, there);
    await one;
  });

  it('[BAK-3] brings kinds of record that this page does not know, to be found by one that does', async () => {
    const riddles = defineModel({ ...noteModel, name: 'riddle' });
    const here = inMemory({ models: [riddles] });
    const riddle = { ...aNote(), model: 'riddle' } as Document;
    await here.run(writeAsIs, { documents: [riddle] });
    const memory = createMemoryStore();
    const there = inMemory({ openStore: () => memory });
    expect((await bring(here, there)).added).to.equal(1);
    expect(await there.get('note-1')).to.deep.equal(riddle);
    const knowing = inMemory({ models: [riddles], openStore: () => memory });
    const query = { model: riddles, index: 'by-status', order: 'newest' } as const;
    expect((await knowing.query(query)).documents).to.have.length(1);
    expect(await knowing.count({ model: riddles })).to.equal(1);
  });

  it('[MDL-1] [MDL-2] brings documents of other versions as they are, and finds the older ones by today’s keys', async () => {
    const here = inMemory();
    await say(here, 'old');
    const second = defineModel({
      ...noteModel,
      version: 2,
      migrate: { 2: (content: object) => ({ ...content, words: ['brought', 'up'] }) },
    });
    const there = inMemory({ models: [second] });
    await bring(here, there);
    const words = {
      model: second,
      index: 'by-word',
      prefix: ['brought'],
      order: 'newest',
    } as const;
    expect((await there.query(words)).documents).to.have.length(1);
    const { store } = await there.inside();
    const raw = await store.read((transaction) => transaction.getDocument('a'));
    expect([raw?.version, raw?.content]).to.deep.equal([1, { text: 'old' }]);

    await say(there, 'new');
    const back = inMemory();
    await bring(there, back);
    expect((await back.get('a'))?.version).to.equal(2);
    expect(await back.count({ model: 'note', index: 'by-status' })).to.equal(1);
  });

  it('[BAK-3] keeps unknown members of what it brings', async () => {
    const [here, there] = [inMemory(), inMemory()];
    await here.run(writeAsIs, { documents: [{ ...aNote(), seenBy: ['x'] } as Document] });
    await bring(here, there);
    expect(await there.get('note-1')).to.deep.include({ seenBy: ['x'] });
  });
});
