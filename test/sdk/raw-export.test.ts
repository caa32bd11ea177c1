import { expect } from 'chai';
import { openDB } from 'idb';
import { rawExport } from '@aftersale/sdk/raw-export';
import { breakKeysAt, failToGet, healIdb, holdDatabase } from './faulty-idb.ts';
import { changeNote, saveNote } from './note-model.ts';
import { aClient, freshName, rejectionOf } from './test-client.ts';

afterEach(healIdb);

interface Row {
  readonly key: unknown;
  readonly value: { readonly document?: { readonly content: unknown } };
}
interface Raw {
  readonly format: string;
  readonly database: string;
  readonly version: number;
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  readonly unreadable: number;
}

/** Five notes, one of them with a step in its history, and three bytes. */
async function withRecords(): Promise<string> {
  const store = freshName();
  const client = aClient({ store });
  for (const id of ['a', 'b', 'c', 'd', 'e'])
    await client.run(saveNote, { id, content: { text: `note ${id}` } });
  await client.run(changeNote, { id: 'a', status: 'done' });
  await client.putBlob(new Uint8Array([1, 2, 255]), 'image/png');
  client.close();
  return store;
}

const keysOf = (text: string, table: string): unknown[] =>
  (JSON.parse(text) as Raw).tables[table]!.map(({ key }) => key);

describe('the raw export', () => {
  it('[STO-8] holds every row of every table, with its key, and bytes as base64', async () => {
    const store = await withRecords();
    const { text, rows, unreadable } = await rawExport(store);
    const raw = JSON.parse(text) as Raw;
    expect(raw).to.include({ format: 'aftersale-raw/1', database: `aftersale.${store}` });
    expect(raw).to.include({ version: 1, unreadable: 0 });
    expect(keysOf(text, 'documents')).to.deep.equal(['a', 'b', 'c', 'd', 'e']);
    expect(raw.tables.documents![1]!.value.document!.content).to.deep.equal({ text: 'note b' });
    expect(keysOf(text, 'history')).to.deep.equal([['a', 2]]);
    expect(raw.tables.blobs!.map(({ value }) => value)).to.deep.include({ base64: 'AQL/' });
    expect(keysOf(text, 'meta')).to.include.members(['device', 'ledger']);
    expect([rows, unreadable]).to.deep.equal([5 + 1 + 2 + 2, 0]);
  });

  it('[STO-8] leaves out the rows that cannot be read, and says how many', async () => {
    const store = await withRecords();
    failToGet('documents', ['b', 'd']);
    const { text, unreadable } = await rawExport(store);
    expect(keysOf(text, 'documents')).to.deep.equal(['a', 'c', 'e']);
    expect(unreadable).to.equal(2);
    expect((JSON.parse(text) as Raw).unreadable).to.equal(2);
  });

  it('reads from both ends where the keys break off in the middle', async () => {
    const store = await withRecords();
    breakKeysAt('documents', 'c');
    const { text, unreadable } = await rawExport(store);
    expect(keysOf(text, 'documents')).to.deep.equal(['a', 'b', 'd', 'e']);
    expect(keysOf(text, 'history')).to.deep.equal([['a', 2]]);
    expect(unreadable).to.equal(1);
  });

  it('reads what a newer kit has made over', async () => {
    const store = await withRecords();
    (await holdDatabase(`aftersale.${store}`, 99)).close();
    const { text } = await rawExport(store);
    expect(JSON.parse(text)).to.include({ version: 99 });
    expect(keysOf(text, 'documents')).to.have.length(5);
  });

  it('rejects where there is no such database, and makes none', async () => {
    const store = freshName();
    expect(await rejectionOf(rawExport(store))).to.be.instanceOf(DOMException);
    // WebKit goes on listing the name; what counts is that the next who opens it begins it.
    const begun: number[] = [];
    (
      await openDB(`aftersale.${store}`, 1, { upgrade: (_, before) => void begun.push(before) })
    ).close();
    expect(begun).to.deep.equal([0]);
  });
});
