/** A loopback server with one page, and what each engine that opened it tells. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CaseKind, Digests } from './digests.ts';

export interface Told {
  readonly agent: string;
  readonly digests?: Readonly<Record<CaseKind, Digests>>;
  readonly error?: string;
}

export interface TellingServer {
  /** The page to open in this engine. */
  address(engine: string): string;
  /** Resolves when the engine has told. */
  told(engine: string): Promise<Told>;
  stop(): void;
}

export async function serveScript(script: string): Promise<TellingServer> {
  const waiting = new Map<string, (told: Told) => void>();
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/told') {
      const engine = decodeURIComponent(search.slice(1));
      void bodyOf(request).then((body) => waiting.get(engine)?.(JSON.parse(body) as Told));
      response.writeHead(204).end();
    } else if (pathname === '/script.js') {
      response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' }).end(script);
    } else if (pathname === '/') {
      response
        .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
        .end('<!doctype html><title>Cases</title><script type="module" src="/script.js"></script>');
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: (engine) => `http://127.0.0.1:${port}/?${encodeURIComponent(engine)}`,
    told: (engine) => new Promise((resolve) => waiting.set(engine, resolve)),
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  request.setEncoding('utf8');
  for await (const piece of request) body += String(piece);
  return body;
}
