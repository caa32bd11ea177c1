/** What is measured inside the page: the saving of a draft. Called by name from outside. */
import {
  confirmationModel,
  keysOf,
  saveSlip,
  type SlipDocument,
  type SlipEntry,
} from '@aftersale/core';
import { createClient } from '@aftersale/sdk';
import { inTurns, type Side } from './in-turns.ts';
import { openRaw, putRaw } from './raw-database.ts';
import { models, sampleEntry } from './sample-slips.ts';
import { timed } from './timed.ts';

export interface Rounds {
  readonly rounds: number;
  readonly warmUp: number;
}

/**
 * A keystroke's save of an existing draft, against one strict put of the same document.
 * Beside it the put of the very row that is stored, with the index that finds it: what no client could leave out.
 */
async function saving({ rounds, warmUp }: Rounds) {
  const client = createClient({ models, store: 'saving', actor: '张工' });
  const raw = await openRaw('raw-saving', (database) => {
    database.createObjectStore('plain', { keyPath: 'id' });
    database
      .createObjectStore('indexed', { keyPath: 'document.id' })
      .createIndex('keys', 'keys', { multiEntry: true });
  });
  const id = client.newId();
  const saved = await client.run(saveSlip, { id, entry: sampleEntry, revision: 0 });
  if (!saved.ok) throw new Error(saved.error.type);
  let draft = saved.value[0] as SlipDocument;

  const typedIn = (round: number): SlipEntry => ({
    ...sampleEntry,
    texts: { ...sampleEntry.texts, 'fees.transport': `${round}` },
  });
  const after = (round: number): SlipDocument => ({
    ...draft,
    updatedAt: client.clock.now(),
    content: { ...draft.content, entry: typedIn(round) },
  });
  const sides: Side[] = [
    (round) =>
      timed(async () => {
        const { revision } = draft;
        const done = await client.run(saveSlip, { id, entry: typedIn(round), revision });
        if (!done.ok) throw new Error(done.error.type);
        draft = done.value[0] as SlipDocument;
      }),
    (round) => timed(() => putRaw(raw, 'plain', [after(round)], 'strict')),
    (round) =>
      timed(() => {
        const document = after(round);
        const keys = keysOf(confirmationModel, document).map((key) => [...key, document.id]);
        return putRaw(raw, 'indexed', [{ document, keys }], 'strict');
      }),
  ];
  const [ours, plain, indexed] = await inTurns(sides, { rounds, warmUp });
  client.close();
  raw.close();
  return { ours: ours!, plain: plain!, indexed: indexed! };
}

export const storageBench = { saving };
export type StorageBench = typeof storageBench;

Object.assign(globalThis, { storageBench });
