import { inLocalStorage } from './local-storage.ts';

/**
 * Texts that pages leave beside the database because they may not live to see them saved in it: each under a name of its
 * own, written at once and without a promise.
 */
export interface LastWords {
  all(): readonly (readonly [name: string, text: string])[];
  leave(name: string, text: string): void;
  /** Forgets what stands under this name, unless it says something else by now. */
  forget(name: string, text: string): void;
}

/** In the page's `localStorage`. Where that is forbidden or full, nothing is left, and nothing throws. */
export function systemLastWords(store: string): LastWords {
  // In quotation marks, so that the name of no other database begins in the same way.
  const prefix = `aftersale.${JSON.stringify(store)}.`;
  return {
    all: () =>
      inLocalStorage((storage) =>
        Object.entries<string>(storage)
          .filter(([name]) => name.startsWith(prefix))
          .map(([name, text]) => [name.slice(prefix.length), text] as const),
      ) ?? [],
    leave: (name, text) => inLocalStorage((storage) => storage.setItem(prefix + name, text)),
    forget: (name, text) =>
      inLocalStorage((storage) => {
        if (storage.getItem(prefix + name) === text) storage.removeItem(prefix + name);
      }),
  };
}
