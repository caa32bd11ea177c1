/** A receiver that keeps the contract (`docs/receiver/openapi.yaml`) and remembers only keys, hashes and counts. */
import { createHash, type Hash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface BenchReceiver {
  /** The page of this path under `test/bench`, and the receiver beside it, on one address of their own. */
  page(path: string): string;
  /** What has arrived so far. */
  readonly received: Received;
  /** What the page said last of itself. */
  told(): unknown;
  stop(): Promise<void>;
}

export interface Received {
  readonly records: number;
  readonly photos: number;
  /** Of the photos. */
  readonly bytes: number;
  /** Whatever should not have happened: twice, out of order, changed on the way, or before its photos. */
  readonly faults: readonly string[];
}

/** Starts a receiver; everything else comes from the site's server. */
export async function startReceiver(pages: (path: string) => string): Promise<BenchReceiver> {
  const { received, answer } = createMemory();
  let told: unknown;
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    if (path === '/told') {
      told = JSON.parse((await bodyOf(request)).toString());
      response.writeHead(204).end();
      return;
    }
    if (!path.startsWith('/receiver')) {
      const file = await fetch(new URL(path, pages('')));
      response.writeHead(file.status, { 'Content-Type': file.headers.get('Content-Type') ?? '' });
      response.end(Buffer.from(await file.arrayBuffer()));
      return;
    }
    const { status, said } = answer(request, path.slice('/receiver'.length), await bodyOf(request));
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(said));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    page: (path) => `http://localhost:${port}/bench/${path}`,
    received,
    told: () => told,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Message {
  readonly key: string;
  readonly sequence: number;
  readonly attachments: readonly { readonly hash: string }[];
}

interface Answer {
  readonly status: number;
  readonly said: unknown;
}

function createMemory() {
  const blobs = new Map<string, { have: number; whole: boolean; readonly hasher: Hash }>();
  const keys = new Set<string>();
  const received = { records: 0, photos: 0, bytes: 0, faults: [] as string[] };
  let last = 0;

  const fault = (what: string): void => void received.faults.push(what);

  function take(hash: string, range: string, body: Buffer): void {
    const blob = blobs.get(hash) ?? { have: 0, whole: false, hasher: createHash('sha256') };
    blobs.set(hash, blob);
    const [, start, end, size] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(range) ?? [];
    if (Number(start) !== blob.have || Number(end) - Number(start) + 1 !== body.length)
      return fault(`${hash}: ${range} does not follow ${blob.have}`);
    blob.hasher.update(body);
    blob.have += body.length;
    if (blob.have < Number(size)) return;
    if (blob.hasher.digest('hex') !== hash) fault(`${hash} has other bytes`);
    blob.whole = true;
    received.photos += 1;
    received.bytes += blob.have;
  }

  function accept(request: IncomingMessage, body: Buffer): Answer {
    const { key, sequence, attachments } = JSON.parse(body.toString()) as Message;
    const digest = createHash('sha256').update(body).digest('base64');
    if (request.headers['content-digest'] !== `sha-256=:${digest}:`) fault(`${key} was changed`);
    if (request.headers['idempotency-key'] !== `"${encodeURI(key)}"`) fault(`${key}: other key`);
    if (keys.has(key)) fault(`${key} came twice`);
    if (sequence !== last + 1) fault(`${sequence} follows ${last}`);
    if (!attachments.every(({ hash }) => blobs.get(hash)?.whole)) fault(`${key} before its photo`);
    keys.add(key);
    last = sequence;
    received.records = keys.size;
    return { status: 200, said: { received: key, by: 'bench' } };
  }

  return {
    received,
    answer(request: IncomingMessage, path: string, body: Buffer): Answer {
      if (request.method === 'POST') return accept(request, body);
      const hash = path.slice('/blobs/'.length);
      if (request.method === 'PUT') take(hash, request.headers['content-range'] ?? '', body);
      const { have = 0, whole = false } = blobs.get(hash) ?? {};
      return { status: 200, said: { have, whole } };
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
