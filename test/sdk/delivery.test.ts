import { expect } from 'chai';
import {
  handDelivery,
  resendDelivery,
  sha256Hex,
  type DeliveryDocument,
  type ReceiverAnswer,
} from '@aftersale/core';
import {
  createMemoryStore,
  type Client,
  type ClientOptions,
  type Send,
  type SendRequest,
  type Store,
} from '@aftersale/sdk';
import { sendInMemory } from '../support/twins/send.ts';
import { abortAfterSuccess, healIdb } from './faulty-idb.ts';
import {
  aNote,
  changeNote,
  noteModel,
  saveNote,
  writeAsIs,
  type NoteContent,
} from './note-model.ts';
import { aClient, firstOf, freshName, manualTimers, rejectionOf } from './test-client.ts';

const models = [{ ...noteModel, delivers: ({ status }: { status: string }) => status === 'done' }];

/** A receiver that answers as it is told to, and keeps what it was sent. */
function aReceiver(answer: (request: SendRequest) => ReceiverAnswer | Promise<ReceiverAnswer>) {
  const requests: SendRequest[] = [];
  const send = sendInMemory((request) => {
    requests.push(request);
    return answer(request);
  });
  return { requests, send };
}

/** Something to wait for until it is opened. */
function aGate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

const json = (status: number, body: object): ReceiverAnswer => ({
  status,
  text: JSON.stringify(body),
  retryAfter: '',
});
const keyOf = ({ body }: SendRequest): string =>
  (JSON.parse(body as string) as { key: string }).key;
const taken = (request: SendRequest): ReceiverAnswer =>
  request.method === 'POST'
    ? json(201, { received: keyOf(request), by: 'the desk' })
    : json(200, { have: 0, whole: true });
const down = (): ReceiverAnswer => json(503, {});

const aSender = (send: Send, options: Partial<ClientOptions> = {}): Client =>
  aClient({ models, send, chance: () => 0, ...options });

const endpoint = '/receiver';

const withPhoto = (hash: string): NoteContent =>
  ({ text: '', photos: [{ hash, mime: 'image/jpeg' }] }) as NoteContent;

/** The newest delivery of this record, once it is so. */
const deliveryOf = (
  client: Client,
  id: string,
  isSo: (delivery: DeliveryDocument) => boolean,
): Promise<DeliveryDocument> =>
  firstOf<readonly DeliveryDocument[]>(
    (listener) =>
      client.watch(
        { model: 'delivery', index: 'by-record', prefix: [id], order: 'newest' },
        ({ documents }) => listener(documents as readonly DeliveryDocument[]),
      ),
    ([newest]) => newest !== undefined && isSo(newest),
  ).then(([newest]) => newest!);

/** The delivery of this record, once it is in this state. */
const delivered = (client: Client, id: string, wanted: string): Promise<DeliveryDocument> =>
  deliveryOf(client, id, ({ status }) => status === wanted);

/** The delivery of this record, once it could not be brought. */
const postponed = (client: Client, id: string): Promise<DeliveryDocument> =>
  deliveryOf(client, id, ({ content }) => content.failures === 1);

