import { expect } from 'chai';
import { defineModel, ok, type Command, type Document } from '@aftersale/core';
import {
  createIdbStore,
  isDocumentError,
  lateClient,
  type Client,
  type Page,
} from '@aftersale/sdk';
import { reindex, type Reindexed } from '@aftersale/sdk/reindex';
import { noteModel, saveNote, type NoteContent, type NoteStatus } from './note-model.ts';
import { aClient, firstOf, freshName, manualTimers, rejectionOf } from './test-client.ts';

interface SecondContent {
  readonly lines: readonly string[];
}
type Second = Document<SecondContent, NoteStatus>;

/** The note as a later kit has it: lines instead of a text, and found by how many there are. */
const secondModel = defineModel({
  name: 'note',
  version: 2,
  statuses: noteModel.statuses,
  indexes: {
    'by-status': ({ status, updatedAt }: Second) => [[status, updatedAt]],
    'by-lines': ({ content }: Second) => [[content.lines.length]],
  },
  migrate: {
    2: ({ text, ...rest }: NoteContent) => {
      if (text === 'cursed') throw new RangeError('no line');
      return { ...rest, lines: text.split('\n') };
    },
  },
});

const addLine: Command<{ readonly id: string; readonly line: string }, never> = {
  name: 'note.add-line',
  reads: ({ id }) => [id],
  apply(documents, { id, line }, { now }) {
    const note = documents.get(id) as Second;
    const content = { ...note.content, lines: [...note.content.lines, line] };
    return ok([{ ...note, content, revision: note.revision + 1, updatedAt: now }]);
  },
};

const idsOf = ({ documents }: Page) => documents.map(({ id }) => id);
const byLines = { model: secondModel, index: 'by-lines', order: 'oldest' } as const;
const byStatus = { model: secondModel, index: 'by-status', order: 'oldest' } as const;

