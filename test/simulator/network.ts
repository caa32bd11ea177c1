/** The line between a tab and the receiver, with everything that a line does to requests and answers. */
import type { ReceiverAnswer } from '@aftersale/core';
import type { Send, SendRequest } from '@aftersale/sdk';
import { sendInMemory } from '../support/twins/send.ts';
import type { VirtualTime } from '../support/twins/timers.ts';
import type { Faults } from './faults.ts';
import type { Random } from './random.ts';
import { json, type ReceiverModel } from './receiver-model.ts';

export interface NetworkOptions {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly faults: Faults;
  readonly receiver: ReceiverModel;
}

/** `arrive` brings an answer to the tab, if it still lives. */
export function network(
  { time, random, faults, receiver }: NetworkOptions,
  arrive: (act: () => void) => void,
): Send {
  const answerTo = (request: SendRequest) =>
    new Promise<ReceiverAnswer>((resolve, reject) => {
      const answer = (given: ReceiverAnswer, delayMs: number) =>
        time.after(delayMs, () => arrive(() => resolve(given)));
      const fail = () => {
        // A line that is down says so, or says nothing at all until the sender gives up.
        if (random.happens(0.5)) time.after(random.below(200), () => arrive(() => reject(down)));
      };
      const quick = random.below(60);
      if (faults.strikes('requestLost')) return fail();
      if (faults.strikes('failsBeforeActing')) return void answer(json(503, {}), quick);
      if (faults.strikes('signedOut')) return void answer(json(401, {}), quick);
      if (faults.strikes('loginPage'))
        return void answer({ status: 200, text: '<html>welcome</html>', retryAfter: '' }, quick);
      if (faults.strikes('asksToWait'))
        return void answer(json(429, {}, String(random.below(4000))), quick);
      const sent = faults.strikes('bytesHurt') ? hurt(request) : request;
      if (faults.strikes('requestDoubled'))
        time.after(quick + random.below(40_000), () => receiver.handle(sent));
      time.after(quick, () => {
        const given = receiver.handle(sent);
        if (faults.strikes('answerLost')) return fail();
        if (faults.strikes('failsAfterActing')) return void answer(json(502, {}), quick);
        answer(given, faults.strikes('answerLate') ? random.below(60_000) : quick);
      });
    });
  return sendInMemory(answerTo);
}

const down = new TypeError('Failed to fetch');

/** One letter or byte is another on arrival. */
function hurt(request: SendRequest): SendRequest {
  const { body } = request;
  if (body === undefined || body.length === 0) return request;
  if (typeof body === 'string') return { ...request, body: ` ${body}` };
  const bytes = new Uint8Array(body);
  bytes[0] = (bytes[0]! + 1) % 256;
  return { ...request, body: bytes };
}