describe('handing records to a receiver', () => {
  afterEach(healIdb);

  it('[DLV-1] puts nothing into the outbox of a client that has no receiver', async () => {
    const client = aSender(taken as unknown as Send);
    await client.run(saveNote, { id: 'a', status: 'done' });
    expect(await client.count({ model: 'delivery' })).to.equal(0);
    client.close();
  });

  it('[DLV-1] [DLV-4] takes what a command leaves in a state that is handed over to the receiver', async () => {
    const { requests, send } = aReceiver(taken);
    const client = aSender(send);
    client.deliverTo({ endpoint });
    await client.run(saveNote, { id: 'a', content: { text: 'leaks' } });
    await client.run(changeNote, { id: 'a', status: 'done' });
    const { content } = await delivered(client, 'a', 'received');
    expect(content.receipt?.by).to.equal('the desk');
    expect(requests.map(({ method, address }) => [method, address])).to.deep.equal([
      ['POST', '/receiver'],
    ]);
    const { headers, body } = requests[0]!;
    expect(headers['Idempotency-Key']).to.equal('"delivery/a/2"');
    expect(JSON.parse(body as string).document).to.deep.equal(await client.get('a'));
    client.close();
  });

  it('[DLV-1] keeps neither the record nor its delivery when the transaction aborts', async () => {
    const { requests, send } = aReceiver(taken);
    const client = aSender(send);
    client.deliverTo({ endpoint });
    await client.get('a');
    abortAfterSuccess(null, 1);
    await rejectionOf(client.run(saveNote, { id: 'a', status: 'done' }));
    expect(await client.get('a')).to.equal(undefined);
    expect(await client.count({ model: 'delivery' })).to.equal(0);
    expect(requests).to.have.length(0);
    client.close();
  });

  it('[DLV-7] sends each of many once from three windows, without locks or a channel between them', async () => {
    const { requests, send } = aReceiver(taken);
    const store = freshName();
    const options = { store, channel: () => undefined };
    const windows = [1, 2, 3].map(() => aSender(send, options));
    for (const client of windows) client.deliverTo({ endpoint });
    await Promise.all(
      windows.flatMap((client, place) =>
        Array.from({ length: 10 }, (_, note) =>
          client.run(saveNote, { id: `${place}-${note}`, status: 'done' }),
        ),
      ),
    );
    // Without a channel, only the window that sends the last one is told that none is left.
    await Promise.race(
      windows.map((client) =>
        firstOf<number>(
          (listener) =>
            client.watch(
              { model: 'delivery', index: 'by-status', prefix: ['pending'], order: 'oldest' },
              ({ documents }) => listener(documents.length),
            ),
          (pending) => pending === 0,
        ),
      ),
    );
    expect(requests.map(keyOf).sort()).to.deep.equal([...new Set(requests.map(keyOf))].sort());
    const places = requests.map(({ body }) => JSON.parse(body as string).sequence as number);
    expect(places).to.deep.equal(Array.from({ length: 30 }, (_, place) => place + 1));
    for (const client of windows) client.close();
  });

  it('[DLV-3] looks into the outbox once for many that wait there, and not for each', async () => {
    let looks = 0;
    const store = createMemoryStore();
    const counting: Store = {
      ...store,
      read: (body) =>
        store.read((transaction) =>
          body({
            ...transaction,
            findDocuments(range) {
              if (range.prefix[1] === 'pending') looks += 1;
              return transaction.findDocuments(range);
            },
          }),
        ),
    };
    const first = aGate();
    const { requests, send } = aReceiver(async (request) => {
      await first.opened;
      return taken(request);
    });
    const client = aSender(send, { openStore: () => counting });
    client.deliverTo({ endpoint });
    const ids = Array.from({ length: 40 }, (_, place) => `note-${place}`);
    for (const id of ids) await client.run(saveNote, { id, status: 'done' });
    first.open();
    await delivered(client, ids.at(-1)!, 'received');
    expect(requests.map(keyOf)).to.deep.equal(ids.map((id) => `delivery/${id}/1`));
    expect(looks).to.be.below(8);
    client.close();
  });

  it('[DLV-3] looks anew when something is asked to be sent again: that goes in its place', async () => {
    const second = aGate();
    let refuses = true;
    const { requests, send } = aReceiver(async (request) => {
      if (keyOf(request) === 'delivery/b/1') await second.opened;
      return refuses && keyOf(request) === 'delivery/a/1' ? json(422, {}) : taken(request);
    });
    const client = aSender(send);
    client.deliverTo({ endpoint });
    const all = ['a', 'b', 'c', 'd'].map((id) => ({ ...aNote({ id }), status: 'done' as const }));
    await client.run(writeAsIs, { documents: all });
    const rejected = await delivered(client, 'a', 'rejected');
    refuses = false;
    await client.run(resendDelivery, { id: rejected.id });
    client.sendNow();
    second.open();
    await delivered(client, 'd', 'received');
    const keys = ['a', 'b', 'a', 'c', 'd'].map((id) => `delivery/${id}/1`);
    expect(requests.map(keyOf)).to.deep.equal(keys);
    client.close();
  });

  it('[DLV-3] is taken up again by the next client of the same database', async () => {
    const store = freshName();
    const first = aSender(aReceiver(down).send, { store });
    first.deliverTo({ endpoint });
    await first.run(saveNote, { id: 'a', status: 'done' });
    await firstOf<readonly DeliveryDocument[]>(
      (listener) =>
        first.watch({ model: 'delivery', index: 'by-status', order: 'oldest' }, ({ documents }) =>
          listener(documents as readonly DeliveryDocument[]),
        ),
      ([delivery]) => delivery?.content.problem?.code === 'http-503',
    );
    first.close();
    const { requests, send } = aReceiver(taken);
    const second = aSender(send, { store, clock: { now: () => '2026-11-22T00:00:00.000Z' } });
    second.deliverTo({ endpoint });
    await delivered(second, 'a', 'received');
    expect(requests.map(keyOf)).to.deep.equal(['delivery/a/1']);
    second.close();
  });

  it('[DLV-5] gives up on one that does not answer in time, and tries again later', async () => {
    const asked = aGate();
    const timers = manualTimers();
    const { requests, send } = aReceiver((request) => {
      asked.open();
      return requests.length > 1 ? taken(request) : new Promise(() => {});
    });
    const client = aSender(send, { timers });
    client.deliverTo({ endpoint });
    await client.run(saveNote, { id: 'a', status: 'done' });
    await asked.opened;
    timers.runOut();
    const { content } = await postponed(client, 'a');
    expect(content.problem).to.deep.equal({ code: 'no-answer', text: '' });
    expect(requests[0]?.signal.aborted).to.equal(true);
    client.sendNow();
    await delivered(client, 'a', 'received');
    client.close();
  });

  it('[DLV-5] [DLV-6] keeps what is rejected with its reason, holds up nothing behind it, and sends it again when asked', async () => {
    let refuses = true;
    const { requests, send } = aReceiver((request) =>
      refuses && keyOf(request) === 'delivery/a/1'
        ? json(422, { code: 'no-such-outlet', reason: '网点不存在' })
        : taken(request),
    );
    const client = aSender(send);
    client.deliverTo({ endpoint });
    await client.run(saveNote, { id: 'a', status: 'done' });
    await client.run(saveNote, { id: 'b', status: 'done' });
    await delivered(client, 'b', 'received');
    const rejected = await delivered(client, 'a', 'rejected');
    expect(rejected.content.problem).to.deep.equal({ code: 'no-such-outlet', text: '网点不存在' });
    refuses = false;
    await client.run(resendDelivery, { id: rejected.id });
    client.sendNow();
    await delivered(client, 'a', 'received');
    const sent = requests.filter((request) => keyOf(request) === 'delivery/a/1');
    expect(sent.map(({ body }) => body)).to.deep.equal([sent[0]?.body, sent[0]?.body]);
    client.close();
  });

  it('[DLV-6] counts what is rejected as replaced once a later revision is handed over', async () => {
    const { send } = aReceiver((request) =>
      keyOf(request) === 'delivery/a/1' ? json(422, {}) : taken(request),
    );
    const client = aSender(send);
    client.deliverTo({ endpoint });
    await client.run(saveNote, { id: 'a', status: 'done' });
    const { id } = await delivered(client, 'a', 'rejected');
    await client.run(changeNote, { id: 'a', status: 'done' });
    expect((await client.get(id))?.status).to.equal('replaced');
    await delivered(client, 'a', 'received');
    expect(await client.statusCounts('delivery')).to.include({
      replaced: 1,
      received: 1,
      pending: 0,
      rejected: 0,
    });
    client.close();
  });

  it('[DLV-6] lets a person give it by hand, and sends it no more', async () => {
    const { requests, send } = aReceiver(down);
    const client = aSender(send);
    client.deliverTo({ endpoint });
    await client.run(saveNote, { id: 'a', status: 'done' });
    await postponed(client, 'a');
    const result = await client.run(handDelivery, { id: 'delivery/a/1' });
    expect(result.ok).to.equal(true);
    const sent = requests.length;
    client.sendNow();
    await client.count({ model: 'delivery' });
    expect(requests).to.have.length(sent);
    expect((await client.get('delivery/a/1'))?.status).to.equal('handed');
    client.close();
  });

  it('[DLV-8] brings the attachments first, in pieces, and goes on where the receiver stands', async () => {
    const bytes = Uint8Array.from({ length: 600_000 }, (_, place) => place % 251);
    const hash = sha256Hex(bytes);
    let have = 262_144;
    const { requests, send } = aReceiver(({ method, body, ...rest }) => {
      if (method === 'POST') return taken({ method, body: body!, ...rest });
      if (method === 'PUT') have += (body as Uint8Array).length;
      return json(200, { have, whole: have === bytes.length });
    });
    const client = aSender(send);
    client.deliverTo({ endpoint: '/receiver?form=3' });
    const content = withPhoto(hash);
    const blobs = [{ hash, mime: 'image/jpeg', bytes }];
    await client.run(saveNote, { id: 'a', status: 'done', content }, { blobs });
    await delivered(client, 'a', 'received');
    expect(
      requests.map(({ method, address, headers }) => [method, address, headers['Content-Range']]),
    ).to.deep.equal([
      ['GET', `/receiver/blobs/${hash}?form=3`, undefined],
      ['PUT', `/receiver/blobs/${hash}?form=3`, 'bytes 262144-524287/600000'],
      ['PUT', `/receiver/blobs/${hash}?form=3`, 'bytes 524288-599999/600000'],
      ['POST', '/receiver?form=3', undefined],
    ]);
    const pieces = requests
      .filter(({ method }) => method === 'PUT')
      .map(({ body }) => body as Uint8Array);
    expect([...pieces[0]!, ...pieces[1]!]).to.deep.equal([...bytes.subarray(262_144)]);
    client.close();
  });

  it('[DLV-8] rejects what names bytes that this device no longer has: only a person can help', async () => {
    const { send } = aReceiver(() => json(200, { have: 0, whole: false }));
    const client = aSender(send);
    client.deliverTo({ endpoint });
    const content = withPhoto('gone');
    await client.run(saveNote, { id: 'a', status: 'done', content });
    const { content: kept } = await delivered(client, 'a', 'rejected');
    expect(kept.problem?.code).to.equal('attachment-missing');
    client.close();
  });

  it('says with each request what the host wants said, and hands each model to its own receiver', async () => {
    const { requests, send } = aReceiver(taken);
    const client = aSender(send);
    client.deliverTo({ endpoint: '/all' });
    client.deliverTo({
      endpoint: '/notes',
      model: 'note',
      headers: async () => ({ Authorization: 'Bearer token' }),
    });
    await client.run(saveNote, { id: 'a', status: 'done' });
    await delivered(client, 'a', 'received');
    expect(requests[0]?.address).to.equal('/notes');
    expect(requests[0]?.headers.Authorization).to.equal('Bearer token');
    client.deliverTo({ endpoint: '', model: 'note' });
    await client.run(saveNote, { id: 'b', status: 'done' });
    await delivered(client, 'b', 'received');
    expect(requests[1]?.address).to.equal('/all');
    expect(requests[1]?.headers).not.to.have.property('Authorization');
    client.close();
  });
});
