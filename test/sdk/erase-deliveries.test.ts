import { expect } from 'chai';
import {
  defineModel,
  emptyChain,
  handDelivery,
  receiveDelivery,
  rejectDelivery,
  sealHolds,
  sealSheet,
  sha256Hex,
  type DeliveryDocument,
  type ReceiverAnswer,
  type Seal,
} from '@aftersale/core';
import {
  createMemoryStore,
  type Client,
  type ClientOptions,
  type SendRequest,
} from '@aftersale/sdk';
import { backupFile, restore } from '@aftersale/sdk/backup';
import { erase, eraseExpired } from '@aftersale/sdk/erase';
import { rawExport } from '@aftersale/sdk/raw-export';
import { firstSeal } from '../support/first-seal.ts';
import { sendInMemory } from '../support/twins/send.ts';
import { aNote, changeNote, noteModel, writeAsIs, type Note } from './note-model.ts';
import { aClient, freshName } from './test-client.ts';
import { wholeOf } from './whole-database.ts';

/** A note about people, with their picture, which is handed over once it is done. */
const model = defineModel({
  ...noteModel,
  personal: {
    parts: [['words'], ['face']],
    term: { days: 30, from: 'updatedAt' },
  },
  delivers: ({ status }: Note) => status === 'done',
});
const person = { texts: ['王芳'] };
const bytes = new TextEncoder().encode('a face');
const hash = sha256Hex(bytes);
const face = { hash, mime: 'image/png' };
const other = { hash: 'f'.repeat(64), mime: 'image/jpeg' };

const json = (status: number, body: object): ReceiverAnswer => ({
  status,
  text: JSON.stringify(body),
  retryAfter: '',
});
type Answer = (request: SendRequest) => ReceiverAnswer | Promise<ReceiverAnswer>;
const never: Answer = () => new Promise(() => {});

/** A client whose records are handed to a receiver that answers so. */
function aSender(answer: Answer = never, options: Partial<ClientOptions> = {}): Client {
  const client = aClient({
    models: [model],
    openStore: createMemoryStore,
    channel: () => undefined,
    send: sendInMemory(answer),
    chance: () => 0,
    ...options,
  });
  client.deliverTo({ endpoint: '/receiver' });
  return client;
}

/** Turn by turn, without a clock: what is awaited comes by itself. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 2000; turn += 1) if (await isSo()) return;
  throw new Error('did not come');
}

/** A note as it is, done and handed over. */
async function handedOver(
  client: Client,
  id: string,
  words: readonly string[],
  more: object = {},
): Promise<void> {
  const found = await client.get(id);
  const note = aNote({
    ...(found as Note | undefined),
    id,
    status: 'done',
    revision: (found?.revision ?? 0) + 1,
    content: { text: 'pump', words, ...more },
  });
  await client.run(writeAsIs, { reads: [id], documents: [note] });
}

const deliveryOf = async (client: Client, id: string, revision = 1): Promise<DeliveryDocument> =>
  (await client.get(`delivery/${id}/${revision}`)) as DeliveryDocument;

const messageOf = (delivery: DeliveryDocument): Record<string, unknown> =>
  JSON.parse(delivery.content.message) as Record<string, unknown>;

