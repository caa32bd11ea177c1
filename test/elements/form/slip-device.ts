/** Windows of one device with slips in them, and one that dies before what was typed in it is saved. */
import type { SlipDocument } from '@aftersale/core';
import type { Client, ClientOptions } from '@aftersale/sdk';
import { aClient, aSlip, fill, freshName, type, type Slip } from '../confirmation/slip-harness.ts';
import { aClock } from '../../support/twins/clock.ts';
import { aShelf } from '../../support/twins/last-words.ts';
import { dying, pageGoes, withRun } from './going-page.ts';

/** One device: the windows on it have a database and a shelf in common. */
export function aDevice() {
  const shelf = aShelf();
  const clock = aClock('2026-03-01T08:00:00.000Z');
  const store = freshName();
  const window = (options: Partial<ClientOptions> = {}): Client =>
    aClient({ store, clock, lastWords: shelf, ...options });
  return { shelf, clock, window };
}

export const failing = (client: Client, isFull: () => boolean): Client =>
  withRun(client, (...order) =>
    isFull() ? Promise.reject({ code: 'storage-full' }) : client.run(...order),
  );

export const stored = async (client: Client, id: string) =>
  ((await client.get(id)) as SlipDocument | undefined)?.content.entry.texts;

/** A window in which a draft was saved, and that dies before this is saved as well. */
export async function typedLast(
  { window }: ReturnType<typeof aDevice>,
  texts: Readonly<Record<string, string>>,
): Promise<Slip> {
  const { service, die } = dying(window());
  const slip = await aSlip({ service });
  await fill(slip, '客户名称', '东方水泵厂');
  await slip.flush();
  die();
  for (const [name, text] of Object.entries(texts)) await type(slip, name, text);
  pageGoes();
  return slip;
}
