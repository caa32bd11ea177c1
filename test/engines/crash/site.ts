/** A loopback server with the writer page. Its address stays, so that a profile finds its database again. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { oneScript } from '../one-script.ts';
import type { Order, Report } from './told.ts';

export interface WriterSite {
  /** The address of a page that will obey this order once, and what is to hear its reports. */
  pageFor(order: Order, hear: (report: Report) => void): string;
  stop(): void;
}

interface Page {
  readonly order: Order;
  readonly hear: (report: Report) => void;
  isTaken: boolean;
}

export async function serveWriter(): Promise<WriterSite> {
  const script = await oneScript(new URL('writer.ts', import.meta.url));
  const pages: Page[] = [];
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const page = pages[Number(search.slice(1))];
    if (pathname === '/order') {
      if (!page || page.isTaken) return response.writeHead(410).end();
      page.isTaken = true;
      return response
        .writeHead(200, { 'Content-Type': 'application/json' })
        .end(JSON.stringify(page.order));
    }
    if (pathname === '/told') {
      void bodyOf(request).then(
        (body) => {
          for (const report of JSON.parse(body) as Report[]) page?.hear(report);
          response.writeHead(204).end();
        },
        () => undefined,
      );
      return;
    }
    if (pathname === '/writer.js')
      return response
        .writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' })
        .end(script);
    if (pathname === '/')
      return response
        .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
        .end(
          '<!doctype html><title>Writer</title><script type="module" src="/writer.js"></script>',
        );
    return response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    pageFor(order, hear) {
      pages.push({ order, hear, isTaken: false });
      return `http://127.0.0.1:${port}/?${pages.length - 1}`;
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Rejects when the browser is killed while it sends. */
async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  request.setEncoding('utf8');
  for await (const piece of request) body += String(piece);
  return body;
}
