/** The clients of this page: one for each local database, shared by every kit on it. */
import type { Policy } from '@aftersale/core';
import type { Client } from '@aftersale/sdk';
import { pageRegistry } from './page-registry.ts';

export interface ClientWish {
  /** The name of the local database. */
  readonly store: string;
  readonly actor?: string | undefined;
  readonly policy?: Policy | undefined;
}

type MakeClient = (wish: ClientWish) => Client;
let makeClient: MakeClient | undefined;

/** How a client of this script is made: at once, or fetched when it is asked for. To be said before the first is wanted. */
export function makeClientsBy(make: MakeClient): void {
  makeClient = make;
}

/** Which client answers this wish? The same wish gets the same client; nothing is opened before it is used. */
export function pageClient(wish: ClientWish): Client {
  const { store, actor = '', policy } = wish;
  const { clients } = pageRegistry();
  const key = JSON.stringify([store, actor, policy ?? null]);
  const found = clients.get(key);
  if (found) return found;
  if (!makeClient) throw new Error('this script does not say how its clients are made');
  const client = makeClient(wish);
  clients.set(key, client);
  return client;
}
