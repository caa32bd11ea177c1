/** A page that goes before what was typed in it is saved, and where it leaves its last words. */
import type { Client } from '@aftersale/sdk';
import type { LastWords } from '../../../packages/elements/src/context/service-port.ts';

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

export const withRun = (client: Client, run: Client['run']): Client =>
  Object.create(client, { run: { value: run } }) as Client;

/** A window in which nothing that is asked to be saved comes to an end once it is dead. */
export function dying(client: Client): { readonly service: Client; die(): void } {
  let isDead = false;
  const service = withRun(client, (...order) =>
    isDead ? new Promise<never>(() => undefined) : client.run(...order),
  );
  return { service, die: () => void (isDead = true) };
}

export const pageGoes = (): boolean => window.dispatchEvent(new PageTransitionEvent('pagehide'));
