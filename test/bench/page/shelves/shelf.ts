import type { SlipDocument } from '@aftersale/core';
import type { Durability } from '@aftersale/sdk';

/** One way of keeping slips in the browser: ours, IndexedDB by itself, or another library. */
export interface Shelf {
  /** Resolves when the slip, which is a new one, is as durable as was asked for. */
  put(slip: SlipDocument): Promise<unknown>;
  /** All of them together or none. */
  putAll(slips: readonly SlipDocument[]): Promise<unknown>;
  newest(query: NewestQuery): Promise<readonly FoundSlip[]>;
  /** How many are in this state? */
  count(status: string): Promise<number>;
  /** Tells the newest once at the beginning and after each change, also one of another tab. */
  watch(query: NewestQuery, listener: (slips: readonly FoundSlip[]) => void): void;
  close(): unknown;
}

export interface NewestQuery {
  readonly status: string;
  readonly count: number;
}

/** RxDB gives objects of its own, which hold the slip. */
export type FoundSlip = Pick<SlipDocument, 'id' | 'status'> & { readonly toJSON?: () => unknown };

export interface ShelfOptions {
  readonly name: string;
  readonly durability: Durability;
}

/** Where other tabs hear of a change, as every library has it; the floor has it only where it is asked for. */
export interface RawShelfOptions extends ShelfOptions {
  readonly tellsTabs?: boolean;
}

/** The same on every shelf, whatever the order of its members. Throws when it is not. */
export async function checkSame(shelves: readonly Shelf[], query: NewestQuery): Promise<void> {
  const texts = await Promise.all(
    shelves.map(async (shelf) => {
      const slips = await shelf.newest(query);
      if (slips.length !== query.count)
        throw new Error(`${slips.length} slips found, not ${query.count}`);
      return inOrder(slips.map((slip) => slip.toJSON?.() ?? slip));
    }),
  );
  if (new Set(texts).size !== 1) throw new Error('the shelves do not hold the same slips');
}

const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
