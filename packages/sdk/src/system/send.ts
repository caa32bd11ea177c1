import type { ReceiverAnswer } from '@aftersale/core';

export interface SendRequest {
  readonly method: 'GET' | 'PUT' | 'POST';
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly signal: AbortSignal;
}

/** Sends one request and brings the answer; rejects when none came. */
export type Send = (request: SendRequest) => Promise<ReceiverAnswer>;

export const systemSend: Send = async ({ address, body, ...request }) => {
  // A redirect leads to a page for people, a login say: nobody there takes a record.
  const response = await fetch(address, {
    ...request,
    ...(body === undefined ? {} : { body }),
    redirect: 'error',
    cache: 'no-store',
  });
  return {
    status: response.status,
    text: await response.text(),
    retryAfter: response.headers.get('Retry-After') ?? '',
  };
};
