/** The contract in docs/receiver/openapi.yaml names what the example receiver answers and what the SDK sends, no more and no less. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { defaultPolicy, newDelivery, readAnswer, type Document } from '@aftersale/core';
import { createReceiver } from '../../examples/receiver/receiver.mjs';
import { receiverAt } from '../../packages/sdk/src/delivery/receiver.ts';
import { systemSend, type SendRequest } from '../../packages/sdk/src/system/send.ts';
import { systemTimers } from '../../packages/sdk/src/system/timers.ts';
import { textOf } from './source-files.ts';

interface Node {
  readonly [key: string]: Node;
}

const contract = keysOf(textOf('docs/receiver/openapi.yaml'));
const paths = contract.paths!;
const operation = (path: string, method: string): Node => paths[path]![method]!;
const statusesOf = (path: string, method: string): string[] =>
  Object.keys(operation(path, method).responses!).sort();

/** Statuses after which the SDK holds a message rejected for good. */
const final = Array.from({ length: 500 }, (_, place) => place + 100).filter(
  (status) => readAnswer({ status, text: '', retryAfter: '' }, '').type === 'rejected',
);
/** What any server in front of a receiver may say, and people are told apart. */
const inFront = [401, 403, 404, 429, 503];

const picture = new Uint8Array(300_000).fill(7);
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('the contract of a receiver', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aftersale-contract-'));
  let server: Server;
  let endpoint = '';
  /** By method and path: the statuses that were answered, and the headers that were said. */
  const answered = new Map<string, Set<number>>();
  const answerHeaders = new Map<string, Set<string>>();
  const sent = new Map<string, Set<string>>();

  before(async () => {
    const handle = createReceiver({
      folder,
      by: 'back office',
      check: ({ document }) => {
        if (document.id === 'broken') throw new Error('a rule that does not work');
        return document.id === 'wrong' ? { code: 'wrong', reason: 'It is wrong.' } : undefined;
      },
    });
    server = createServer((request, response) => {
      const path = request.url!.slice(1);
      void handle(request, response, path).then(() => {
        const place = placeOf(request.method!, path);
        add(answered, place, response.statusCode);
        for (const name of response.getHeaderNames()) add(answerHeaders, place, name);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await meetEverything(endpoint, (request) => {
      const place = placeOf(request.method, request.address.slice(endpoint.length));
      for (const name of Object.keys(request.headers)) add(sent, place, name);
    });
  });
  after(() => {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true });
  });

  test('names the paths and methods that there are', () => {
    const named = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((name) => name !== 'parameters')
        .map((method) => `${method} ${path}`),
    );
    const met = [...answered.keys()].filter((place) => !/^(delete|.* elsewhere)/.test(place));
    assert.deepEqual(named.sort(), met.sort());
  });

  test('names every status of the example, every final one, and those that people are told apart', () => {
    const statuses = (place: string) => [...(answered.get(place) ?? [])];
    const wanted = (...all: number[]) => [...new Set(all)].map(String).sort();
    const elsewhere = [...answered].flatMap(([place, set]) =>
      / elsewhere$/.test(place) ? [...set] : [],
    );
    assert.deepEqual(elsewhere, [404]);
    assert.deepEqual(
      statusesOf('/', 'post'),
      wanted(...statuses('post /'), ...statuses('delete /'), ...final, ...inFront),
    );
    assert.deepEqual(
      statusesOf('/blobs/{sha256}', 'put'),
      wanted(...statuses('put /blobs/{sha256}'), ...final, ...inFront),
    );
    assert.deepEqual(
      statusesOf('/blobs/{sha256}', 'get'),
      wanted(...statuses('get /blobs/{sha256}'), ...inFront),
    );
    for (const path of Object.keys(paths))
      assert.deepEqual(statusesOf(path, 'options'), wanted(...statuses(`options ${path}`)));
  });

  test('names the headers that the SDK sends, beside that of the body’s kind', () => {
    const named = (path: string, method: string): string[] =>
      parametersOf(textOf('docs/receiver/openapi.yaml'), path, method).sort();
    const said = (place: string): string[] =>
      [...(sent.get(place) ?? [])].filter((name) => name !== 'Content-Type').sort();
    for (const [path, method] of [
      ['/', 'post'],
      ['/blobs/{sha256}', 'put'],
      ['/blobs/{sha256}', 'get'],
    ] as const)
      assert.deepEqual(named(path, method), said(`${method} ${path}`));
    assert.ok(said('post /').length === 2 && said('put /blobs/{sha256}').length === 1);
  });

  test('names the headers of the answers that are anything of this contract’s', () => {
    const headers = (path: string, method: string, status: string): string[] =>
      Object.keys(operation(path, method).responses![`${status}`]!.headers ?? {})
        .map((name) => name.toLowerCase())
        .sort();
    assert.deepEqual(headers('/', 'post', '503'), ['retry-after']);
    assert.ok(answerHeaders.get('post /')!.has('retry-after'));
    assert.deepEqual(headers('/', 'options', '204'), [...answerHeaders.get('options /')!].sort());
  });

  test('is shown in fewer than 150 lines', () => {
    assert.ok(textOf('examples/receiver/receiver.mjs').split('\n').length <= 150);
  });

  test('has a piece that does not go on from what is here change nothing, and says what is', async () => {
    const bytes = new Uint8Array(10).fill(3);
    const put = async (range: string, body: Uint8Array<ArrayBuffer>) => {
      const headers = { 'Content-Range': range };
      const answer = await fetch(`${endpoint}blobs/${hashOf(bytes)}`, {
        method: 'PUT',
        headers,
        body,
      });
      return answer.json();
    };
    assert.deepEqual(await put('bytes 0-3/10', bytes.slice(0, 4)), { have: 4, whole: false });
    assert.deepEqual(await put('bytes 6-9/10', bytes.slice(6)), { have: 4, whole: false });
    assert.deepEqual(await put('bytes 0-3/10', bytes.slice(0, 4)), { have: 4, whole: false });
    assert.deepEqual(await put('bytes 4-9/10', bytes.slice(4)), { have: 10, whole: true });
  });
});

