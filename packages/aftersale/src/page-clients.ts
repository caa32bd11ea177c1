/** The clients of this page: one for each local database, shared by every kit on it. */
import { chainModel, confirmationModel, type Policy } from '@aftersale/core';
import { createClient, type Client } from '@aftersale/sdk';

// The one global of the kit: two copies of it on a page then share their clients instead of competing.
const registryKey = Symbol.for('aftersale.clients.v1');

type Registry = Map<string, Client>;

export interface ClientWish {
  /** The name of the local database. */
  readonly store: string;
  readonly actor?: string | undefined;
  readonly policy?: Policy | undefined;
}

/** Which client answers this wish? The same wish gets the same client; nothing is opened before it is used. */
export function pageClient({ store, actor = '', policy }: ClientWish): Client {
  const holder = globalThis as { [registryKey]?: Registry };
  const clients = (holder[registryKey] ??= new Map());
  const key = JSON.stringify([store, actor, policy ?? null]);
  const found = clients.get(key);
  if (found) return found;
  const client = createClient({
    store,
    actor,
    ...(policy ? { policy } : {}),
    models: [confirmationModel, chainModel],
  });
  clients.set(key, client);
  return client;
}
