import { confirmationModel, defineModel, ok, type Command, type Document } from '@aftersale/core';
import { createClient, type Client } from '@aftersale/sdk';
import type { Shelf, ShelfOptions } from './shelf.ts';

/** Slips under the one index that every shelf has. Each is handed over, where there is a receiver. */
export const byStatusModel = defineModel({
  ...confirmationModel,
  indexes: { 'by-status': confirmationModel.indexes['by-status'] },
  delivers: () => true,
});

export interface OurShelfOptions extends ShelfOptions {
  /** With a receiver, which never answers: each slip goes into the outbox in its own transaction. */
  readonly delivers?: boolean;
  /** As a step in the slip's life, which its history keeps; as a draft's save if not. */
  readonly keepsHistory?: boolean;
}

export async function openOurShelf(options: OurShelfOptions): Promise<Shelf> {
  const { name, durability, delivers = false, keepsHistory = false } = options;
  const client = createClient({
    models: [byStatusModel],
    store: name,
    actor: '张工',
    send: () => new Promise(() => {}),
  });
  if (delivers) client.deliverTo({ endpoint: '/receiver' });
  const command = adding(keepsHistory ? 'bench.add' : 'bench.save');
  const putAll = async (slips: readonly Document[]): Promise<void> => {
    const done = await client.run(command, slips, { durability });
    if (!done.ok) throw new Error('not saved');
  };
  return {
    put: (slip) => putAll([slip]),
    putAll,
    newest: async (query) => (await client.query(queryOf(query))).documents,
    count: (status) => client.count({ model: byStatusModel, status: status as 'signed' }),
    watch: (query, listener) =>
      void client.watch(queryOf(query), ({ documents }) => listener(documents)),
    close: client.close,
  };
}

/** Adds documents as they are. */
export const adding = (name: string): Command<readonly Document[], never> => ({
  name,
  reads: () => [],
  apply: (_documents, added) => ok(added),
});

const queryOf = ({ status, count }: { readonly status: string; readonly count: number }) =>
  ({
    model: byStatusModel,
    index: 'by-status',
    prefix: [status],
    order: 'newest',
    limit: count,
  }) as const satisfies Parameters<Client['query']>[0];
