import type { DraftKind } from '@aftersale/core';
import type { ServicePort } from '../context/service-port.ts';
import type { Kept } from './draft-keeper.ts';

/**
 * Which record does a person expect to find? The one named; else the unfinished one touched last, unless a fresh one
 * is wanted. Rejects with the code `NoSuchRecord` where the named one is not on this device.
 */
export async function recordToOpen<Entry, Record extends Kept<Entry>>(
  service: ServicePort,
  { model, unfinished }: DraftKind<Entry, Record>,
  id: string,
  fresh: boolean,
): Promise<Record | undefined> {
  if (id !== '') {
    const found = await service.get(id);
    if (found?.model !== model) throw noSuchRecord(model, id);
    return found as Record;
  }
  if (fresh) return undefined;
  const pages = await Promise.all(
    unfinished.map((status) =>
      service.query({ model, index: 'by-status', prefix: [status], order: 'newest', limit: 1 }),
    ),
  );
  const found = pages.flatMap(({ documents }) => documents) as unknown as Record[];
  return found.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))[0];
}

const noSuchRecord = (model: string, id: string): Error =>
  Object.assign(new Error(`no ${model} ${id} on this device`), { code: 'NoSuchRecord' });
