import type { IncomingMessage, ServerResponse } from 'node:http';

/** What the receiver is told; the comments are in `receiver.mjs`. */
export interface ReceiverOptions {
  readonly folder: string;
  readonly by?: string | undefined;
  readonly origins?: readonly string[] | undefined;
  readonly check?: (message: {
    readonly key: string;
    readonly document: { readonly id: string; readonly model: string; readonly content: unknown };
  }) => { readonly code: string; readonly reason: string } | undefined;
}

export function createReceiver(
  options: ReceiverOptions,
): (request: IncomingMessage, response: ServerResponse, path: string) => Promise<unknown>;
