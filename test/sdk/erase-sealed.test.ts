import { expect } from 'chai';
import {
  amendSlip,
  chainModel,
  completeSlip,
  confirmationModel,
  defineModel,
  emptyChain,
  exportText,
  saveSlip,
  sealHolds,
  sealSheet,
  sealsLink,
  sha256Hex,
  signSlip,
  verifyExport,
  voidSlip,
  withText,
  type Command,
  type Seal,
  type SlipDocument,
  type SlipRefusal,
} from '@aftersale/core';
import { kitPersonalData as personal } from '@aftersale/core/personal-data';
import { createMemoryStore, type Client, type ClientOptions } from '@aftersale/sdk';
import { backupFile, restore } from '@aftersale/sdk/backup';
import { erase, eraseExpired } from '@aftersale/sdk/erase';
import { rawExport } from '@aftersale/sdk/raw-export';
import { anEntry } from '../support/an-entry.ts';
import { aNote, noteModel, writeAsIs, type Note } from './note-model.ts';
import { aClient, freshName } from './test-client.ts';
import { wholeOf } from './whole-database.ts';

const models = [confirmationModel, chainModel];
const person = { texts: ['王芳', '138 0000 0000'] };
const inkMime = 'application/vnd.aftersale.ink+json';

const inMemory = (options: Partial<ClientOptions> = {}): Client =>
  aClient({ models, openStore: createMemoryStore, channel: () => undefined, ...options });

const phoneOf = (customer: string): string => (customer === '王芳' ? '138 0000 0000' : '139');

/** Ink that is nobody else's. */
async function inkOf(client: Client, whose: string) {
  return client.putBlob(new TextEncoder().encode(`ink of ${whose}`), inkMime);
}

async function run<Args>(client: Client, command: Command<Args, SlipRefusal>, args: Args) {
  const result = await client.run(command, args);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value as readonly SlipDocument[];
}

/** Signed by 王芳 in ink, and accepted by her initials. */
async function signed(client: Client, id: string, customer = '王芳'): Promise<SlipDocument> {
  const initials = await inkOf(client, `${customer}’s initials`);
  const entry = anEntry({
    texts: {
      'customer.contactPerson': customer,
      'customer.contactPhone': phoneOf(customer),
      'confirmedBy.name': customer,
      'confirmedBy.phone': phoneOf(customer),
    },
    feeAcceptance: {
      mark: { kind: 'drawn', ink: initials },
      acceptedAmount: 128050,
      at: '2026-03-01T06:00:00.000Z',
    },
  });
  const found = (await client.get(id)) as SlipDocument | undefined;
  await run(client, saveSlip, {
    id,
    entry: found ? withText(found.content.entry, 'rating', '3') : entry,
    revision: found?.revision ?? 0,
  });
  await run(client, completeSlip, { id });
  await run(client, signSlip, {
    id,
    language: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    signatures: [
      {
        role: 'customer',
        name: customer,
        phone: phoneOf(customer),
        mark: { kind: 'drawn', ink: await inkOf(client, customer) },
      },
      { role: 'technician', name: '李强', phone: '', mark: { kind: 'typed', name: '李强' } },
    ],
  });
  return (await client.get(id)) as SlipDocument;
}

const slipOf = async (client: Client, id: string): Promise<SlipDocument> =>
  (await client.get(id)) as SlipDocument;

