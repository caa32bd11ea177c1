/** A receiver for the tests of a page: it takes everything, until a test says how it answers. */
import type { ReceiverAnswer } from '@aftersale/core';
import type { Send } from '@aftersale/sdk';
import { sendInMemory } from './twins/send.ts';

export interface Posted {
  readonly address: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly message: {
    readonly key: string;
    readonly document: { readonly id: string; readonly model: string; readonly revision: number };
  };
}

type Answering = (key: string) => ReceiverAnswer | Promise<ReceiverAnswer>;

export interface TestReceiver {
  readonly send: Send;
  readonly posted: readonly Posted[];
  /** From now on it answers so. */
  answers(answering: Answering): void;
}

export function aReceiver(first: Answering = receipt()): TestReceiver {
  const posted: Posted[] = [];
  let answering = first;
  const send = sendInMemory(({ method, address, headers, body }) => {
    if (method === 'GET') return said(200, { have: 0, whole: true });
    const message = JSON.parse(body as string) as Posted['message'];
    posted.push({ address, key: message.key, headers, message });
    return answering(message.key);
  });
  return { send, posted, answers: (next) => void (answering = next) };
}

/** It has it, and says so. */
export const receipt =
  (by = '江源泵业'): Answering =>
  (key) =>
    said(200, { received: key, by });

export const refusal =
  (status: number, members: Readonly<Record<string, string>> = {}): Answering =>
  () =>
    said(status, members);

export const noConnection: Answering = () => Promise.reject(new TypeError('Failed to fetch'));

const said = (status: number, members: object): ReceiverAnswer => ({
  status,
  text: JSON.stringify(members),
  retryAfter: '',
});