describe('erasing what waits to be sent', () => {
  it('[ERA-6] leaves its key, place, device and revision, and takes the person out of what it says', async () => {
    const client = aSender();
    await client.putBlob(bytes, 'image/png');
    await handedOver(client, 'a', ['王芳'], { face, photos: [other] });
    const before = await deliveryOf(client, 'a');
    const told = await erase(client, person);
    expect(told).to.deep.equal({
      erased: ['a', 'delivery/a/1'],
      underSeal: [],
      mentioned: [],
      blobs: 1,
      lastWords: 0,
    });
    const after = await deliveryOf(client, 'a');
    expect(after.content).to.deep.equal({
      ...before.content,
      message: after.content.message,
      attachments: [other],
    });
    const { document, ...said } = messageOf(before);
    expect(messageOf(after)).to.deep.equal({
      ...said,
      attachments: [other],
      document: {
        ...(document as Note),
        content: { text: 'pump', words: [], face: null, photos: [other] },
      },
    });
    expect([after.status, after.revision]).to.deep.equal(['pending', before.revision + 1]);
    client.close();
  });

  it('[ERA-6] sends it then, in its place, under its key', async () => {
    let isOpen = false;
    const posted: { readonly key: string | undefined; readonly text: string }[] = [];
    const client = aSender(({ method, headers, body }) => {
      if (!isOpen) return json(503, {});
      if (method !== 'POST') return json(200, { have: 0, whole: true });
      const key = headers['Idempotency-Key'];
      posted.push({ key, text: body as string });
      return json(200, { received: (JSON.parse(body as string) as { key: string }).key });
    });
    await handedOver(client, 'a', ['王芳'], { face });
    await handedOver(client, 'b', ['someone']);
    await erase(client, person);
    isOpen = true;
    client.sendNow();
    await until(async () => (await deliveryOf(client, 'b')).status === 'received');
    expect(posted.map(({ key }) => key)).to.deep.equal(['"delivery/a/1"', '"delivery/b/1"']);
    expect(posted[0]!.text).not.to.contain('王芳').and.not.to.contain(hash);
    expect((await deliveryOf(client, 'a')).status).to.equal('received');
    client.close();
  });

  it('[ERA-6] is told by a refusal where the receiver had it before', async () => {
    const kept = new Map<string, string>();
    let isDeaf = true;
    const client = aSender(({ headers, body }) => {
      const key = headers['Idempotency-Key']!;
      const known = kept.get(key);
      if (known !== undefined && known !== body) return json(409, { code: 'key-reused' });
      kept.set(key, body as string);
      if (isDeaf) throw new Error('the answer is lost');
      return json(200, { received: (JSON.parse(body as string) as { key: string }).key });
    });
    await handedOver(client, 'a', ['王芳']);
    await until(async () => (await deliveryOf(client, 'a')).content.failures === 1);
    await erase(client, person);
    isDeaf = false;
    client.sendNow();
    await until(async () => (await deliveryOf(client, 'a')).status !== 'pending');
    const { status, content } = await deliveryOf(client, 'a');
    expect([status, content.problem?.code]).to.deep.equal(['rejected', 'key-reused']);
    expect(JSON.stringify(content)).not.to.contain('王芳');
    client.close();
  });

  it('[ERA-6] reaches what was rejected, given by hand, replaced and received', async () => {
    const client = aSender();
    await client.putBlob(bytes, 'image/png');
    for (const id of ['rejected', 'handed', 'received'])
      await handedOver(client, id, ['王芳'], { face });
    const problem = { code: 'no-such-outlet', text: '网点不存在' };
    await client.run(rejectDelivery, { id: 'delivery/rejected/1', problem });
    await client.run(handDelivery, { id: 'delivery/handed/1' });
    await client.run(receiveDelivery, { id: 'delivery/received/1', by: 'the desk' });
    expect((await erase(client, person)).blobs).to.equal(1);
    for (const id of ['rejected', 'handed', 'received']) {
      const { status, content } = await deliveryOf(client, id);
      expect([status, content.attachments]).to.deep.equal([id, []]);
      expect(JSON.stringify(content)).not.to.contain('王芳').and.not.to.contain(hash);
    }
    expect((await deliveryOf(client, 'rejected')).content.problem).to.deep.equal(problem);
    expect((await deliveryOf(client, 'received')).content.message).to.equal('');
    client.close();
  });

  it('[ERA-2] leaves the receiver’s own words, and tells where they speak of the person', async () => {
    const client = aSender();
    await handedOver(client, 'a', ['王芳']);
    const problem = { code: 'no-such-customer', text: '没有客户王芳' };
    await client.run(rejectDelivery, { id: 'delivery/a/1', problem });
    const told = await erase(client, person);
    expect([told.erased, told.mentioned]).to.deep.equal([['a', 'delivery/a/1'], ['delivery/a/1']]);
    expect((await deliveryOf(client, 'a')).content.problem).to.deep.equal(problem);
    client.close();
  });

  it('[ERA-6] goes by what an older revision says itself, and leaves the later one of another person', async () => {
    const client = aSender();
    await handedOver(client, 'a', ['王芳']);
    await handedOver(client, 'a', ['someone']);
    const later = await deliveryOf(client, 'a', 2);
    expect((await erase(client, person)).erased).to.deep.equal(['delivery/a/1']);
    expect(messageOf(await deliveryOf(client, 'a')).document).to.have.nested.property(
      'content.words.length',
      0,
    );
    expect(await deliveryOf(client, 'a', 2)).to.deep.equal(later);
    expect((await client.get('a'))?.content).to.have.nested.property('words[0]', 'someone');
    client.close();
  });

  it('[ERA-6] takes every revision of an erased record with it, whoever it names there', async () => {
    const client = aSender();
    await client.putBlob(bytes, 'image/png');
    await handedOver(client, 'a', ['王芳芳'], { face });
    await handedOver(client, 'a', ['王芳'], { face });
    expect(await erase(client, person)).to.deep.equal({
      erased: ['a', 'delivery/a/1', 'delivery/a/2'],
      underSeal: [],
      mentioned: [],
      blobs: 1,
      lastWords: 0,
    });
    client.close();
  });

  it('[ERA-6] takes the parts of a seal out of the message, where it holds; one of an older kit stays, and is told', async () => {
    const client = aSender();
    const newId = client.newId;
    const sealed = sealSheet({ name: '王芳' }, emptyChain, { parts: [['name']], newId });
    await handedOver(client, 'a', [], { sealed });
    await handedOver(client, 'b', [], { sealed: firstSeal({ name: '王芳' }, emptyChain) });
    const old = await deliveryOf(client, 'b');
    const told = await erase(client, person);
    expect(told).to.deep.equal({
      erased: ['a', 'delivery/a/1'],
      underSeal: ['b'],
      mentioned: ['delivery/b/1'],
      blobs: 0,
      lastWords: 0,
    });
    const { document } = messageOf(await deliveryOf(client, 'a'));
    const { sealed: left } = (document as { content: { sealed: Seal<{ name: string }> } }).content;
    expect([left.sheet.name, left.hash, sealHolds(left)]).to.deep.equal(['', sealed.hash, true]);
    expect(await deliveryOf(client, 'b')).to.deep.equal(old);
    client.close();
  });

  it('[ERA-1] [ERA-6] takes who handed it over out of the message, and no part of others', async () => {
    const client = aSender(never, { actor: '李强' });
    await client.run(changeNote, {
      id: 'a',
      status: 'done',
      content: { text: 'x', words: ['王芳'] },
    });
    await erase(client, { texts: ['李强'] });
    const delivery = await deliveryOf(client, 'a');
    const { actor, document } = messageOf(delivery);
    expect([delivery.author, actor, (document as Note).author]).to.deep.equal(['', '', '']);
    expect((document as Note).content.words).to.deep.equal(['王芳']);
    client.close();
  });

  it('[ERA-6] of a record without history keeps no time either', async () => {
    const silent = defineModel({ ...model, keepsNoHistory: () => true });
    const client = aSender(never, { models: [silent] });
    await handedOver(client, 'a', ['王芳']);
    const before = await deliveryOf(client, 'a');
    await erase(client, person);
    const after = await deliveryOf(client, 'a');
    expect(after.updatedAt).to.equal(before.updatedAt);
    expect(messageOf(after)).not.to.have.any.keys('actor', 'at', 'device', 'sequence');
    client.close();
  });

  it('[ERA-6] goes with the term of its record', async () => {
    const client = aSender(never, { clock: { now: () => '2026-12-02T00:00:00.000Z' } });
    await handedOver(client, 'a', ['王芳']);
    expect((await eraseExpired(client)).erased).to.deep.equal(['a', 'delivery/a/1']);
    expect((await deliveryOf(client, 'a')).content.message).not.to.contain('王芳');
    client.close();
  });

  it('[ERA-6] that is on its way with a picture is sent anew, and not condemned for the picture', async () => {
    let answer = (): void => {};
    const asked = new Promise<void>((resolve) => (answer = resolve));
    let isErased = (): void => {};
    const erased = new Promise<void>((resolve) => (isErased = resolve));
    const client = aSender(async ({ method, body }) => {
      if (method === 'POST')
        return json(200, { received: (JSON.parse(body as string) as { key: string }).key });
      answer();
      await erased;
      return json(200, { have: 0, whole: false });
    });
    await client.putBlob(bytes, 'image/png');
    await handedOver(client, 'a', ['王芳'], { face });
    await asked;
    expect((await erase(client, person)).blobs).to.equal(1);
    isErased();
    const claimed = (await deliveryOf(client, 'a')).content.claimedUntil;
    await until(async () => {
      client.sendNow();
      return client.clock.now() > claimed && (await deliveryOf(client, 'a')).status !== 'pending';
    });
    expect((await deliveryOf(client, 'a')).status).to.equal('received');
    client.close();
  });

  it('[ERA-4] [ERA-5] [ERA-6] is told beforehand, done once, and not brought back', async () => {
    const client = aSender();
    await client.putBlob(bytes, 'image/png');
    await handedOver(client, 'z', ['王芳', 'x'], { face });
    await handedOver(client, 'a', ['王芳芳']);
    await handedOver(client, 'a', ['王芳'], { text: '王芳' });
    // More than are erased at a time, between the record and its deliveries.
    const documents = Array.from({ length: 120 }, (_, place) => aNote({ id: `b${place}` }));
    await client.run(writeAsIs, { documents });
    const whole = () => wholeOf(client, ['note', 'delivery']);
    const file = await backupFile(client);
    const before = await whole();
    const preview = await erase(client, person, { preview: true });
    expect(preview.mentioned).to.deep.equal(['a', 'delivery/a/2']);
    expect(await whole()).to.deep.equal(before);
    expect(await erase(client, person)).to.deep.equal(preview);
    const once = await whole();
    expect((await erase(client, person)).erased).to.deep.equal([]);
    expect((await restore(client, file)).copies).to.deep.equal([]);
    expect(await whole()).to.deep.equal(once);
    client.close();
  });

  it('[ERA-1] [ERA-6] leaves not a trace in the whole database, as it lies on the disk', async () => {
    const store = freshName();
    const client = aClient({ models: [model], store, send: sendInMemory(never) });
    client.deliverTo({ endpoint: '/receiver' });
    for (const id of ['a', 'b', 'c']) await handedOver(client, id, ['王芳', '138']);
    await client.run(rejectDelivery, {
      id: 'delivery/b/1',
      problem: { code: 'no', text: 'no such outlet' },
    });
    await client.run(receiveDelivery, { id: 'delivery/c/1', by: 'the desk' });
    // In each record and under its key, and in the messages that are left.
    expect((await rawExport(store)).text.match(/王芳/g)).to.have.length(3 * 2 + 2);
    await erase(client, person);
    expect((await rawExport(store)).text).not.to.contain('王芳');
    client.close();
  });
});
