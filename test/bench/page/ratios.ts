/** What is measured inside the page against raw IndexedDB, and beside Dexie and RxDB. Called by name from outside. */
import type { SlipDocument } from '@aftersale/core';
import type { Durability } from '@aftersale/sdk';
import { bytesOf, slipMaker, statuses } from './many-slips.ts';
import {
  closeShelves,
  compared,
  openers,
  openShelves,
  type Rounds,
  type SideName,
  type Samples,
  type Shelves,
} from './shelves/open-shelves.ts';
import { openRawOutbox } from './shelves/raw-outbox-shelf.ts';
import { checkSame, type FoundSlip, type Shelf } from './shelves/shelf.ts';
import { timed } from './timed.ts';

const relaxed = 'relaxed' satisfies Durability;
const makes = slipMaker();

/** One new slip. */
async function put({ durability, ...rounds }: Rounds & { readonly durability: Durability }) {
  const sides = ['floor', 'ours', 'delivering', 'keeping', 'dexie', 'rxdb'] as const;
  const shelves = await openShelves(sides, { name: `put-${durability}`, durability });
  const rawOutbox = await openRawOutbox({ name: `put-${durability}-raw-outbox`, durability });
  const { signed } = await makes;
  const samples = await compared([...sides, 'rawOutbox'], rounds, async (side, round) => {
    const slip = signed(round);
    const { put } = side === 'rawOutbox' ? rawOutbox : shelves.get(side)!;
    return timed(() => put(slip));
  });
  rawOutbox.close();
  const count = Math.min(50, rounds.rounds);
  await checkSame([...shelves.values()], { status: 'signed', count });
  await closeShelves(shelves);
  return samples;
}

/** So many new slips together, into an empty database. */
async function bulk({ size, ...rounds }: Rounds & { readonly size: number }): Promise<Samples> {
  const sides = ['floor', 'ours', 'dexie', 'rxdb'] as const;
  const slips = (await makes).mixed(0, size);
  return compared(sides, rounds, async (side, round) => {
    const shelf = await openers[side]({ name: `bulk-${round}-${side}`, durability: relaxed });
    const time = await timed(() => shelf.putAll(slips));
    for (const [status, expected] of countsOf(slips))
      if ((await shelf.count(status)) !== expected) throw new Error(`not all put by ${side}`);
    await shelf.close();
    return time;
  });
}

function countsOf(slips: readonly SlipDocument[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { status } of slips) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}

const readers = ['plain', 'ours', 'dexie', 'rxdb'] as const;
const crowdOptions = { name: 'crowd', durability: relaxed } as const;
// As large as a transaction may be before the browser's own bookkeeping slows it down.
const batch = 2000;

/** Fills every side's database with the same slips; answers how large one is, in bytes of JSON. */
async function seed(size: number): Promise<number> {
  const shelves = await openShelves(readers, crowdOptions);
  const { mixed, signed } = await makes;
  await fill(shelves, size, mixed);
  await checkSame([...shelves.values()], { status: 'signed', count: 50 });
  await closeShelves(shelves);
  return bytesOf(signed(0));
}

async function fill(
  shelves: Shelves,
  size: number,
  slips: (start: number, count: number) => SlipDocument[],
): Promise<void> {
  for (let start = 0; start < size; start += batch) {
    const some = slips(start, Math.min(batch, size - start));
    for (const shelf of shelves.values()) await shelf.putAll(some);
  }
}

/** The 50 newest of one state. */
async function newest(rounds: Rounds): Promise<Samples> {
  const shelves = await openShelves(readers, crowdOptions);
  const samples = await compared(readers, rounds, (side, round) => {
    const status = statuses[round % statuses.length]!;
    return timed(async () =>
      checkFound(await shelves.get(side)!.newest({ status, count: 50 }), status),
    );
  });
  await closeShelves(shelves);
  return samples;
}

function checkFound(slips: readonly FoundSlip[], status: string): void {
  const strays = slips.filter((slip) => slip.status !== status);
  if (slips.length !== 50 || strays.length > 0) throw new Error('not the 50 asked for');
}

