/** A receiver that keeps the contract to the letter, and everything that ever reached it, for the checks. */
import type { ReceiverAnswer } from '@aftersale/core';
import { contentDigest } from '@aftersale/core/content-digest';
import { sha256Hex } from '@aftersale/core/sha256';
import type { SendRequest } from '@aftersale/sdk';

export interface Effect {
  readonly key: string;
  readonly message: string;
}

export interface ReceiverModel {
  /** Messages that it acted on, in order. */
  readonly effects: readonly Effect[];
  /** Keys that it refused for good. */
  readonly refused: ReadonlySet<string>;
  /** Faults of the sender, in words. */
  readonly complaints: readonly string[];
  handle(request: Pick<SendRequest, 'method' | 'address' | 'headers' | 'body'>): ReceiverAnswer;
}

export const endpoint = '/receiver';
const pieceLimit = 256 * 1024;

/** `onEffect` is told of each message before it is acted on. */
export function receiverModel(
  isPoison: (message: string) => boolean,
  onEffect: (effect: Effect) => void,
): ReceiverModel {
  const effects: Effect[] = [];
  const digests = new Map<string, string>();
  const refused = new Set<string>();
  const blobs = new Map<string, { bytes: Uint8Array; whole: boolean }>();
  const complaints: string[] = [];

  function post({ headers, body }: Pick<SendRequest, 'headers' | 'body'>): ReceiverAnswer {
    const message = body as string;
    if (contentDigest(message) !== headers['Content-Digest'])
      return json(400, { code: 'digest-differs' });
    const { key, attachments } = JSON.parse(message) as {
      key: string;
      attachments: { hash: string }[];
    };
    if (message.includes('"cursed"')) return json(500, {});
    if (headers['Idempotency-Key'] !== `"${key}"`) complaints.push(`the header names not ${key}`);
    const known = digests.get(key);
    if (known !== undefined && known !== message) {
      complaints.push(`other bytes under ${key}`);
      return json(409, { code: 'key-reused' });
    }
    if (known === undefined && isPoison(message)) {
      refused.add(key);
      return json(422, { code: 'poison', reason: 'not wanted' });
    }
    for (const { hash } of attachments)
      if (!blobs.get(hash)?.whole) complaints.push(`${key} came before its attachment`);
    if (known === undefined) {
      const effect = { key, message };
      onEffect(effect);
      digests.set(key, message);
      effects.push(effect);
    }
    return json(known === undefined ? 201 : 200, { received: key, by: 'the desk' });
  }

  function put(hash: string, { headers, body }: Pick<SendRequest, 'headers' | 'body'>) {
    const piece = body as Uint8Array;
    if (piece.length > pieceLimit) complaints.push('a piece is too large');
    const [, start = '0', size = '0'] =
      /^bytes (?:(\d+)-\d+|\*)\/(\d+)$/.exec(headers['Content-Range'] ?? '') ?? [];
    const kept = blobs.get(hash) ?? { bytes: new Uint8Array(0), whole: false };
    if (kept.whole || Number(start) !== kept.bytes.length) return have(kept);
    const bytes = new Uint8Array(kept.bytes.length + piece.length);
    bytes.set(kept.bytes);
    bytes.set(piece, kept.bytes.length);
    const isAll = bytes.length === Number(size);
    if (isAll && sha256Hex(bytes) !== hash) {
      blobs.delete(hash);
      return json(400, { code: 'digest-differs' });
    }
    const now = { bytes, whole: isAll };
    blobs.set(hash, now);
    return have(now);
  }

  const have = ({ bytes, whole }: { bytes: Uint8Array; whole: boolean }): ReceiverAnswer =>
    json(200, { have: bytes.length, whole });

  return {
    effects,
    refused,
    complaints,
    handle({ method, address, headers, body }) {
      const hash = /\/blobs\/([0-9a-f]{64})$/.exec(address)?.[1];
      if (method === 'POST' && address === endpoint) return post({ headers, body: body! });
      if (hash && method === 'PUT') return put(hash, { headers, body: body! });
      if (hash && method === 'GET')
        return have(blobs.get(hash) ?? { bytes: new Uint8Array(0), whole: false });
      complaints.push(`${method} ${address}`);
      return json(404, {});
    },
  };
}

export const json = (status: number, body: object, retryAfter = ''): ReceiverAnswer => ({
  status,
  text: JSON.stringify(body),
  retryAfter,
});
