// A receiver for the records that the kit hands over: Node and nothing else. `start.mjs` runs it, or a server of one's
// own mounts it. Every message is a line of `messages.jsonl`, on the disk before it is answered.
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';

/** An answer that is no receipt: a stable code, and words for people. */
const refusal = (status, code, reason) => Object.assign(new Error(reason), { status, code });

const limits = { message: 4 * 2 ** 20, attachment: 64 * 2 ** 20 };
const notKept = refusal(503, 'not-kept', 'It could not be kept.');

/**
 * `check` holds the site's own rules: of a message that breaks one it answers `{ code, reason }`. `origins` are other
 * sites whose pages may send; this one's own always may. `by` is who a receipt says has the record.
 */
export function createReceiver({ folder, by = '', origins = [], check = () => undefined }) {
  const file = join(folder, 'messages.jsonl');
  fs.mkdirSync(join(folder, 'blobs'), { recursive: true });
  const digests = readMessages(file);
  syncFolder(folder);

  async function takeMessage(request) {
    if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
      throw refusal(415, 'not-json', 'A message is JSON.');
    const body = await bodyOf(request, limits.message);
    const digest = `sha-256=:${sha256(body, 'base64')}:`;
    if (request.headers['content-digest'] !== digest)
      throw refusal(400, 'digest-differs', 'The message was damaged on the way.');
    const message = (await new Response(body).json().catch(() => undefined)) ?? {};
    const { key, attachments = [] } = message;
    if (typeof key !== 'string' || request.headers['idempotency-key'] !== `"${encodeURI(key)}"`)
      throw refusal(400, 'not-a-message', 'It has no key, or not the one of its request.');
    // Nothing is awaited from here on: of two that come at once, one comes first.
    if (digests.has(key) && digests.get(key) !== digest)
      throw refusal(409, 'key-reused', 'There is another message under this key.');
    if (digests.has(key)) return { received: key, by };
    if (!attachments.every(({ hash }) => isHash(hash) && arrived(hash).whole))
      throw refusal(424, 'attachments-missing', 'Its attachments have not all arrived yet.');
    const wrong = check(message);
    if (wrong) throw refusal(422, wrong.code, wrong.reason);
    const line = { key, digest, at: new Date().toISOString(), message: body.toString() };
    const { size } = fs.statSync(file);
    try {
      fs.appendFileSync(file, `${JSON.stringify(line)}\n`, { flush: true });
    } catch (error) {
      fs.truncateSync(file, size);
      throw error;
    }
    digests.set(key, digest);
    return { received: key, by };
  }

  const wholeAt = (hash) => join(folder, 'blobs', hash);
  const partAt = (hash) => `${wholeAt(hash)}.part`;
  function arrived(hash) {
    const whole = fs.existsSync(wholeAt(hash));
    const bytes = fs.statSync((whole ? wholeAt : partAt)(hash), { throwIfNoEntry: false });
    return { have: bytes?.size ?? 0, whole };
  }

  async function takePiece(request, hash) {
    const said = /^bytes (?:(\d+)-(\d+)|\*)\/(\d+)$/.exec(request.headers['content-range'] ?? '');
    const [, first = 0, last = -1, total] = said ?? [];
    if (total > limits.attachment) throw refusal(413, 'too-large', 'The attachment is too large.');
    const piece = await bodyOf(request, limits.attachment);
    if (!said || piece.length !== last - first + 1 || +last >= +total)
      throw refusal(400, 'not-a-piece', 'Content-Range does not say what was sent.');
    // A piece that does not go on from what is here is told what is.
    const { have, whole } = arrived(hash);
    if (whole || +first !== have) return { have, whole };
    fs.appendFileSync(partAt(hash), piece, { flush: true });
    if (have + piece.length < total) return arrived(hash);
    if (sha256(fs.readFileSync(partAt(hash)), 'hex') !== hash) {
      fs.rmSync(partAt(hash));
      throw refusal(400, 'digest-differs', 'The attachment was damaged on the way.');
    }
    fs.renameSync(partAt(hash), wholeAt(hash));
    syncFolder(join(folder, 'blobs'));
    return arrived(hash);
  }

  function answering({ method }, path) {
    const [, hash] = /^blobs\/([^/]+)$/.exec(path) ?? [];
    if (path !== '' && !isHash(hash)) throw refusal(404, 'not-found', 'Nothing is here.');
    if (hash && method === 'GET') return () => arrived(hash);
    if (hash && method === 'PUT') return (request) => takePiece(request, hash);
    if (!hash && method === 'POST') return takeMessage;
    throw refusal(405, 'not-so', 'Messages are posted, attachments are put.');
  }

  /** Answers a request; `path` is what of its address stands behind the receiver's own and a slash. */
  return async function handle(request, response, path) {
    const { origin, host } = request.headers;
    const allowed = [undefined, `http://${host}`, `https://${host}`, ...origins];
    if (origin && allowed.includes(origin)) response.setHeaders(corsFor(origin));
    const answer = (status, members) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(members);
    try {
      if (!allowed.includes(origin)) throw refusal(403, 'other-site', 'It may not send here.');
      if (request.method === 'OPTIONS') return response.writeHead(204).end();
      answer(200, JSON.stringify(await answering(request, path)(request)));
    } catch (error) {
      const { status, code, message } = error.status ? error : notKept;
      if (status === 503) response.setHeader('Retry-After', '60');
      answer(status, JSON.stringify({ code, reason: message }));
    }
  };
}

/** What is in the file; a last line that a crash tore, and nobody was told of, is taken off. */
function readMessages(file) {
  fs.closeSync(fs.openSync(file, 'a'));
  const bytes = fs.readFileSync(file);
  const size = bytes.lastIndexOf('\n') + 1;
  if (size < bytes.length) fs.truncateSync(file, size);
  const messages = JSON.parse(`[${bytes.toString('utf8', 0, size - 1).replaceAll('\n', ',')}]`);
  return new Map(messages.map(({ key, digest }) => [key, digest]));
}

/** A file's name is on the disk only when its folder is. */
function syncFolder(folder) {
  if (process.platform === 'win32') return;
  const open = fs.openSync(folder, 'r');
  fs.fsyncSync(open);
  fs.closeSync(open);
}

/** All that is sent is read, also of what is too large: who is cut off never hears why. */
async function bodyOf(request, limit) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) if ((size += chunk.length) <= limit) chunks.push(chunk);
  if (size > limit) throw refusal(413, 'too-large', `More than ${limit} bytes.`);
  return Buffer.concat(chunks);
}

const corsFor = (origin) =>
  new Headers({
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Methods': 'GET, POST, PUT',
    'Access-Control-Allow-Headers':
      'Authorization, Content-Digest, Content-Range, Content-Type, Idempotency-Key',
    'Access-Control-Expose-Headers': 'Retry-After',
    Vary: 'Origin',
  });

const sha256 = (bytes, encoding) => createHash('sha256').update(bytes).digest(encoding);
const isHash = (text) => /^[0-9a-f]{64}$/.test(text);
