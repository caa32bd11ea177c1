import { inLocalStorage } from './local-storage.ts';

/** A short text kept beside the database, which the browser may well keep when it throws the database away. */
export interface Witness {
  read(): string | undefined;
  remember(text: string): void;
  forget(): void;
}

/** The page's `localStorage` under this name. Where that is forbidden, it remembers nothing and never throws. */
export const systemWitness = (name: string): Witness => ({
  read: () => inLocalStorage((storage) => storage.getItem(name)) ?? undefined,
  remember: (text) => inLocalStorage((storage) => storage.setItem(name, text)),
  forget: () => inLocalStorage((storage) => storage.removeItem(name)),
});
