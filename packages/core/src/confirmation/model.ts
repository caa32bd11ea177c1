import { defineModel } from '../model/index.ts';
import type { ChainHead } from '../sheet/index.ts';
import { statuses } from './life-cycle.ts';
import type { SlipDocument } from './record.ts';

/** The confirmation slip as a kind of record: found by time, and by state and time. */
export const confirmationModel = defineModel({
  name: 'confirmation',
  version: 1,
  statuses,
  indexes: {
    newest: ({ updatedAt }: SlipDocument) => [[updatedAt]],
    'by-status': ({ status, updatedAt }: SlipDocument) => [[status, updatedAt]],
  },
  // Signed, and what becomes of it then: a draft is nobody else's business.
  delivers: ({ content }) => content.sealed !== null,
});

/** The device's chain of sealed sheets: one document, never listed. */
export const chainModel = defineModel<ChainHead, 'open'>({
  name: 'chain',
  version: 1,
  statuses: ['open'],
  indexes: {},
});
