import { expect } from 'chai';
import { StorageUnavailableError } from '@aftersale/sdk';
import { healIdb, holdDatabase } from './faulty-idb.ts';
import { saveNote } from './note-model.ts';
import { aClient, freshName, rejectionOf } from './test-client.ts';

afterEach(healIdb);

const readOnly = { kind: 'indexeddb', state: 'read-only', problem: 'storage-newer' };

/** A database with one note, which a newer kit has since made over. */
async function madeOver(): Promise<string> {
  const store = freshName();
  const client = aClient({ store });
  await client.run(saveNote, { id: 'a', content: { text: 'kept' } });
  client.close();
  (await holdDatabase(`aftersale.${store}`, 99)).close();
  return store;
}

describe('[STO-12] a database that a newer kit has made over', () => {
  it('is read, and says from the beginning that it can only be read', async () => {
    const client = aClient({ store: await madeOver() });
    expect(await client.get('a')).to.deep.include({ content: { text: 'kept' } });
    expect(client.storage).to.deep.equal(readOnly);
    expect(await client.count({ model: 'note' })).to.equal(1);
    const found = await client.query({ model: 'note', index: 'by-status', order: 'newest' });
    expect(found.documents.map(({ id }) => id)).to.deep.equal(['a']);
    client.close();
  });

  it('refuses to be written to, changes nothing, and goes on being read', async () => {
    const client = aClient({ store: await madeOver() });
    for (const writing of [
      client.run(saveNote, { id: 'a', content: { text: 'changed' } }),
      client.putBlob(new Uint8Array(3), 'image/png'),
    ]) {
      const error = await rejectionOf(writing);
      expect(error).to.be.instanceOf(StorageUnavailableError);
      expect(error).to.include({ code: 'storage-newer' });
      expect(client.storage).to.deep.equal(readOnly);
    }
    expect(await client.get('a')).to.deep.include({ revision: 1, content: { text: 'kept' } });
    client.close();
  });

  it('lets the newer kit make it over once more', async () => {
    const store = await madeOver();
    const client = aClient({ store });
    await client.get('a');
    (await holdDatabase(`aftersale.${store}`, 100)).close();
    expect(await client.get('a')).to.include({ revision: 1 });
    client.close();
  });
});
