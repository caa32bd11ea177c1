import { defineModel } from '../model/index.ts';
import { requestStatuses } from './statuses.ts';
import type { RequestDocument } from './record.ts';
import type { UrgentRegister } from './urgent-register.ts';

/** The parts request as a kind of record: found by time, by state and time, and by outlet, month and kind. */
export const requestModel = defineModel({
  name: 'parts-request',
  version: 1,
  statuses: requestStatuses,
  indexes: {
    newest: ({ updatedAt }: RequestDocument) => [[updatedAt]],
    'by-status': ({ status, updatedAt }: RequestDocument) => [[status, updatedAt]],
    // Nobody has asked for anything before it is submitted.
    'by-outlet-month': ({ content: { submitted } }: RequestDocument) =>
      submitted ? [[submitted.outlet.id, submitted.month, submitted.kind, submitted.at]] : [],
  },
  delivers: ({ content }) => content.submitted !== null,
});

/** Who has asked for urgent parts in which month: one document, never listed, so that two windows cannot both be the third. */
export const urgentRegisterModel = defineModel<UrgentRegister, 'open'>({
  name: 'urgent-parts',
  version: 1,
  statuses: ['open'],
  indexes: {},
});
