/** The twin of `fetch`: a line that is never down, to a receiver in memory. */
import type { ReceiverAnswer } from '@aftersale/core';
import type { Send, SendRequest } from '@aftersale/sdk';

/** Sends to what answers; where that fails, no answer came. */
export const sendInMemory =
  (answerTo: (request: SendRequest) => ReceiverAnswer | Promise<ReceiverAnswer>): Send =>
  async (request) => {
    const { signal } = request;
    signal.throwIfAborted();
    const answering = answerTo(request);
    const calledOff = new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason as Error)),
    );
    const answer = await Promise.race([answering, calledOff]);
    if (redirects.has(answer.status)) throw new TypeError('Failed to fetch');
    return answer;
  };

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
