/** A seeded source of chance: the same seed makes the same history, everywhere. */
export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** An integer from 0 to below `end`. */
  below(end: number): number;
  /** Does something of this likelihood happen? */
  happens(likelihood: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** A source of its own, so that what one actor asks for does not move another's chances. */
  fork(label: string): Random;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  // Mulberry32: 32 bits of state, which suffice to tell histories apart.
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const below = (end: number): number => Math.floor(next() * end);
  return {
    next,
    below,
    happens: (likelihood) => likelihood > 0 && next() < likelihood,
    pick: (items) => items[below(items.length)]!,
    fork(label) {
      let mixed = seed ^ 0x9e3779b9;
      for (const letter of label) mixed = Math.imul(mixed ^ letter.charCodeAt(0), 0x01000193);
      return randomFrom(mixed);
    },
  };
}
