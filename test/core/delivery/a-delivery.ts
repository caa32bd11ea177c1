/** Deliveries for the tests. */
import {
  newDelivery,
  type CommandContext,
  type DeliveryContent,
  type DeliveryDocument,
  type DeliveryFacts,
  type Document,
} from '@aftersale/core';
import { defaultPolicy } from '@aftersale/core';

export const noon = '2026-11-25T12:00:00.000Z';

export const inContext = (now = noon): CommandContext => ({
  now,
  actor: 'Li Wei',
  policy: defaultPolicy,
  newId: () => 'device-1',
});

export const aRecord = (overrides: Partial<Document> = {}): Document => ({
  id: 'slip-1',
  model: 'confirmation',
  version: 1,
  revision: 3,
  status: 'signed',
  createdAt: '2026-11-25T10:00:00.000Z',
  updatedAt: '2026-11-25T11:00:00.000Z',
  author: 'Li Wei',
  content: { photos: [{ hash: 'aa', mime: 'image/jpeg' }] },
  ...overrides,
});

export const facts: DeliveryFacts = {
  device: 'device-1',
  sequence: 7,
  command: 'confirmation.sign',
  traceless: false,
};

export function aDelivery(
  overrides: Partial<DeliveryContent> = {},
  { id = 'slip-1', model = 'confirmation' } = {},
): DeliveryDocument {
  const delivery = newDelivery(aRecord({ id, model }), facts, inContext());
  return { ...delivery, content: { ...delivery.content, ...overrides } };
}
