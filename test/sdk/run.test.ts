import { expect } from 'chai';
import { sha256Hex, type Command, type Document } from '@aftersale/core';
import { createMemoryStore } from '@aftersale/sdk';
import { aNote, appendToNote, changeNote, noteModel, saveNote, writeAsIs } from './note-model.ts';
import { aClient, freshName, rejectionOf } from './test-client.ts';

describe('running a command', () => {
  it('saves the documents it returns, and answers with them', async () => {
    const client = aClient();
    const outcome = await client.run(saveNote, { id: 'a', content: { text: 'noise' } });
    expect(outcome.ok && outcome.value.map(({ id, revision }) => [id, revision])).to.deep.equal([
      ['a', 1],
    ]);
    const stored = await client.get('a');
    expect(stored?.content).to.deep.equal({ text: 'noise' });
    expect(stored?.author).to.equal('Li Wei');
    client.close();
  });

  it('keeps what was saved for the next client of the same database, and from those of others', async () => {
    const store = freshName();
    const first = aClient({ store });
    await first.run(saveNote, { id: 'a' });
    first.close();
    const second = aClient({ store });
    expect((await second.get('a'))?.revision).to.equal(1);
    const other = aClient();
    expect(await other.get('a')).to.equal(undefined);
    second.close();
    other.close();
  });

  it('gives the command its time, its actor, its policy and ids', async () => {
    let seen: unknown;
    const looking: Command<undefined, never> = {
      name: 'note.look',
      reads: () => [],
      apply(_found, _args, context) {
        seen = [context.now, context.actor, context.policy.name, context.newId()];
        return { ok: true, value: [] };
      },
    };
    const client = aClient({ clock: { now: () => 'now' }, newId: () => 'next' });
    await client.run(looking, undefined);
    expect(seen).to.deep.equal(['now', 'Li Wei', 'default', 'next']);
    client.close();
  });

  it('reads what the command asks for on seeing what it first asked for', async () => {
    const rounds: string[][] = [];
    const client = aClient();
    await client.run(saveNote, { id: 'a', content: { text: 'b' } });
    await client.run(saveNote, { id: 'b', content: { text: 'missing' } });
    const following: Command<undefined, never> = {
      name: 'note.follow',
      reads(_args, found) {
        rounds.push([...found.keys()]);
        return [
          'a',
          ...[...found.values()].map(({ content }) => (content as { text: string }).text),
        ];
      },
      apply: () => ({ ok: true, value: [] }),
    };
    await client.run(following, undefined);
    expect(rounds).to.deep.equal([[], ['a'], ['a', 'b'], ['a', 'b']]);
    client.close();
  });

  it('writes nothing on a refusal, which is an answer', async () => {
    const client = aClient();
    await client.run(changeNote, { id: 'a', status: 'done' });
    const bytes = new Uint8Array([1]);
    const blobs = [{ hash: sha256Hex(bytes), mime: 'image/png', bytes }];
    const outcome = await client.run(changeNote, { id: 'a', content: { text: 'x' } }, { blobs });
    expect(outcome).to.deep.equal({ ok: false, error: { type: 'AlreadyDone' } });
    expect((await client.get('a'))?.revision).to.equal(1);
    expect(await client.history('a')).to.have.length(1);
    expect(await client.getBlob(sha256Hex(bytes))).to.equal(undefined);
    client.close();
  });
});

for (const [where, options] of [
  ['IndexedDB', {}],
  ['memory', { openStore: createMemoryStore }],
] as const)
  describe(`[P7] a command that fails leaves nothing behind, in ${where}`, () => {
    const wrongs: readonly (readonly [string, readonly Document[]])[] = [
      ['a revision left out', [aNote({ id: 'a', revision: 3, status: 'done' })]],
      ['the same revision again', [aNote({ id: 'a', revision: 1, status: 'done' })]],
      ['a new document not at revision 1', [aNote({ id: 'new', revision: 2 })]],
      ['an unknown model', [aNote({ id: 'new' }), { ...aNote({ id: 'x' }), model: 'riddle' }]],
      ['another model', [{ ...aNote({ id: 'a', revision: 2 }), model: 'memo' }]],
    ];
    for (const [what, documents] of wrongs)
      it(`a TypeError for ${what}`, async () => {
        const memoModel = { ...noteModel, name: 'memo' };
        const client = aClient({ ...options, models: [noteModel, memoModel] });
        await client.run(saveNote, { id: 'a' });
        const good = aNote({ id: 'good' });
        const args = { reads: ['a', 'new'], documents: [good, ...documents] };
        expect(await rejectionOf(client.run(writeAsIs, args))).to.be.instanceOf(TypeError);
        await expectUntouched(client);
      });

    it('a document that exists and was not read', async () => {
      const client = aClient(options);
      await client.run(saveNote, { id: 'a' });
      const documents = [aNote({ id: 'good' }), aNote({ id: 'a', status: 'done' })];
      expect(await rejectionOf(client.run(writeAsIs, { documents }))).to.include({
        code: 'not-saved',
      });
      await expectUntouched(client);
    });

    it('what the command throws', async () => {
      const client = aClient(options);
      await client.run(saveNote, { id: 'a' });
      const fault = new RangeError('no');
      const failing: typeof appendToNote = {
        ...appendToNote,
        apply() {
          throw fault;
        },
      };
      expect(await rejectionOf(client.run(failing, { id: 'a', letter: 'x' }))).to.equal(fault);
      await expectUntouched(client);
    });

    async function expectUntouched(client: ReturnType<typeof aClient>): Promise<void> {
      expect((await client.get('a'))?.revision).to.equal(1);
      expect(await client.get('good')).to.equal(undefined);
      expect(await client.history('good')).to.deep.equal([]);
      expect(await client.statusCounts('note')).to.deep.equal({ open: 1 });
      client.close();
    }
  });

describe('the history of a document', () => {
  it('tells each command but the saving of drafts, from which state to which', async () => {
    const client = aClient({ clock: { now: () => '2026-11-21T00:00:00.000Z' } });
    await client.run(changeNote, { id: 'a' });
    await client.run(saveNote, { id: 'a', content: { text: 'draft' } });
    await client.run(changeNote, { id: 'a', status: 'done' });
    const step = { documentId: 'a', command: 'note.change', at: '2026-11-21T00:00:00.000Z' };
    const steps = await client.history('a');
    expect(new Set(steps.map(({ run }) => run)).size).to.equal(2);
    expect(steps.map(({ run: _run, ...told }) => told)).to.deep.equal([
      { ...step, revision: 1, actor: 'Li Wei', from: null, to: 'open' },
      { ...step, revision: 3, actor: 'Li Wei', from: 'open', to: 'done' },
    ]);
    expect(await client.history('b')).to.deep.equal([]);
    client.close();
  });
});

describe('parallel commands', () => {
  it('[STO-2] from two clients of one database follow one another; none is lost or done twice', async () => {
    const store = freshName();
    const clients = [aClient({ store }), aClient({ store })];
    await clients[0]?.run(saveNote, { id: 'a', content: { text: '' } });
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    await Promise.all(
      letters.map((letter, place) => clients[place % 2]?.run(appendToNote, { id: 'a', letter })),
    );
    const stored = (await clients[1]?.get('a')) as ReturnType<typeof aNote> | undefined;
    expect(stored?.revision).to.equal(27);
    expect([...(stored?.content.text ?? '')].sort()).to.deep.equal(letters);
    const steps = await clients[0]?.history('a');
    expect(steps?.map(({ revision }) => revision)).to.deep.equal(letters.map((_, i) => i + 2));
    for (const client of clients) client.close();
  });
});
