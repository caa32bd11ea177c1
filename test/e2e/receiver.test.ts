/** The example receiver, as a process of its own, against what the SDK really sends and makes of its answers. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  chainModel,
  confirmationModel,
  defaultPolicy,
  newDelivery,
  type DeliveryDocument,
  type Document,
} from '@aftersale/core';
import { createClient, createMemoryStore, type Client } from '@aftersale/sdk';
import { receiverAt } from '../../packages/sdk/src/delivery/receiver.ts';
import { systemSend, type Send, type SendRequest } from '../../packages/sdk/src/system/send.ts';
import { systemTimers } from '../../packages/sdk/src/system/timers.ts';
import { ReceiverProcess } from '../support/receiver-process.ts';
import { aSignedSlip } from '../support/signed-slips.ts';

const noon = '2026-11-25T12:00:00.000Z';

function aDelivery(id: string, content: unknown = {}): DeliveryDocument {
  const document: Document = {
    ...{ id, model: 'note', version: 1, revision: 1, status: 'done', author: '李强', content },
    ...{ createdAt: noon, updatedAt: noon },
  };
  const facts = { device: 'device-1', sequence: 1, command: 'note.finish', traceless: false };
  const context = { now: noon, actor: '李强', policy: defaultPolicy, newId: () => 'new' };
  return newDelivery(document, facts, context);
}

/** Three pieces and a bit. */
const picture = new Uint8Array(3 * 256 * 1024 + 17).map((_, place) => (place * 31) % 251);
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const attachment = { hash: hashOf(picture), mime: 'image/jpeg' };
const read = () => Promise.resolve({ bytes: picture, mime: 'image/jpeg' });

const yes = (): Promise<boolean> => Promise.resolve(true);