/** Sends what the SDK sends, and then everything that an answer of the receiver's own can be got with. */
async function meetEverything(
  endpoint: string,
  onSent: (request: SendRequest) => void,
): Promise<void> {
  const send = (request: SendRequest) => {
    onSent(request);
    return systemSend(request);
  };
  const receiver = receiverAt({ endpoint }, { send, timers: systemTimers });
  const attachment = { hash: hashOf(picture), mime: 'image/jpeg' };
  const bytes = () => Promise.resolve({ bytes: picture, mime: 'image/jpeg' });
  await receiver.bring(attachment, bytes, () => Promise.resolve(true));
  const verdicts = [
    await receiver.post(aDelivery('a', { photos: [attachment] })),
    await receiver.post(aDelivery('a', { photos: [] })),
    await receiver.post(aDelivery('missing', { photos: [{ hash: 'a'.repeat(64), mime: 'x' }] })),
    await receiver.post(aDelivery('wrong')),
    await receiver.post(aDelivery('broken')),
    await receiver.post(aDelivery('large', { text: 'x'.repeat(5 * 2 ** 20) })),
  ];
  const codes = verdicts.map((each) => (each.type === 'received' ? each.by : each.code));
  assert.deepEqual(codes, [
    ...['back office', 'key-reused', 'attachments-missing', 'wrong', 'not-kept', 'too-large'],
  ]);
  const blob = `${endpoint}blobs/${attachment.hash}`;
  const Origin = 'https://other.example';
  const own = new URL(endpoint).origin;
  const json = { 'Content-Type': 'application/json' };
  for (const [address, method, headers, body] of [
    [endpoint, 'POST', json, 'no message'],
    [endpoint, 'POST', { 'Content-Type': 'text/plain' }, 'no JSON'],
    [endpoint, 'POST', { Origin }, ''],
    [endpoint, 'DELETE', {}, undefined],
    [endpoint, 'OPTIONS', { Origin: own }, undefined],
    [endpoint, 'OPTIONS', { Origin }, undefined],
    [`${endpoint}elsewhere`, 'GET', {}, undefined],
    [blob, 'PUT', { 'Content-Range': 'bytes 0-9/10' }, 'no ten bytes'],
    [blob, 'PUT', { 'Content-Range': `bytes 0-9/${2 ** 40}` }, '0123456789'],
    [blob, 'OPTIONS', { Origin: own }, undefined],
    [blob, 'OPTIONS', { Origin }, undefined],
  ] as const)
    await (await fetch(address, { method, headers, ...(body ? { body } : {}) })).text();
}

function aDelivery(id: string, content: unknown = {}) {
  const document: Document = {
    ...{ id, model: 'note', version: 1, revision: 1, status: 'done', author: '', content },
    ...{ createdAt: '2026-11-25T12:00:00.000Z', updatedAt: '2026-11-25T12:00:00.000Z' },
  };
  return newDelivery(
    document,
    { device: 'd', sequence: 1, command: 'note.finish', traceless: false },
    { now: document.updatedAt, actor: '', policy: defaultPolicy, newId: () => '' },
  );
}

function placeOf(method: string, path: string): string {
  const name = path === '' ? '/' : path.startsWith('blobs/') ? '/blobs/{sha256}' : 'elsewhere';
  return `${method.toLowerCase()} ${name}`;
}

function add<Value>(to: Map<string, Set<Value>>, key: string, value: Value): void {
  to.set(key, (to.get(key) ?? new Set()).add(value));
}

/** The maps of a YAML text, without their texts and lists; block scalars are texts. */
function keysOf(yaml: string): Node {
  const top: Record<string, Node> = {};
  const open: { readonly indent: number; readonly map: Record<string, Node> }[] = [
    { indent: -1, map: top },
  ];
  let scalarDeeperThan = Infinity;
  for (const line of yaml.split('\n')) {
    const [, spaces, key, text] = /^( *)'?([^\s'-][^:']*)'?:(.*)$/.exec(line) ?? [];
    const indent = line.search(/\S/);
    if (indent > scalarDeeperThan || indent < 0) continue;
    scalarDeeperThan = Infinity;
    if (spaces === undefined || key === undefined) continue;
    if (text?.trim() === '|') scalarDeeperThan = indent;
    while (open.at(-1)!.indent >= indent) open.pop();
    const map = {};
    open.at(-1)!.map[key] = map;
    open.push({ indent, map });
  }
  return top;
}

/** The headers that are named as parameters of this operation. */
function parametersOf(yaml: string, path: string, method: string): string[] {
  const ofPath = `\n${yaml.split(`\n  ${path}:\n`)[1]!}`;
  const ofMethod = ofPath.split(`\n    ${method}:\n`)[1]!.split('\n      requestBody:')[0]!;
  const names = [...ofMethod.split(/\n {4}\w/)[0]!.matchAll(/#\/components\/parameters\/(\w+)/g)];
  const { parameters } = contract.components!;
  return names.map(([, name]) => {
    assert.ok(parameters![name!], `no parameter ${name}`);
    return new RegExp(`\n    ${name}:\n      name: (.*)\n`).exec(yaml)![1]!;
  });
}
