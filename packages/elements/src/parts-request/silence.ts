/** What waits for the day on which silence counts as receipt (R220). */
import { autoConfirmDue, companyDate, partsPolicyOf, type RequestDocument } from '@aftersale/core';
import type { ServicePort } from '../context/service-port.ts';

/** Declares received what has been on its way for too long without a word (R220). Returns how many. */
export async function confirmTheSilent(
  service: Pick<ServicePort, 'query' | 'run' | 'policy' | 'clock'>,
): Promise<number> {
  const { policy } = service;
  const today = companyDate(service.clock.now(), policy);
  const shipped = await service.query({
    model: 'parts-request',
    index: 'by-status',
    prefix: ['shipped'],
    order: 'oldest',
  });
  let confirmed = 0;
  for (const { id, content } of shipped.documents as readonly RequestDocument[]) {
    const on = content.shipment?.on;
    if (!on || !autoConfirmDue(on, today, partsPolicyOf(policy)).isDue) continue;
    const { autoConfirmReceipt } = await import('./receipt.ts');
    const { ok } = await service.run(autoConfirmReceipt, { id, role: 'system' });
    if (ok) confirmed += 1;
  }
  return confirmed;
}
