/** The twin of the page's `localStorage`, as far as last words use it. */
import type { LastWords } from '@aftersale/sdk';

export interface Shelf extends LastWords {
  readonly texts: Map<string, string>;
}

/** Shared by all windows that are given it. */
export function aShelf(): Shelf {
  const texts = new Map<string, string>();
  return {
    texts,
    all: () => [...texts],
    leave: (name, text) => void texts.set(name, text),
    forget(name, text) {
      if (texts.get(name) === text) texts.delete(name);
    },
  };
}

/** A shelf for each database, the same for those of one name. */
export function shelvesInMemory(): (store: string) => Shelf {
  const shelves = new Map<string, Shelf>();
  return (store) => {
    const shelf = shelves.get(store) ?? aShelf();
    shelves.set(store, shelf);
    return shelf;
  };
}
