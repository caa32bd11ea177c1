/** A client for a page that shows its forms before the code that keeps records has come. */
import { defaultPolicy } from '@aftersale/core';
import { v7 as uuidv7 } from 'uuid';
import type { Client } from './client.ts';
import type { AnyModel } from './command/known-models.ts';
import type { ReceiverAddress } from './delivery/delivery-desk.ts';
import type { ClientOptions } from './client-options.ts';
import type { StorageState } from './store/guard-store.ts';
import { StorageUnavailableError } from './store/storage-error.ts';
import { systemClock } from './system/clock.ts';
import { systemLastWords } from './system/last-words.ts';
import { createListeners } from './system/listeners.ts';

export type LateOptions = Pick<
  ClientOptions,
  'store' | 'policy' | 'actor' | 'clock' | 'newId' | 'lastWords'
>;

/**
 * Answers at once, and does what it is asked to as soon as the client is there, which it fetches without being asked.
 * Where it cannot be fetched, `storage` says so with `storage-missing`, whatever is asked for rejects with it, and the
 * next thing that is asked for fetches again (STO-5).
 */
export function lateClient(
  fetchClient: () => Promise<Client>,
  {
    store = 'default',
    policy = defaultPolicy,
    actor = '',
    clock = systemClock,
    newId = () => uuidv7(),
    lastWords = systemLastWords(store),
  }: LateOptions = {},
): Client {
  const listeners = createListeners<StorageState>();
  let state: StorageState = { kind: 'indexeddb', state: 'opening' };
  let client: Client | undefined;
  let fetching: Promise<Client> | undefined;
  const addresses: ReceiverAddress[] = [];
  const models: AnyModel[] = [];
  let isClosed = false;

  async function fetched(): Promise<Client> {
    try {
      client = await fetchClient();
    } catch (cause) {
      fetching = undefined;
      const problem = 'storage-missing';
      state = { kind: 'indexeddb', state: 'failed', problem };
      listeners.tell(state);
      throw new StorageUnavailableError(problem, 'its code could not be fetched', { cause });
    }
    client.onStorage(listeners.tell);
    models.forEach(client.addModel);
    addresses.forEach(client.deliverTo);
    if (isClosed) client.close();
    listeners.tell(client.storage);
    return client;
  }
  const there = (): Promise<Client> => (fetching ??= fetched());

  /** Begins to watch once the client is there, unless it was stopped before. */
  function late(
    watch: (client: Client) => () => void,
    onError?: (error: unknown) => void,
  ): () => void {
    let stop: (() => void) | undefined;
    let isStopped = false;
    there().then(
      (found) => {
        if (!isStopped) stop = watch(found);
      },
      (error: unknown) => onError?.(error),
    );
    return () => {
      isStopped = true;
      stop?.();
    };
  }

  void there().catch(() => undefined);
  return {
    policy,
    actor,
    clock,
    lastWords,
    newId,
    addModel(model) {
      if (client) client.addModel(model);
      else models.push(model);
    },
    get storage() {
      return client?.storage ?? state;
    },
    onStorage: listeners.add,
    acknowledgeWiped: () => client?.acknowledgeWiped(),
    get: async (id) => (await there()).get(id),
    run: async (command, args, options) => (await there()).run(command, args, options),
    query: async (query) => (await there()).query(query),
    count: async (which) => (await there()).count(which),
    statusCounts: async (model) => (await there()).statusCounts(model),
    watch: (query, listener, onError) =>
      late((found) => found.watch(query, listener, onError), onError),
    watchCount: (which, listener, onError) =>
      late((found) => found.watchCount(which, listener, onError), onError),
    watchDocument: (id, listener, onError) =>
      late((found) => found.watchDocument(id, listener, onError), onError),
    putBlob: async (bytes, mime) => (await there()).putBlob(bytes, mime),
    getBlob: async (hash) => (await there()).getBlob(hash),
    history: async (id) => (await there()).history(id),
    deliverTo(address) {
      if (client) client.deliverTo(address);
      else addresses.push(address);
    },
    endpointOf(model) {
      if (client) return client.endpointOf(model);
      const said = (of: string): string =>
        addresses.findLast((each) => (each.model ?? '') === of)?.endpoint ?? '';
      return said(model) || said('') || undefined;
    },
    sendNow: () => client?.sendNow(),
    close() {
      isClosed = true;
      client?.close();
    },
    inside: async () => (await there()).inside(),
  };
}
