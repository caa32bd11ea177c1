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
  personal: {
    parts: [
      ...(
        [
          'customer.name',
          'customer.address',
          'customer.contactPerson',
          'customer.contactPhone',
          'confirmedBy.name',
          'confirmedBy.phone',
        ] as const
      ).map((field) => ['entry', 'texts', field]),
      ['entry', 'feeAcceptance'],
      ['entry', 'extraConsent'],
    ],
  },
  remembered: ({ content: { entry } }: SlipDocument) => ({
    pieces: [
      entry.texts.dispatchNumber,
      entry.texts['customer.contactPhone'],
      entry.texts['product.model'],
      ...entry.parts.flatMap(({ model, oldSerial, newSerial }) => [model, oldSerial, newSerial]),
    ],
    names: [
      entry.texts['customer.name'],
      entry.texts['customer.contactPerson'],
      entry.texts['product.name'],
      entry.texts['staff.inCharge'],
    ],
  }),
});

/** The device's chain of sealed sheets: one document, never listed. */
export const chainModel = defineModel<ChainHead, 'open'>({
  name: 'chain',
  version: 1,
  statuses: ['open'],
  indexes: {},
});
