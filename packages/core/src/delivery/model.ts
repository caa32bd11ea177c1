import { defineModel } from '../model/index.ts';
import type { DeliveryContent } from './record.ts';
import { deliveryStatuses, type DeliveryStatus } from './statuses.ts';

/** The delivery as a kind of record: found by state in the order of the outbox, and by its record. */
export const deliveryModel = defineModel<DeliveryContent, DeliveryStatus>({
  name: 'delivery',
  version: 1,
  statuses: deliveryStatuses,
  indexes: {
    'by-status': ({ status, content }) => [[status, content.sequence]],
    'by-record': ({ content: { record } }) => [[record.id, record.revision]],
  },
  // Each attempt would be a step; what matters of them the delivery says itself.
  keepsNoHistory: () => true,
});

/** Under which id is the delivery of this revision kept? Also the key of its message (DLV-2). */
export const deliveryId = ({ id, revision }: { readonly id: string; readonly revision: number }) =>
  `delivery/${id}/${revision}`;
