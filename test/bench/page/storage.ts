/** What is measured inside the page: saving, the newest by status, and the counters. Called by name from outside. */
import { ok, saveSlip, type Command, type SlipDocument, type SlipEntry } from '@aftersale/core';
import { createClient, type Client } from '@aftersale/sdk';
import { keysOf, confirmationModel } from '@aftersale/core';
import { inTurns, type Side } from './in-turns.ts';
import { lastRaw, openRaw, putRaw } from './raw-database.ts';
import { models, sampleEntry, sampleSlips } from './sample-slips.ts';

export interface Rounds {
  readonly rounds: number;
  readonly warmUp: number;
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

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

/** Nine sheets of ten are signed, as on a device that has been in use for years. */
const mix = ['signed', 'void', 'signed', 'draft', 'signed', 'completed', 'signed'] as const;
const statusAt = (place: number) => (place % 20 < mix.length ? mix[place % 20]! : 'signed');

// As large as a transaction may be before the browser's own bookkeeping slows it down.
const batch = 2000;

/** Fills a client's database and a plain one with the same documents; answers how large a document is, in bytes of JSON. */
async function seed(size: number): Promise<number> {
  const client = createClient({ models, store: 'crowded', actor: '张工' });
  const raw = await openCrowdedRaw();
  const samples = new Map((await sampleSlips()).map((slip) => [slip.status, slip]));
  for (let start = 0; start < size; start += batch) {
    const places = Array.from({ length: Math.min(batch, size - start) }, (_, at) => start + at);
    const slips = places.map((place) => numbered(samples.get(statusAt(place))!, place));
    const done = await client.run(addAll, slips, { durability: 'relaxed' });
    if (!done.ok) throw new Error('not seeded');
    await putRaw(raw, 'slips', slips, 'relaxed');
  }
  raw.close();
  client.close();
  return new TextEncoder().encode(JSON.stringify(numbered(samples.get('signed')!, 0))).length;
}

// Named as a save, so that it leaves no history: it is no step in a document's life.
const addAll: Command<readonly SlipDocument[], never> = {
  name: 'bench.save',
  reads: () => [],
  apply: (_documents, slips) => ok(slips),
};

const firstInstant = Date.UTC(2021, 0, 1);

/** A sheet of its own: number, times and hash, five minutes after the one before. */
function numbered(sample: SlipDocument, place: number): SlipDocument {
  const updatedAt = new Date(firstInstant + place * 300_000).toISOString();
  const { entry, sealed } = sample.content;
  const dispatchNumber = `PD-${place}`;
  const hash = place.toString(16).padStart(64, '0');
  return {
    ...sample,
    id: `0190f3c2-${place.toString(16).padStart(8, '0')}`,
    revision: 1,
    createdAt: updatedAt,
    updatedAt,
    content: {
      ...sample.content,
      entry: { ...entry, texts: { ...entry.texts, dispatchNumber } },
      sealed: sealed && { ...sealed, sheet: { ...sealed.sheet, dispatchNumber }, hash },
    },
  };
}

const openCrowdedRaw = () =>
  openRaw('raw-crowded', (database) => {
    database
      .createObjectStore('slips', { keyPath: 'id' })
      .createIndex('by-status', ['status', 'updatedAt']);
  });

const statuses = ['signed', 'void', 'draft', 'completed'] as const;
const count = 50;

/** The 50 newest of one state, against one request over a compound index. */
async function newest({ rounds, warmUp }: Rounds) {
  const client = createClient({ models, store: 'crowded' });
  const raw = await openCrowdedRaw();
  const statusOf = (round: number) => statuses[round % statuses.length]!;
  const sides: Side[] = [
    (round) => timed(async () => checked(round, await newestOurs(client, statusOf(round)))),
    (round) => timed(async () => checked(round, await newestRaw(raw, statusOf(round)))),
  ];
  function checked(round: number, documents: readonly unknown[]): void {
    const strays = (documents as SlipDocument[]).filter(({ status }) => status !== statusOf(round));
    if (documents.length !== count || strays.length > 0) throw new Error('not the 50 asked for');
  }
  const same = JSON.stringify(await newestOurs(client, 'signed'));
  if (same !== JSON.stringify(await newestRaw(raw, 'signed')))
    throw new Error('the two databases do not hold the same documents');
  const [ours, floor] = await inTurns(sides, { rounds, warmUp });
  client.close();
  raw.close();
  return { ours: ours!, floor: floor! };
}

const newestOurs = async (client: Client, status: string): Promise<readonly unknown[]> =>
  (
    await client.query({
      model: 'confirmation',
      index: 'by-status',
      prefix: [status],
      order: 'newest',
      limit: count,
    })
  ).documents;

const newestRaw = (raw: IDBDatabase, status: string): Promise<readonly unknown[]> =>
  lastRaw(raw, {
    table: 'slips',
    index: 'by-status',
    range: IDBKeyRange.bound([status], [status, []]),
    count,
  });

/** How many sheets are in each state? */
async function counting({ rounds, warmUp, size }: Rounds & { readonly size: number }) {
  const client = createClient({ models, store: 'crowded' });
  const side: Side = () =>
    timed(async () => {
      const counts = await client.statusCounts('confirmation');
      const all = Object.values(counts).reduce((sum, each) => sum + each, 0);
      if (all !== size) throw new Error(`counted ${all} of ${size}`);
    });
  const [ours] = await inTurns([side], { rounds, warmUp });
  client.close();
  return { ours: ours! };
}

export const storageBench = { saving, seed, newest, counting };
export type StorageBench = typeof storageBench;

Object.assign(globalThis, { storageBench });
