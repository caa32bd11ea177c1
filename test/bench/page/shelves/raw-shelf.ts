/** The floor: IndexedDB itself, with nothing more than what was asked for. */
import { keysOf, type SlipDocument } from '@aftersale/core';
import { lastRaw, openRaw, putRaw } from '../raw-database.ts';
import { byStatusModel } from './our-shelf.ts';
import type { FoundSlip, RawShelfOptions, Shelf } from './shelf.ts';

/** Slips by themselves under one compound index: the floor of reading. */
export const openPlainShelf = (options: RawShelfOptions): Promise<Shelf> =>
  openShelf(options, {
    tables: (database) =>
      void database
        .createObjectStore('slips', { keyPath: 'id' })
        .createIndex('by-status', ['status', 'updatedAt']),
    toRow: (slip) => slip,
    toSlip: (row) => row as SlipDocument,
    rangeOf: (status) => IDBKeyRange.bound([status], [status, []]),
  });

/** The very rows that the client stores, and the index in which it finds them: the floor of writing. */
export const openRowShelf = (options: RawShelfOptions): Promise<Shelf> =>
  openShelf(options, {
    tables: (database) =>
      void database
        .createObjectStore('slips', { keyPath: 'document.id' })
        .createIndex('by-status', 'keys', { multiEntry: true }),
    toRow: (document) => ({
      document,
      keys: keysOf(byStatusModel, document).map((key) => [...key, document.id]),
    }),
    toSlip: (row) => (row as { readonly document: SlipDocument }).document,
    rangeOf: (status) => {
      const start = ['confirmation.by-status', status];
      return IDBKeyRange.bound(start, [...start, []]);
    },
  });

interface Layout {
  readonly tables: (database: IDBDatabase) => void;
  readonly toRow: (slip: SlipDocument) => unknown;
  readonly toSlip: (row: unknown) => SlipDocument;
  readonly rangeOf: (status: string) => IDBKeyRange;
}

async function openShelf(
  { name, durability, tellsTabs = false }: RawShelfOptions,
  { tables, toRow, toSlip, rangeOf }: Layout,
): Promise<Shelf> {
  const database = await openRaw(name, tables);
  const channel = tellsTabs ? new BroadcastChannel(name) : undefined;
  const watchers: (() => void)[] = [];
  const tellWatchers = (): void => watchers.forEach((tell) => tell());
  if (channel) channel.onmessage = tellWatchers;

  async function putAll(slips: readonly SlipDocument[]): Promise<void> {
    await putRaw(database, 'slips', slips.map(toRow), durability);
    tellWatchers();
    channel?.postMessage('changed');
  }
  const newest: Shelf['newest'] = async ({ status, count }): Promise<readonly FoundSlip[]> => {
    const range = rangeOf(status);
    return (await lastRaw(database, { table: 'slips', index: 'by-status', range, count })).map(
      toSlip,
    );
  };
  return {
    put: (slip) => putAll([slip]),
    putAll,
    newest,
    count: (status) =>
      new Promise((resolve, reject) => {
        const index = database.transaction('slips').objectStore('slips').index('by-status');
        const request = index.count(rangeOf(status));
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error as DOMException);
      }),
    watch(query, listener) {
      const tell = (): void => void newest(query).then(listener);
      watchers.push(tell);
      tell();
    },
    close() {
      channel?.close();
      database.close();
    },
  };
}
