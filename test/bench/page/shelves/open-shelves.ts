import { inTurns } from '../in-turns.ts';
import { openDexieShelf } from './dexie-shelf.ts';
import { openOurShelf } from './our-shelf.ts';
import { openPlainShelf, openRowShelf } from './raw-shelf.ts';
import { openRxdbShelf } from './rxdb-shelf.ts';
import type { RawShelfOptions, Shelf, ShelfOptions } from './shelf.ts';

/** The sides of a comparison: by their names, how each is opened. */
export const openers = {
  /** For what is written: the row that we store, with its index. */
  floor: openRowShelf,
  /** For what is read: the slip by itself. */
  plain: openPlainShelf,
  ours: openOurShelf,
  delivering: (options: ShelfOptions) => openOurShelf({ ...options, delivers: true }),
  keeping: (options: ShelfOptions) =>
    openOurShelf({ ...options, delivers: true, keepsHistory: true }),
  dexie: openDexieShelf,
  rxdb: openRxdbShelf,
} satisfies Readonly<Record<string, (options: RawShelfOptions) => Promise<Shelf>>>;

export type SideName = keyof typeof openers;
export type Shelves = ReadonlyMap<SideName, Shelf>;

/** One shelf of each side, each in a database of its own. */
export async function openShelves(
  sides: readonly SideName[],
  { name, ...options }: RawShelfOptions,
): Promise<Shelves> {
  const shelves = new Map<SideName, Shelf>();
  for (const side of sides)
    shelves.set(side, await openers[side]({ ...options, name: `${name}-${side}` }));
  return shelves;
}

export async function closeShelves(shelves: Shelves): Promise<void> {
  for (const shelf of shelves.values()) await shelf.close();
}

export interface Rounds {
  readonly rounds: number;
  readonly warmUp: number;
}
/** A side of a comparison: a shelf, or the floor of handing over, which does nothing but put. */
export type Side = SideName | 'rawOutbox';
export type Samples = Partial<Record<Side, number[]>>;

/** What each side takes, in ms, measured in turns. */
export async function compared<Each extends Side>(
  sides: readonly Each[],
  rounds: Rounds,
  measure: (side: Each, round: number) => Promise<number>,
): Promise<Samples> {
  const samples = await inTurns(
    sides.map((side) => (round) => measure(side, round)),
    rounds,
  );
  return Object.fromEntries(sides.map((side, place) => [side, samples[place]!]));
}