/** How many slips are in each state? */
async function counting({ size, ...rounds }: Rounds & { readonly size: number }): Promise<Samples> {
  const shelves = await openShelves(readers, crowdOptions);
  const samples = await compared(readers, rounds, (side) =>
    timed(async () => {
      const counts = await Promise.all(statuses.map((status) => shelves.get(side)!.count(status)));
      const all = counts.reduce((sum, each) => sum + each, 0);
      if (all !== size) throw new Error(`${side} counted ${all} of ${size}`);
    }),
  );
  await closeShelves(shelves);
  return samples;
}

/** Opening, and the 50 newest; to be asked once of a page that has just been loaded. */
const coldOpen = (side: (typeof readers)[number]): Promise<number> =>
  timed(async () => {
    const shelf = await openers[side]({ ...crowdOptions, name: `crowd-${side}` });
    checkFound(await shelf.newest({ status: 'signed', count: 50 }), 'signed');
  });

const writers = ['floor', 'ours', 'dexie', 'rxdb'] as const;
const watched = { status: 'signed', count: 50 } as const;

/** From writing a slip to being told the 50 newest with it, in one tab. */
async function live({ size, ...rounds }: Rounds & { readonly size: number }): Promise<Samples> {
  const { shelves, add } = await livelyShelves({ name: 'live', size, tellsTabs: false });
  const heard = hearAll(shelves);
  const samples = await compared(writers, rounds, async (side, round) => {
    const { id, start } = await add(side, size + round);
    return (await heard.get(side)!.at(id)) - start;
  });
  await checkSame([...shelves.values()], watched);
  await closeShelves(shelves);
  return samples;
}

async function livelyShelves(options: {
  readonly name: string;
  readonly size: number;
  readonly tellsTabs: boolean;
}) {
  const { size, ...rest } = options;
  const shelves = await openShelves(writers, { ...rest, durability: relaxed });
  const { signed } = await makes;
  await fill(shelves, size, (start, count) =>
    Array.from({ length: count }, (_, at) => signed(start + at)),
  );
  return {
    shelves,
    async add(side: SideName, place: number): Promise<{ id: string; start: number }> {
      const slip = signed(place);
      const start = performance.now();
      await shelves.get(side)!.put(slip);
      return { id: slip.id, start };
    },
  };
}

/** Remembers when a shelf told for the first time of a slip as the newest. */
function hear(shelf: Shelf) {
  const times = new Map<string, number>();
  const waiting = new Map<string, (time: number) => void>();
  shelf.watch(watched, ([first]) => {
    if (!first || times.has(first.id)) return;
    const time = performance.now();
    times.set(first.id, time);
    waiting.get(first.id)?.(time);
  });
  return {
    at: (id: string): Promise<number> | number =>
      times.get(id) ?? new Promise<number>((resolve) => waiting.set(id, resolve)),
  };
}

const hearAll = (shelves: Shelves): ReadonlyMap<SideName, ReturnType<typeof hear>> =>
  new Map([...shelves].map(([side, shelf]) => [side, hear(shelf)]));

/** Two tabs: the one writes. Instants are the same on both sides. */
async function writeAfar(size: number) {
  const { add } = await livelyShelves({ name: 'afar', size, tellsTabs: true });
  return {
    async add(side: SideName, place: number): Promise<{ id: string; at: number }> {
      const { id, start } = await add(side, place);
      return { id, at: performance.timeOrigin + start };
    },
  };
}

/** The other one listens. */
async function listenAfar() {
  const options = { name: 'afar', durability: relaxed, tellsTabs: true } as const;
  const heard = hearAll(await openShelves(writers, options));
  return {
    at: async (side: SideName, id: string): Promise<number> =>
      performance.timeOrigin + (await heard.get(side)!.at(id)),
  };
}

export const ratiosBench = {
  put,
  bulk,
  seed,
  newest,
  counting,
  coldOpen,
  live,
  writeAfar,
  listenAfar,
};
export type RatiosBench = typeof ratiosBench;

Object.assign(globalThis, { ratiosBench });
