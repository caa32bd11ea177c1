import { expect } from 'chai';
import fc from 'fast-check';
import { defineModel, type Document } from '@aftersale/core';
import { createMemoryStore, type Client, type Store } from '@aftersale/sdk';
import { createSearch, type Search } from '@aftersale/sdk/search';
import { termsOf, wantedTerms } from '../../packages/sdk/src/search/terms.ts';
import { noteModel, saveNote, type Note } from './note-model.ts';
import { aClient, freshName, rejectionOf } from './test-client.ts';

/** Of a note its words are remembered: the first is a number, the others are names. */
const model = defineModel({
  ...noteModel,
  remembered: ({ content: { words = [] } }: Note) => ({
    pieces: words.slice(0, 1),
    names: words.slice(1),
  }),
});

const jobs: Readonly<Record<string, readonly string[]>> = {
  plant: ['D-2026-0301', '东方水泵厂', '王芳'],
  paper: ['D-2026-0302', '宜宾造纸有限公司', '李强'],
  water: ['QW-80-10', '成都水务集团', '水泵'],
  pump: ['Ｄ－2027－0001', 'Eastern Pumps Ltd', '张工'],
};

const idsOf = async (search: Search, text: string): Promise<string[]> =>
  (await search.find(text)).map(({ id }) => id);

const note = (client: Client, id: string, words: readonly string[]) =>
  client.run(saveNote, { id, content: { text: '', words } });

describe('searching', () => {
  let client: Client;
  let search: Search<Document>;
  beforeEach(async () => {
    client = aClient({ models: [model], openStore: createMemoryStore, channel: () => undefined });
    for (const [id, words] of Object.entries(jobs)) await note(client, id, words);
    search = createSearch(client, model);
  });
  afterEach(() => {
    search.close();
    client.close();
  });

  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['a piece of a Chinese name', '水泵', ['plant', 'water']],
    ['a piece across what a dictionary would part', '方水', ['plant']],
    ['one Chinese character, first, amid or last', '造', ['paper']],
    ['the last character of a name', '厂', ['plant']],
    ['a whole name', '宜宾造纸有限公司', ['paper']],
    ['a name that nobody has', '宜宾水务', []],
    ['pinyin initials', 'ybzz', ['paper']],
    ['pinyin initials from the middle', 'swjt', ['water']],
    ['pinyin initials, typed large', 'WF', ['plant']],
    ['the end of a number', '0302', ['paper']],
    ['the middle of a number', '030', ['paper', 'plant']],
    ['a number with its signs', 'D-2026-0301', ['plant']],
    ['wide figures for narrow ones', 'ｑｗ８０', []],
    ['wide figures with their sign', 'ｑｗ－８０', ['water']],
    ['narrow figures for wide ones', '2027', ['pump']],
    ['a piece of an English name', 'umps', ['pump']],
    ['a name and a number', '王芳 0301', ['plant']],
    ['a number and initials', '2026 lq', ['paper']],
    ['pieces of two documents', '王芳 0302', []],
    ['Chinese and letters without a blank', 'qw水泵', ['water']],
    ['nothing but blanks and signs', ' -　', []],
  ];
  for (const [what, text, ids] of cases)
    it(`[SEA-1] finds by ${what}`, async () => {
      expect(await idsOf(search, text)).to.deep.equal(ids);
    });

  it('[SEA-2] tells first what holds it as it was typed, then names before numbers, then the latest', async () => {
    await note(client, 'apart', ['1', '水的泵 泵水 水泵房的水', '方水 水泵']);
    await note(client, 'number', ['wang', '']);
    await note(client, 'name', ['', 'wang']);
    expect(await idsOf(search, 'wang')).to.deep.equal(['name', 'number']);
    await note(client, 'first', ['', '同名']);
    await note(client, 'second', ['', '同名']);
    expect(await idsOf(search, '同名')).to.deep.equal(['second', 'first']);
    expect((await idsOf(search, '东方水泵'))[0]).to.equal('plant');
    await note(client, 'halves', ['', '东方 方水 水泵']);
    expect(await idsOf(search, '东方水泵')).to.deep.equal(['plant']);
    await note(client, 'blank', ['', '东方 水泵']);
    await note(client, 'turned', ['', '水泵东方']);
    const [first, ...others] = await idsOf(search, '东方 水泵');
    expect(first).to.equal('blank');
    expect(others).to.have.members(['plant', 'halves', 'turned']);
  });

  it('tells the documents themselves, and no more than asked for', async () => {
    const [found] = await search.find('D-2026', { limit: 1 });
    expect(found?.content).to.have.property('words');
    expect(await search.find('D', { limit: 2 })).to.have.length(2);
  });

  it('[SEA-3] follows what is added, changed and lost', async () => {
    expect(await idsOf(search, '自贡')).to.deep.equal([]);
    const heard = new Promise<void>((resolve) => search.onChange(resolve));
    await note(client, 'salt', ['D-3', '自贡盐业']);
    expect(await idsOf(search, '自贡')).to.deep.equal(['salt']);
    await heard;
    await note(client, 'salt', ['D-3', '绵阳盐业']);
    expect([await idsOf(search, '自贡'), await idsOf(search, 'myyy')]).to.deep.equal([
      [],
      ['salt'],
    ]);
  });

  it('refuses a model of which nothing is remembered', () => {
    expect(() => createSearch(client, noteModel)).to.throw(TypeError);
  });

  it('can be told what is remembered', async () => {
    const own = createSearch(client, noteModel, {
      remembered: ({ id }) => ({ pieces: [id], names: [] }),
    });
    expect(await idsOf(own, 'ump')).to.deep.equal(['pump']);
    own.close();
  });
});