describe('erasing what is sealed', () => {
  it('[ERA-1] [SHT-6] takes the customer out of entry and sheet; seal, chain and the hash on paper hold', async () => {
    const client = inMemory();
    const before = [await signed(client, 'a'), await signed(client, 'b', '赵敏')];
    const third = await signed(client, 'c');
    const told = await erase(client, person, { personal });
    expect([told.erased, told.underSeal, told.mentioned]).to.deep.equal([['a', 'c'], [], []]);
    const [a, b, c] = await Promise.all(['a', 'b', 'c'].map((id) => slipOf(client, id)));
    const seals = [a!, b!, c!].map(({ content }) => content.sealed!);
    expect(seals.map(({ hash }) => hash)).to.deep.equal(
      [...before, third].map(({ content }) => content.sealed!.hash),
    );
    expect(seals.every(sealHolds)).to.equal(true);
    expect(sealsLink(seals[0]!, seals[1]!) && sealsLink(seals[1]!, seals[2]!)).to.equal(true);
    expect(b).to.deep.equal(before[1]);
    expect([a!.status, a!.revision]).to.deep.equal(['signed', before[0]!.revision + 1]);
    expect(a!.content.sealed!.sheet.customer.name).to.equal('');
    expect(a!.content.entry.texts['customer.name']).to.equal('');
    expect(a!.content.sealed!.sheet.signatures[1]!.name).to.equal('李强');
    const { findings, erased } = verifyExport(
      exportText({ seals: [seals[0]!], attachments: [], history: [] }),
      { expectedHash: before[0]!.content.sealed!.hash },
    );
    expect([findings, erased.length]).to.deep.equal([[], 8]);
    client.close();
  });

  it('[ERA-1] lets the chain go on behind it', async () => {
    const client = inMemory();
    await signed(client, 'a');
    await erase(client, person, { personal });
    const next = await signed(client, 'b');
    const { sealed } = (await slipOf(client, 'a')).content;
    expect(sealsLink(sealed!, next.content.sealed!)).to.equal(true);
    await run(client, voidSlip, { id: 'a', reason: 'twice' });
    const { notice } = (await slipOf(client, 'a')).content.voided!;
    expect(sealHolds(notice!) && sealsLink(next.content.sealed!, notice!)).to.equal(true);
    client.close();
  });

  it('[ERA-1] takes them out of what is void, superseded, amended and still a draft', async () => {
    const client = inMemory();
    await signed(client, 'v');
    await run(client, voidSlip, { id: 'v', reason: 'twice' });
    await signed(client, 'a');
    const [draft] = await run(client, amendSlip, { id: 'a' });
    await signed(client, draft!.id);
    const [open] = await run(client, amendSlip, { id: draft!.id });
    const told = await erase(client, person, { personal });
    expect(new Set(told.erased)).to.deep.equal(new Set(['v', 'a', draft!.id, open!.id]));
    expect([told.underSeal, told.mentioned]).to.deep.equal([[], []]);
    for (const id of told.erased) {
      const { sealed, voided } = (await slipOf(client, id)).content;
      for (const seal of [sealed, voided?.notice]) expect(!seal || sealHolds(seal)).to.equal(true);
    }
    client.close();
  });

  it('[ERA-1] [ERA-3] leaves not a trace of them in the whole database, as it lies on the disk', async () => {
    const store = freshName();
    const client = aClient({ models, store });
    const { content } = await signed(client, 'a');
    await run(client, amendSlip, { id: 'a' });
    await run(client, saveSlip, { id: 'draft', entry: anEntry(), revision: 0 });
    const inks = await Promise.all(
      ['王芳', '王芳’s initials'].map((whose) => inkOf(client, whose)),
    );
    const salts = content.sealed!.parts!.map(({ salt }) => salt!);
    const wanted = [
      ...person.texts,
      '东方水泵厂',
      '安亭镇',
      ...salts,
      ...inks.map(({ hash }) => hash),
    ];
    const before = (await rawExport(store)).text;
    expect(wanted.filter((text) => !before.includes(text))).to.deep.equal([]);
    expect((await erase(client, person, { personal })).blobs).to.equal(2);
    const after = JSON.parse((await rawExport(store)).text) as {
      tables: Record<string, { key: unknown }[]>;
    };
    // That these were erased is kept, so that no backup brings them back (ERA-4); nothing else.
    const isNote = ({ key }: { key: unknown }): boolean => /^erased-blob /.test(String(key));
    expect(after.tables['meta']!.filter(isNote)).to.have.length(2);
    after.tables['meta'] = after.tables['meta']!.filter((row) => !isNote(row));
    const text = JSON.stringify(after);
    expect(wanted.filter((each) => text.includes(each))).to.deep.equal([]);
    expect(text).to.contain('李强').and.to.contain('D-2026-0301');
    client.close();
  });

  it('[ERA-1] finds who stands in a seal only, and leaves what others wrote whole', async () => {
    const client = inMemory();
    await signed(client, 'a');
    const slip = await slipOf(client, 'a');
    const bare = withText(slip.content.entry, 'confirmedBy.name', '');
    const content = { ...slip.content, entry: withText(bare, 'customer.contactPerson', '') };
    await run(
      client,
      { ...writeAsIs, name: 'note.write' } as never,
      {
        reads: ['a'],
        documents: [{ ...slip, revision: slip.revision + 1, content }],
      } as never,
    );
    expect((await erase(client, { texts: ['王芳'] }, { personal })).erased).to.deep.equal(['a']);
    client.close();
  });

  it('[ERA-1] of who wrote a record takes the name, and nothing that it says of others', async () => {
    const client = inMemory({ actor: '李强' });
    const before = await signed(client, 'a');
    const told = await erase(client, { texts: ['李强'] }, { personal });
    expect(told.erased).to.deep.equal(['a', 'chain']);
    expect(told.mentioned).to.deep.equal(['a']);
    const after = await slipOf(client, 'a');
    expect(after).to.deep.equal({
      ...before,
      author: '',
      revision: before.revision + 1,
      updatedAt: after.updatedAt,
    });
    client.close();
  });

  it('[ERA-2] changes nothing under a seal that is broken already, or that has no part where it is said to be personal', async () => {
    type Sealed = Note & { readonly content: { readonly sealed: Seal<{ readonly name: string }> } };
    const model = defineModel({
      ...noteModel,
      personal: { parts: [['words'], ['sealed', 'sheet', 'name']] },
    });
    const client = inMemory({ models: [model] });
    const newId = client.newId;
    const whole = sealSheet({ name: '王芳' }, emptyChain, { parts: [['name']], newId });
    const without = sealSheet({ name: '王芳' }, emptyChain);
    const broken = { ...whole, sequence: 9 };
    const documents = [whole, without, broken].map((sealed, place) =>
      aNote({ id: `${place}`, content: { text: '', words: ['王芳'], sealed } as never }),
    );
    await client.run(writeAsIs, { documents });
    const told = await erase(client, { texts: ['王芳'] });
    expect([told.erased, told.underSeal]).to.deep.equal([['0'], ['1', '2']]);
    const left = await Promise.all(documents.map(({ id }) => client.get(id)));
    expect(left.slice(1)).to.deep.equal(documents.slice(1));
    const { sealed } = (left[0] as Sealed).content;
    expect([sealed.sheet.name, sealHolds(sealed)]).to.deep.equal(['', true]);
    client.close();
  });

  it('[ERA-4] an old backup brings nothing back, and takes the erased seal for no other', async () => {
    const client = inMemory();
    await signed(client, 'a');
    const file = await backupFile(client);
    await erase(client, person, { personal });
    const before = await wholeOf(client, ['confirmation', 'chain']);
    const told = await restore(client, file);
    expect([told.added, told.updated, told.copies, told.blobs]).to.deep.equal([0, 0, [], 0]);
    expect(await wholeOf(client, ['confirmation', 'chain'])).to.deep.equal(before);
    client.close();
  });

  it('[ERA-4] a later backup brings the erased sheet to another device, where its seal holds', async () => {
    const client = inMemory();
    await signed(client, 'a');
    const other = inMemory();
    await restore(other, await backupFile(client));
    await erase(client, person, { personal });
    expect((await restore(other, await backupFile(client))).updated).to.equal(1);
    const { sealed } = (await slipOf(other, 'a')).content;
    expect([sealed!.sheet.customer.name, sealHolds(sealed!)]).to.deep.equal(['', true]);
    client.close();
    other.close();
  });

  it('[ERA-5] tells beforehand what it would do, pictures included, and does nothing a second time', async () => {
    const client = inMemory();
    await signed(client, 'a');
    const whole = () => wholeOf(client, ['confirmation', 'chain']);
    const before = await whole();
    const preview = await erase(client, person, { personal, preview: true });
    expect(await whole()).to.deep.equal(before);
    expect(preview.blobs).to.equal(2);
    expect(await erase(client, person, { personal })).to.deep.equal(preview);
    const once = await whole();
    const again = await erase(client, person, { personal });
    expect(again).to.deep.equal({
      erased: [],
      underSeal: [],
      mentioned: [],
      blobs: 0,
      lastWords: 0,
    });
    expect(await whole()).to.deep.equal(once);
    client.close();
  });

  it('[ERA-5] killed before its pictures were removed, removes them when it is asked again', async () => {
    const client = inMemory();
    await signed(client, 'a');
    const { store } = await client.inside();
    let writes = 0;
    const dying: Client = {
      ...client,
      newId: client.newId,
      inside: async () => ({
        ...(await client.inside()),
        store: {
          read: store.read,
          write: (options, body) =>
            (writes += 1) > 1 ? Promise.reject(new Error('killed')) : store.write(options, body),
        },
      }),
    };
    const killed = await erase(dying, person, { personal }).catch((error: unknown) => error);
    expect(killed).to.have.property('message', 'killed');
    const hash = sha256Hex(new TextEncoder().encode('ink of 王芳'));
    expect(await client.getBlob(hash)).not.to.equal(undefined);
    expect(await erase(client, person, { personal })).to.deep.equal({
      erased: [],
      underSeal: [],
      mentioned: [],
      blobs: 2,
      lastWords: 0,
    });
    expect(await client.getBlob(hash)).to.equal(undefined);
    client.close();
  });

  it('[ERA-1] goes when its term is over, signed or not', async () => {
    const term = { days: 30, from: 'updatedAt' } as const;
    const kept = { confirmation: { ...personal['confirmation']!, term } };
    const at = (now: string) => ({ clock: { now: () => now } });
    const memory = createMemoryStore();
    const client = inMemory({ openStore: () => memory, ...at('2026-11-01T00:00:00.000Z') });
    await signed(client, 'a');
    const soon = inMemory({ openStore: () => memory, ...at('2026-11-30T00:00:00.000Z') });
    expect((await eraseExpired(soon, { personal: kept })).erased).to.deep.equal([]);
    const late = inMemory({ openStore: () => memory, ...at('2026-12-02T00:00:00.000Z') });
    expect((await eraseExpired(late, { personal: kept })).erased).to.deep.equal(['a']);
    const { sealed } = (await slipOf(late, 'a')).content;
    expect([sealed!.sheet.signatures[0]!.mark, sealHolds(sealed!)]).to.deep.equal([null, true]);
    client.close();
  });
});
