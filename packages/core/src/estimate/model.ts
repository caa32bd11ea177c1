import { defineModel } from '../model/index.ts';
import { estimateStatuses } from './statuses.ts';
import type { EstimateDocument } from './record.ts';

/** The estimate as a kind of record: found by time, and by state and time. */
export const estimateModel = defineModel({
  name: 'estimate',
  version: 1,
  statuses: estimateStatuses,
  indexes: {
    newest: ({ updatedAt }: EstimateDocument) => [[updatedAt]],
    'by-status': ({ status, updatedAt }: EstimateDocument) => [[status, updatedAt]],
  },
  // What the customer was told, and what they said; not what is being written.
  delivers: ({ status, content: { offer, earlierOffers } }) =>
    status !== 'draft' && (offer !== null || earlierOffers.length > 0),
});
