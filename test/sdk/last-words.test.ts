import { expect } from 'chai';
import { defineModel } from '@aftersale/core';
import { lateClient, type Client } from '@aftersale/sdk';
import { erase, eraseExpired } from '@aftersale/sdk/erase';
import { forbidLocalStorage, healIdb } from './faulty-idb.ts';
import { aNote, changeNote, noteModel, writeAsIs, type Note } from './note-model.ts';
import { aClient, freshName } from './test-client.ts';

const model = defineModel({
  ...noteModel,
  remembered: ({ content: { words = [] } }: Note) => ({ pieces: [], names: words }),
  personal: { parts: [['words']], term: { days: 365, from: 'createdAt' } },
});

const clients: Client[] = [];
const clientOf = (store: string, options: Parameters<typeof aClient>[0] = {}): Client => {
  const client = aClient({ store, models: [model], ...options });
  clients.push(client);
  return client;
};

afterEach(() => {
  healIdb();
  for (const client of clients.splice(0)) {
    for (const each of client.lastWords.all()) client.lastWords.forget(...each);
    client.close();
  }
});

describe('last words beside the database', () => {
  it('[STO-13] are those of every client of the same database, and of one that is still to come', () => {
    const store = freshName();
    clientOf(store).lastWords.leave('a', 'said');
    expect(clientOf(store).lastWords.all()).to.deep.equal([['a', 'said']]);
    expect(clientOf(freshName()).lastWords.all()).to.deep.equal([]);
    const late = lateClient(() => new Promise(() => undefined), { store });
    expect(late.lastWords.all()).to.deep.equal([['a', 'said']]);
  });

  it('[STO-13] are not taken for the name of the device, nor the other way round', async () => {
    const store = freshName();
    const client = clientOf(store);
    client.lastWords.leave('a', 'said');
    await client.run(changeNote, { id: 'a', content: { text: 'x' } });
    const next = clientOf(store);
    await next.get('a');
    expect(next.storage).to.deep.equal({ kind: 'indexeddb', state: 'ready' });
    expect(next.lastWords.all()).to.deep.equal([['a', 'said']]);
  });

  it('[STO-13] are missing, and nothing else, where a page may not use localStorage', () => {
    forbidLocalStorage();
    const { lastWords } = clientOf(freshName());
    lastWords.leave('a', 'said');
    lastWords.forget('a', 'said');
    expect(lastWords.all()).to.deep.equal([]);
  });

  it('[STO-13] are missing, and nothing else, where there is no room', () => {
    const { lastWords } = clientOf(freshName());
    lastWords.leave('a', 'x'.repeat(20_000_000));
    expect(lastWords.all()).to.deep.equal([]);
  });
});

describe('erasing what is left beside the database', () => {
  const person = { texts: ['王芳', '138 0000-0000'] };
  const leaving = (id: string, text: string): string =>
    JSON.stringify({ form: 1, model: 'note', id, typed: { texts: { name: text } } });
  const namesIn = ({ lastWords }: Client): string[] =>
    lastWords
      .all()
      .map(([name]) => name)
      .sort();

  function filled(): Client {
    const client = clientOf(freshName());
    client.lastWords.leave('alone', leaving('new', '王芳'));
    client.lastWords.leave('among others', leaving('new', '找王芳女士'));
    client.lastWords.leave('otherwise written', leaving('new', '１３８００００ 0000'));
    client.lastWords.leave('broken', '{"typed":"王芳');
    client.lastWords.leave('of an erased one', leaving('erased', '安亭镇'));
    client.lastWords.leave('of another', leaving('other', '李强'));
    client.lastWords.leave('empty', 'null');
    return client;
  }

  it('[ERA-7] forgets whatever mentions the person, or was still to come into what is erased', async () => {
    const client = filled();
    await client.run(changeNote, { id: 'erased', content: { text: 'x', words: ['王芳'] } });
    await client.run(changeNote, { id: 'other', content: { text: 'x', words: ['李强'] } });
    const before = client.lastWords.all();
    expect(await erase(client, person, { preview: true })).to.include({ lastWords: 5 });
    expect(client.lastWords.all()).to.have.deep.members([...before]);
    expect(await erase(client, person)).to.include({ lastWords: 5 });
    expect(namesIn(client)).to.deep.equal(['empty', 'of another']);
    expect(await erase(client, person)).to.include({ lastWords: 0 });
  });

  it('[ERA-7] forgets what was still to come into a record whose term is over, and nothing else', async () => {
    const client = filled();
    const createdAt = '2025-11-20T00:00:00.000Z';
    const content = { text: 'x', words: ['安亭镇'] };
    await client.run(writeAsIs, { documents: [aNote({ id: 'erased', createdAt, content })] });
    const kept = namesIn(client).filter((name) => name !== 'of an erased one');
    expect(await eraseExpired(client)).to.include({ lastWords: 1 });
    expect(namesIn(client)).to.deep.equal(kept);
  });

  it('[ERA-7] a client of an older kit, which keeps none, is erased in as before', async () => {
    const client = clientOf(freshName());
    await client.run(changeNote, { id: 'erased', content: { text: 'x', words: ['王芳'] } });
    const older = Object.create(client, {
      inside: {
        value: async () => ({ ...(await client.inside()), lastWords: undefined }),
      },
    }) as Client;
    expect(await erase(older, person)).to.include({ lastWords: 0 });
    expect((await client.get('erased'))?.revision).to.equal(2);
  });
});
