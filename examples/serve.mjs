/** Serves the examples and the built kit on loopback, under the strict content policy that the kit promises to run under. */
import { createReadStream, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createReceiver } from './receiver/receiver.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const kit = fileURLToPath(new URL('../packages/aftersale/dist/', import.meta.url));

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webmanifest': 'application/manifest+json',
};

export const contentPolicy = [
  "default-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html offline-worker',
].join('; ');

/** Starts the server; `extra` maps further path prefixes to folders. Resolves to its address and a way to stop it. */
export function serve({ port = 0, extra = {} } = {}) {
  const roots = { '/kit/': kit, ...extra, '/': here };
  const received = mkdtempSync(join(tmpdir(), 'aftersale-received-'));
  const receive = createReceiver({ folder: received, by: '江源泵业售后服务部', check });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('Content-Security-Policy', contentPolicy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-cache');
    // The receiver's own files are among the examples.
    const asked = /^\/receiver(?:$|\/(blobs\/.*))/.exec(pathname);
    if (asked) {
      void receive(request, response, asked[1] ?? '');
      return;
    }
    if (pathname === '/kit/manifest.json') {
      response.writeHead(200, { 'Content-Type': types['.json'] });
      response.end(JSON.stringify(scriptsIn(roots['/kit/'])));
      return;
    }
    const file = fileAt(roots, decodeURIComponent(pathname));
    if (!file) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found');
      return;
    }
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  async function stop() {
    await new Promise((done) => server.close(done));
    rmSync(received, { recursive: true });
  }
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const url = `http://localhost:${server.address().port}/`;
      resolve({ url, stop });
    });
  });
}

/** A rule for trying it out: a signed slip of a dispatch number with 0000 in it is rejected. What is voided may come. */
function check({ document: { model, status, content } }) {
  if (model !== 'confirmation' || status !== 'signed') return undefined;
  if (!content.entry.texts.dispatchNumber.includes('0000')) return undefined;
  return { code: 'no-such-dispatch', reason: '没有这个派遣单编号 / No such dispatch number' };
}

/** The kit's scripts, for a page that keeps them for the time without a signal. */
function scriptsIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.js'))
    .sort();
}

function fileAt(roots, pathname) {
  const [prefix, root] = Object.entries(roots).find(([start]) => pathname.startsWith(start));
  const path = normalize(join(root, pathname.slice(prefix.length)));
  if (!path.startsWith(normalize(root))) return undefined;
  const file = path.endsWith('/') || path === normalize(root) ? join(path, 'index.html') : path;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

async function start() {
  const wanted = Number(process.env.PORT ?? 5173);
  const { url } = await serve({ port: wanted }).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return serve();
  });
  console.log(`Aftersale demo: ${url}`);
  console.log(`  technician    ${url}technician/`);
  console.log(`  dealer        ${url}dealer/`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await start();
