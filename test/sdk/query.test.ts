import { expect } from 'chai';
import fc from 'fast-check';
import type { IndexKey } from '@aftersale/core';
import type { Client, Page, Query } from '@aftersale/sdk';
import { compareKeys, isInRange, toIdbRange } from '../../packages/sdk/src/store/key-range.ts';
import { aNote, changeNote, noteModel, saveNote, writeAsIs } from './note-model.ts';
import { aClient, rejectionOf } from './test-client.ts';

const idsOf = ({ documents }: Page) => documents.map(({ id }) => id);

describe('querying', () => {
  let client: Client;
  beforeEach(async () => {
    client = aClient();
    for (const id of ['a', 'b', 'c', 'd', 'e']) await client.run(saveNote, { id });
    await client.run(changeNote, { id: 'b', status: 'done' });
  });
  afterEach(() => client.close());

  const open: Query = { model: 'note', index: 'by-status', prefix: ['open'], order: 'newest' };

  it('finds by the beginning of the key, newest or oldest first', async () => {
    expect(idsOf(await client.query(open))).to.deep.equal(['e', 'd', 'c', 'a']);
    expect(idsOf(await client.query({ ...open, order: 'oldest' }))).to.deep.equal([...'acde']);
  });

  it('finds all of an index when nothing is said of its keys', async () => {
    const all: Query = { model: 'note', index: 'by-status', order: 'newest' };
    expect(idsOf(await client.query(all))).to.deep.equal(['e', 'd', 'c', 'a', 'b']);
  });

  it('tells the place of the next page, and none on the last', async () => {
    const first = await client.query({ ...open, limit: 3 });
    expect(idsOf(first)).to.deep.equal(['e', 'd', 'c']);
    const second = await client.query({ ...open, limit: 3, after: first.next });
    expect(idsOf(second)).to.deep.equal(['a']);
    expect(second).not.to.have.property('next');
    expect(await client.query({ ...open, limit: 4 })).not.to.have.property('next');
  });

  it('pages through documents of the very same time without loss or repetition', async () => {
    const ids = Array.from({ length: 23 }, (_, place) => `same-${place}`);
    await client.run(writeAsIs, { documents: ids.map((id) => aNote({ id, status: 'dropped' })) });
    for (const order of ['newest', 'oldest'] as const) {
      const seen: string[] = [];
      let after: IndexKey | undefined;
      do {
        const page = await client.query({ ...open, prefix: ['dropped'], order, limit: 5, after });
        seen.push(...idsOf(page));
        after = page.next;
      } while (after);
      expect(seen).to.have.length(23);
      expect(seen).to.have.members(ids);
    }
  });

  it('finds a document under each of its words, and no longer under one it has lost', async () => {
    const of = async (word: string) =>
      idsOf(await client.query({ ...open, index: 'by-word', prefix: [word] }));
    await client.run(saveNote, { id: 'a', content: { text: '', words: ['pump', 'seal'] } });
    expect([await of('pump'), await of('seal')]).to.deep.equal([['a'], ['a']]);
    await client.run(saveNote, { id: 'a', content: { text: '', words: ['seal'] } });
    expect([await of('pump'), await of('seal')]).to.deep.equal([[], ['a']]);
  });

  it('finds from one time to another, with the edge or without it', async () => {
    const at = (seconds: number) => `2026-11-21T00:00:0${seconds}.000Z`;
    const of = async (stretch: Partial<Query>) =>
      idsOf(await client.query({ ...open, order: 'oldest', ...stretch })).join('');
    expect(await of({ from: { including: [at(3)] } })).to.equal('cde');
    expect(await of({ from: { excluding: [at(3)] } })).to.equal('de');
    expect(await of({ to: { including: [at(4)] } })).to.equal('acd');
    expect(await of({ to: { excluding: [at(4)] } })).to.equal('ac');
    const between = { from: { including: [at(3)] }, to: { excluding: [at(5)] } };
    expect(await of(between)).to.equal('cd');
    expect(
      await client.count({ model: 'note', index: 'by-status', prefix: ['open'], ...between }),
    ).to.equal(2);
    expect(await of({ from: { including: [at(5)] }, to: { excluding: [at(1)] } })).to.equal('');
  });

  it('takes the model itself, and then knows what it finds', async () => {
    const { documents } = await client.query({
      model: noteModel,
      index: 'by-status',
      order: 'oldest',
    });
    const texts: readonly string[] = documents.map(({ content }) => content.text);
    expect(texts).to.have.length(5);
    expect(await client.count({ model: noteModel, status: 'done' })).to.equal(1);
    expect(await client.statusCounts(noteModel)).to.deep.equal({ open: 4, done: 1 });
  });

  it('counts a stretch of an index, each key once', async () => {
    await client.run(saveNote, { id: 'a', content: { text: '', words: ['pump', 'seal'] } });
    const words = { model: 'note', index: 'by-word' };
    expect(await client.count(words)).to.equal(2);
    expect(await client.count({ ...words, prefix: ['pump'] })).to.equal(1);
    expect(await client.count({ ...words, from: { excluding: ['pump'] } })).to.equal(1);
  });

  it('refuses what cannot be meant: an unknown model or index, no limit', async () => {
    const wrong = [{ model: 'riddle' }, { index: 'by-moon' }, { limit: 0 }, { index: 'toString' }];
    for (const part of wrong)
      expect(await rejectionOf(client.query({ ...open, ...part }))).to.be.instanceOf(TypeError);
    for (const part of [{ model: 'riddle' }, { index: 'by-moon' }])
      expect(await rejectionOf(client.count({ ...open, ...part }))).to.be.instanceOf(TypeError);
  });
});

describe('the order of keys outside the database', () => {
  const aPart = fc.oneof(
    fc.constantFrom('', 'a', 'ab', '草', '\uffff', '😀'),
    fc.string(),
    fc.constantFrom(-1, 0, 1.5, 10),
  );
  const aKey = fc.array(aPart, { maxLength: 4 });
  const anEdge = fc.oneof(
    fc.record({ including: fc.array(aPart, { maxLength: 2 }) }),
    fc.record({ excluding: fc.array(aPart, { maxLength: 2 }) }),
  );

  it('is the database’s own', () => {
    fc.assert(
      fc.property(aKey, aKey, (left, right) => {
        expect(Math.sign(compareKeys(left, right))).to.equal(indexedDB.cmp(left, right));
      }),
    );
  });

  it('[STO-11] draws the same stretches', () => {
    const aRange = fc.record({
      prefix: fc.array(aPart, { maxLength: 2 }),
      more: fc.option(aKey, { nil: undefined }),
      order: fc.constantFrom('ascending' as const, 'descending' as const),
      from: fc.option(anEdge, { nil: undefined }),
      to: fc.option(anEdge, { nil: undefined }),
    });
    fc.assert(
      fc.property(
        aRange,
        aKey,
        fc.boolean(),
        ({ prefix, more, order, from, to }, tail, isInside) => {
          const range = {
            prefix,
            order,
            limit: 1,
            from,
            to,
            after: more && [...prefix, ...more, 'id'],
          };
          const key = isInside ? [...prefix, ...tail] : tail;
          expect(isInRange(key, range)).to.equal(toIdbRange(range)?.includes(key) ?? false);
        },
      ),
    );
  });
});
