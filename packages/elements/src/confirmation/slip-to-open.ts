import type { SlipDocument } from '@aftersale/core';
import type { ServicePort } from '../context/service-port.ts';

/**
 * Which slip does a person expect to find? The one named; else the unsigned one touched last, unless a fresh one
 * is wanted. Rejects with the code `NoSuchSlip` where the named one is not on this device.
 */
export async function slipToOpen(
  service: ServicePort,
  id: string,
  fresh: boolean,
): Promise<SlipDocument | undefined> {
  if (id !== '') {
    const found = await service.get(id);
    if (!found)
      throw Object.assign(new Error(`no slip ${id} on this device`), { code: 'NoSuchSlip' });
    return found as SlipDocument;
  }
  if (fresh) return undefined;
  const pages = await Promise.all(
    ['draft', 'completed'].map((status) =>
      service.query({
        model: 'confirmation',
        index: 'by-status',
        prefix: [status],
        order: 'newest',
        limit: 1,
      }),
    ),
  );
  const unsigned = pages.flatMap(({ documents }) => documents) as SlipDocument[];
  return unsigned.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))[0];
}