describe('the search index', () => {
  it('[SEA-3] is read in slices, and knows what was written before and while it was read', async () => {
    const store = freshName();
    const here = aClient({ store, models: [model] });
    const there = aClient({ store, models: [model] });
    for (let place = 0; place < 250; place += 1)
      await here.run(
        saveNote,
        { id: `n${String(place).padStart(3, '0')}`, content: { text: '', words: [`N${place}`] } },
        { durability: 'relaxed' },
      );
    const slices: number[] = [];
    const search = createSearch(here, model, {
      onProgress(indexed) {
        slices.push(indexed);
        if (slices.length === 1) void note(there, 'n000', ['N0', '东方水泵厂']);
      },
    });
    expect(await idsOf(search, 'N249')).to.deep.equal(['n249']);
    expect(slices).to.deep.equal([50, 100, 150, 200, 250, 250]);
    while ((await idsOf(search, '水泵')).length === 0)
      await new Promise<void>((resolve) => search.onChange(resolve));
    search.close();
    here.close();
    there.close();
  });

  it('[SEA-3] reads again when the person comes back, should news have been missed', async () => {
    const store = freshName();
    const deaf = { store, models: [model], channel: () => undefined };
    const [here, there] = [aClient(deaf), aClient(deaf)];
    const search = createSearch(here, model);
    expect(await idsOf(search, '东方')).to.deep.equal([]);
    await note(there, 'a', ['', '东方水泵厂']);
    const heard = new Promise<void>((resolve) => search.onChange(resolve));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await heard;
    expect(await idsOf(search, '东方')).to.deep.equal(['a']);
    search.close();
    here.close();
    there.close();
  });

  it('says that it could not be read, and reads again when asked again', async () => {
    const memory = createMemoryStore();
    let isBroken = true;
    const openStore = (): Store => ({
      ...memory,
      read: (body) => (isBroken ? Promise.reject(new Error('no')) : memory.read(body)),
    });
    const client = aClient({ models: [model], openStore, channel: () => undefined });
    await note(client, 'a', ['', '东方水泵厂']);
    const search = createSearch(client, model);
    expect((await rejectionOf(search.find('东方'))) as Error).to.have.property('message', 'no');
    isBroken = false;
    expect(await idsOf(search, '东方')).to.deep.equal(['a']);
    search.close();
    client.close();
  });

  it('[SEA-1] knows a text by every piece of each of its runs', () => {
    const aWord = fc.stringMatching(/^([东方水泵厂造纸]{1,6}|[a-z0-9]{1,8})$/);
    fc.assert(
      fc.property(
        fc.array(aWord, { minLength: 1 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (words, which, from, length) => {
          const word = words[which % words.length]!;
          const start = from % word.length;
          const piece = word.slice(start, start + 1 + (length % (word.length - start)));
          const terms = termsOf(words.join(' '));
          for (const wanted of wantedTerms(piece))
            expect(
              terms.some((term) => term.startsWith(wanted)),
              piece,
            ).to.equal(true);
        },
      ),
    );
  });
});