describe('a model that has moved on', () => {
  let store: string;
  let client: Client;
  const stored = async (id: string) => {
    const raw = createIdbStore(`aftersale.${store}`, { timers: manualTimers() });
    const document = await raw.read((transaction) => transaction.getDocument(id));
    raw.close();
    return document;
  };
  beforeEach(async () => {
    store = freshName();
    const before = aClient({ store });
    for (const id of ['a', 'b', 'c']) {
      const content = { text: `${id}\nsecond`, words: [id] };
      await before.run(saveNote, { id, content });
    }
    before.close();
    client = aClient({ store, models: [secondModel] });
  });
  afterEach(() => client.close());

  it('[MDL-1] shows what the older one wrote as it has it now, wherever it is read', async () => {
    const lines = { words: ['a'], lines: ['a', 'second'] };
    const got = await client.get('a');
    expect(got?.content).to.deep.equal(lines);
    expect([got?.version, got?.revision]).to.deep.equal([2, 1]);
    const page = await client.query(byStatus);
    expect(page.documents.map(({ content }) => content.lines[0])).to.deep.equal(['a', 'b', 'c']);
    const watched = await firstOf<Page>(
      (tell) => client.watch(byStatus, tell),
      () => true,
    );
    expect(watched.documents[0]?.content).to.deep.equal(lines);
    const one = await firstOf<Document | undefined>(
      (tell) => client.watchDocument('a', tell),
      () => true,
    );
    expect(one?.content).to.deep.equal(lines);
  });

  it('[MDL-1] leaves it stored as it was, until a command changes it', async () => {
    await client.get('a');
    await client.query(byStatus);
    expect((await stored('a'))?.version).to.equal(1);
    await client.run(addLine, { id: 'a', line: 'third' });
    const changed = await stored('a');
    expect(changed?.version).to.equal(2);
    expect(changed?.revision).to.equal(2);
    expect(changed?.content).to.deep.equal({ words: ['a'], lines: ['a', 'second', 'third'] });
    expect(idsOf(await client.query(byLines))).to.deep.equal(['a']);
    expect((await stored('b'))?.content).to.deep.equal({ text: 'b\nsecond', words: ['b'] });
  });

  it('[MDL-2] reads what a newer one wrote, and refuses to change it', async () => {
    await client.run(addLine, { id: 'a', line: 'third' });
    const older = aClient({ store });
    const got = await older.get('a');
    expect(got?.version).to.equal(2);
    expect(got?.content).to.deep.equal({ words: ['a'], lines: ['a', 'second', 'third'] });
    const refused = await rejectionOf(older.run(saveNote, { id: 'a', content: { text: '' } }));
    expect(isDocumentError(refused) && [refused.code, refused.id, refused.version]).to.deep.equal([
      'document-newer',
      'a',
      2,
    ]);
    expect(older.storage.state).to.equal('ready');
    expect((await stored('a'))?.revision).to.equal(2);
    expect((await older.run(saveNote, { id: 'b', content: { text: 'mine' } })).ok).to.equal(true);
    older.close();
  });

  it('[MDL-1] says which document it cannot bring up, and why', async () => {
    const older = aClient({ store });
    await older.run(saveNote, { id: 'a', content: { text: 'cursed' } });
    older.close();
    const failed = await rejectionOf(client.get('a'));
    expect(isDocumentError(failed) && [failed.code, failed.id]).to.deep.equal([
      'document-not-migrated',
      'a',
    ]);
    expect((failed as Error).cause).to.be.instanceOf(RangeError);
    expect((await client.get('b'))?.version).to.equal(2);
  });

  it('[MDL-1] does not let a command write another version than its model’s', async () => {
    const stale: Command<undefined, never> = {
      name: 'note.stale',
      reads: () => ['a'],
      apply: (documents) => {
        const note = documents.get('a')!;
        return ok([{ ...note, version: 1, revision: note.revision + 1 }]);
      },
    };
    expect(await rejectionOf(client.run(stale, undefined))).to.be.instanceOf(TypeError);
    expect((await stored('a'))?.revision).to.equal(1);
  });

  it('[STO-7] finds the older ones by its new indexes after reindexing, which changes none', async () => {
    expect(idsOf(await client.query(byLines))).to.deep.equal([]);
    const before = await stored('a');
    const two = firstOf<Page>(
      (tell) => client.watch(byLines, tell),
      ({ documents }) => documents.length === 3,
    );
    expect(await reindex(client, secondModel)).to.deep.equal({ looked: 3, renewed: 3, skipped: 0 });
    expect(idsOf(await client.query({ ...byLines, prefix: [2] }))).to.deep.equal(['a', 'b', 'c']);
    await two;
    expect(await stored('a')).to.deep.equal(before);
    expect(await client.statusCounts('note')).to.deep.equal({ open: 3 });
    expect(await reindex(client, secondModel)).to.deep.equal({ looked: 0, renewed: 0, skipped: 0 });
  });

  it('[STO-7] can be stopped, and goes on where it was', async () => {
    const older = aClient({ store });
    for (let place = 0; place < 450; place += 1)
      await older.run(
        saveNote,
        { id: `z${place}`, content: { text: 'x' } },
        { durability: 'relaxed' },
      );
    older.close();
    const stop = new AbortController();
    const seen: Reindexed[] = [];
    const stopped = reindex(client, secondModel, {
      signal: stop.signal,
      onProgress(progress) {
        seen.push(progress);
        stop.abort();
      },
    });
    expect((await rejectionOf(stopped)) as Error).to.have.property('name', 'AbortError');
    expect(seen).to.deep.equal([{ looked: 200, renewed: 200, skipped: 0 }]);
    expect((await reindex(client, secondModel)).looked).to.equal(253);
    expect(await client.count({ model: secondModel, index: 'by-lines' })).to.equal(453);
  });

  it('[STO-7] can be asked again, after an older kit has written, and leaves alone what it cannot read', async () => {
    await reindex(client, secondModel);
    const older = aClient({ store });
    await older.run(saveNote, { id: 'a', content: { text: 'one' } });
    await older.run(saveNote, { id: 'b', content: { text: 'cursed' } });
    const again = await reindex(client, secondModel, { again: true });
    expect(again).to.deep.equal({ looked: 3, renewed: 1, skipped: 1 });
    expect(idsOf(await client.query({ ...byLines, prefix: [1] }))).to.deep.equal(['a']);
    older.close();
  });

  it('[STO-7] works through a client that comes late, and not through one of an older kit', async () => {
    const late = lateClient(async () => client);
    expect((await reindex(late, secondModel)).looked).to.equal(3);
    const old = { ...client, inside: undefined } as unknown as Client;
    expect(await rejectionOf(reindex(old, secondModel))).to.be.instanceOf(TypeError);
  });
});
