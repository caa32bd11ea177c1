/** A page that goes before what was typed in it is saved. */
import type { Client } from '@aftersale/sdk';

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
