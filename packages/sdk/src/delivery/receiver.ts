/** What is said to a site's receiver, and what its answers mean. The contract is `docs/receiver/openapi.yaml`. */
import {
  readAnswer,
  type DeliveryDocument,
  type NamedAttachment,
  type ReceiverAnswer,
  type DeliveryVerdict,
} from '@aftersale/core';
import { contentDigest } from '@aftersale/core/content-digest';
import type { Send, SendRequest } from '../system/send.ts';
import type { Timers } from '../system/timers.ts';
import type { ReceiverAddress } from './delivery-desk.ts';

export interface Line {
  readonly send: Send;
  readonly timers: Timers;
}
type Said = Readonly<Record<string, string>>;

/** An attachment's bytes, and its kind. */
export interface Bytes {
  readonly bytes: Uint8Array;
  readonly mime: string;
}

/** Bytes of an attachment sent at once: what a bad line loses at most. */
const pieceBytes = 256 * 1024;
/** Shorter than a claim, so that whoever gives up does so before another begins. */
const answerWithinMs = 20_000;

export type Receiver = ReturnType<typeof receiverAt>;

/** The receiver at this address, over this line. */
export function receiverAt(
  { endpoint, headers = () => ({}) }: ReceiverAddress,
  { send, timers }: Line,
) {
  /** The answer, or the verdict where none came. */
  async function answerTo(
    request: Omit<SendRequest, 'signal' | 'address' | 'headers'> & { readonly headers?: Said },
    path = '',
  ): Promise<ReceiverAnswer | DeliveryVerdict> {
    const waiting = new AbortController();
    const stop = timers.after(answerWithinMs, () => waiting.abort());
    try {
      return await send({
        ...request,
        address: addressOf(endpoint, path),
        headers: { ...(await headers()), ...request.headers },
        signal: waiting.signal,
      });
    } catch {
      return again(waiting.signal.aborted ? 'no-answer' : 'no-connection');
    } finally {
      stop();
    }
  }

  return {
    /** Posts the message: the same key and bytes each time (DLV-2). */
    async post({ id, content: { message } }: DeliveryDocument): Promise<DeliveryVerdict> {
      const answer = await answerTo({
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': `"${encodeURI(id)}"`,
          'Content-Digest': contentDigest(message),
        },
        body: message,
      });
      return isAnswer(answer) ? readAnswer(answer, id) : answer;
    },

    /**
     * Brings the receiver the bytes that it does not have yet (DLV-8); nothing when it has them all.
     * `onPiece` is called before each piece, and where bytes are missing; it stops the sending by answering false.
     */
    async bring(
      { hash }: NamedAttachment,
      read: () => Promise<Bytes | undefined>,
      onPiece: () => Promise<boolean>,
    ): Promise<DeliveryVerdict | undefined> {
      const path = `blobs/${hash}`;
      let state = arrived(await answerTo({ method: 'GET' }, path));
      if ('type' in state || state.whole) return verdictOf(state);
      const blob = await read();
      if (!blob) {
        // Erased meanwhile, perhaps: then the delivery does not name them any more, and is to be read anew.
        if (!(await onPiece())) return again('taken-elsewhere');
        return { type: 'rejected', code: 'attachment-missing', text: '' };
      }
      const { bytes, mime } = blob;
      for (;;) {
        if (!(await onPiece())) return again('taken-elsewhere');
        const start = state.have;
        const piece = new Uint8Array(bytes.subarray(start, start + pieceBytes));
        const end = start + piece.length;
        const range = piece.length > 0 ? `${start}-${end - 1}` : '*';
        const answer = await answerTo(
          {
            method: 'PUT',
            headers: { 'Content-Type': mime, 'Content-Range': `bytes ${range}/${bytes.length}` },
            body: piece,
          },
          path,
        );
        state = arrived(answer);
        if ('type' in state || state.whole) return verdictOf(state);
        // Less than before is a receiver that lost something, and more than there is one that does not count.
        if (state.have <= start || state.have > bytes.length) return again('no-receipt');
      }
    },
  };
}

/** How much of an attachment the receiver has. */
interface Arrived {
  readonly have: number;
  readonly whole: boolean;
}

function arrived(answer: ReceiverAnswer | DeliveryVerdict): Arrived | DeliveryVerdict {
  if (!isAnswer(answer)) return answer;
  const said = answer.status === 200 ? arrivedIn(answer.text) : undefined;
  return said ?? readAnswer(answer, '');
}

function arrivedIn(text: string): Arrived | undefined {
  try {
    const { have, whole } = JSON.parse(text) as Partial<Arrived>;
    if (!Number.isSafeInteger(have) || have! < 0 || typeof whole !== 'boolean') return undefined;
    return { have: have!, whole };
  } catch {
    return undefined;
  }
}

const verdictOf = (state: Arrived | DeliveryVerdict): DeliveryVerdict | undefined =>
  'type' in state ? state : undefined;

const isAnswer = (answer: ReceiverAnswer | DeliveryVerdict): answer is ReceiverAnswer =>
  'status' in answer;

const again = (code: string): DeliveryVerdict => ({ type: 'again', code, text: '' });

/** The address of something of the receiver's; what its own address asks for (`?form=3`) is kept. */
function addressOf(endpoint: string, path: string): string {
  if (path === '') return endpoint;
  const [, before = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(endpoint) ?? [];
  return `${before.replace(/\/$/, '')}/${path}${query}`;
}
