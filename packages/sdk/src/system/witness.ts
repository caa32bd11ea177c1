/** A short text kept beside the database, which the browser may well keep when it throws the database away. */
export interface Witness {
  read(): string | undefined;
  remember(text: string): void;
  forget(): void;
}

/** The page's `localStorage` under this name. Where that is forbidden, it remembers nothing and never throws. */
export function systemWitness(name: string): Witness {
  function attempt<T>(act: (storage: Storage) => T): T | undefined {
    try {
      return act(localStorage);
    } catch {
      return undefined;
    }
  }
  return {
    read: () => attempt((storage) => storage.getItem(name)) ?? undefined,
    remember: (text) => attempt((storage) => storage.setItem(name, text)),
    forget: () => attempt((storage) => storage.removeItem(name)),
  };
}