describe('the example receiver', () => {
  const receiver = new ReceiverProcess({
    BY: '售后服务部',
    ORIGINS: 'https://shop.example https://b.example',
  });
  before(() => receiver.start());
  after(() => receiver.end());

  const at = (send: Send = systemSend) =>
    receiverAt({ endpoint: receiver.endpoint }, { send, timers: systemTimers });

  test('[DLV-2] has a message on its disk, letter by letter, before it gives a receipt, and once', async () => {
    const delivery = aDelivery('a/中文', { text: '漏水\n "quoted"' });
    const first = await at().post(delivery);
    assert.deepEqual(first, { type: 'received', by: '售后服务部' });
    assert.deepEqual(await at().post(delivery), first);
    const lines = receiver.lines().filter(({ key }) => key === delivery.id);
    assert.deepEqual(
      lines.map(({ message }) => message),
      [delivery.content.message],
    );
  });

  test('[DLV-2] gives one line to the same message sent many times at once', async () => {
    const delivery = aDelivery('at-once');
    const verdicts = await Promise.all(Array.from({ length: 20 }, () => at().post(delivery)));
    assert.deepEqual(new Set(verdicts.map(({ type }) => type)), new Set(['received']));
    assert.equal(receiver.lines().filter(({ key }) => key === delivery.id).length, 1);
  });

  test('[DLV-2] refuses other bytes under a key that it has', async () => {
    await at().post(aDelivery('b', { sum: 1 }));
    const other = await at().post(aDelivery('b', { sum: 2 }));
    assert.equal(other.type === 'rejected' && other.code, 'key-reused');
    assert.equal(receiver.lines().filter(({ key }) => key === 'delivery/b/1').length, 1);
  });

  test('[DLV-5] has what was hurt on the way sent again, and keeps none of it', async () => {
    const hurt: Send = (request) =>
      systemSend({ ...request, body: (request.body as string).replace('李', '季') });
    const verdict = await at(hurt).post(aDelivery('hurt'));
    assert.deepEqual(
      [verdict.type, verdict.type === 'again' && verdict.code],
      ['again', 'digest-differs'],
    );
    assert.ok(!receiver.lines().some(({ key }) => key === 'delivery/hurt/1'));
  });

  test('[DLV-5] rejects what is too large, and says so to the end', async () => {
    const verdict = await at().post(aDelivery('large', { text: '水'.repeat(2 ** 21) }));
    assert.equal(verdict.type === 'rejected' && verdict.code, 'too-large');
  });

  test('[DLV-8] gives no receipt before the attachments are there', async () => {
    const missing = { hash: 'a'.repeat(64), mime: 'image/png' };
    const verdict = await at().post(aDelivery('c', { photos: [missing] }));
    assert.equal(verdict.type === 'again' && verdict.code, 'attachments-missing');
  });

  test('[DLV-8] takes an attachment in pieces, and goes on where it was killed', async () => {
    const puts: SendRequest[] = [];
    const counting: Send = (request) => {
      if (request.method === 'PUT') puts.push(request);
      return systemSend(request);
    };
    let pieces = 0;
    const killing = async (): Promise<boolean> => {
      if ((pieces += 1) === 3) await receiver.kill();
      return true;
    };
    const broken = await at(counting).bring(attachment, read, killing);
    assert.deepEqual(broken, { type: 'again', code: 'no-connection', text: '' });
    await receiver.start();
    puts.length = 0;
    assert.equal(await at(counting).bring(attachment, read, yes), undefined);
    assert.equal(puts.length, 2);
    assert.match(puts[0]!.headers['Content-Range']!, /^bytes 524288-/);
    assert.deepEqual(receiver.blob(attachment.hash), picture);
    const delivery = aDelivery('with-picture', { photos: [attachment] });
    assert.equal((await at().post(delivery)).type, 'received');
    puts.length = 0;
    assert.equal(await at(counting).bring(attachment, read, yes), undefined);
    assert.equal(puts.length, 0);
  });

  test('[DLV-8] takes an attachment of no bytes', async () => {
    const nothing = { bytes: new Uint8Array(), mime: 'text/plain' };
    const hash = hashOf(nothing.bytes);
    const found = await at().bring({ hash, mime: 'text/plain' }, async () => nothing, yes);
    assert.equal(found, undefined);
    assert.equal(receiver.blob(hash).length, 0);
  });

  test('[DLV-8] throws away an attachment that is not what it was called, and takes it anew', async () => {
    const bytes = picture.slice(0, 1000);
    const hash = hashOf(bytes);
    const other = bytes.map((byte) => byte ^ 1);
    const wrong = await at().bring(
      { hash, mime: 'image/jpeg' },
      async () => ({ bytes: other, mime: 'image/jpeg' }),
      yes,
    );
    assert.equal(wrong?.type === 'again' && wrong.code, 'digest-differs');
    assert.ok(!existsSync(join(receiver.folder, 'blobs', `${hash}.part`)));
    const right = { bytes, mime: 'image/jpeg' };
    assert.equal(await at().bring({ hash, mime: 'image/jpeg' }, async () => right, yes), undefined);
    assert.deepEqual(receiver.blob(hash), bytes);
  });

  test('takes off half a line that a crash left, and goes on behind what was whole', async () => {
    await at().post(aDelivery('before-the-cut'));
    await receiver.kill();
    const whole = readFileSync(receiver.file, 'utf8');
    appendFileSync(receiver.file, '{"key":"delivery/torn/1","digest":"sha-2');
    await receiver.start();
    assert.equal(readFileSync(receiver.file, 'utf8'), whole);
    assert.equal((await at().post(aDelivery('torn'))).type, 'received');
    assert.equal((await at().post(aDelivery('before-the-cut'))).type, 'received');
    const keys = receiver.lines().map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
    assert.ok(keys.includes('delivery/torn/1'));
  });

  test('lets the pages of the sites that it knows send, and no others', async () => {
    const asked = (origin: string, method = 'OPTIONS') =>
      fetch(receiver.endpoint, { method, headers: { Origin: origin } });
    const known = await asked('https://shop.example');
    assert.equal(known.status, 204);
    assert.equal(known.headers.get('Access-Control-Allow-Origin'), 'https://shop.example');
    for (const origin of ['https://evil.example', 'null', 'nonsense']) {
      const refused = await asked(origin);
      assert.equal(refused.status, 403);
      assert.equal(refused.headers.get('Access-Control-Allow-Origin'), null);
      assert.equal((await asked(origin, 'POST')).status, 403);
    }
    assert.equal((await asked(new URL(receiver.endpoint).origin)).status, 204);
  });

  test(
    '[DLV-1] has every record of a client once, though it is killed while they come',
    { timeout: 60_000 },
    async () => {
      const client = createClient({
        models: [confirmationModel, chainModel],
        openStore: createMemoryStore,
        clock: { now: () => '2026-03-01T08:00:00.000Z' },
      });
      client.deliverTo({ endpoint: receiver.endpoint });
      const ids: string[] = [];
      for (let number = 0; number < 40; number++) {
        ids.push((await aSignedSlip(client, `D-${number}`)).id);
        if (number % 13 === 12) {
          await receiver.kill();
          const acknowledged = await receivedBy(client);
          const kept = new Set(receiver.lines().map(({ key }) => key));
          assert.ok(acknowledged.every((key) => kept.has(key)));
          await receiver.start();
          client.sendNow();
        }
      }
      for (;;) {
        if ((await client.count({ model: 'delivery', status: 'received' })) === ids.length) break;
        client.sendNow();
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      client.close();
      const kept = receiver.lines().filter(({ message }) => message.includes('"confirmation"'));
      const documents = kept.map(
        ({ message }) => (JSON.parse(message) as { document: Document }).document,
      );
      assert.deepEqual(
        documents.map(({ id }) => id),
        ids,
      );
    },
  );
});

/** The keys of the messages that the receiver has given a receipt for. */
async function receivedBy(client: Client): Promise<readonly string[]> {
  const { documents } = await client.query({
    ...{ model: 'delivery', index: 'by-status', prefix: ['received'], order: 'oldest' },
  });
  return documents.map(({ id }) => id);
}
