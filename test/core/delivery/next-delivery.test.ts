import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { nextDelivery, type DeliveryDocument, type OutboxFacts } from '@aftersale/core';
import { aDelivery, noon } from './a-delivery.ts';

const facts: OutboxFacts = { now: noon, hasAddress: () => true };
const soon = '2026-11-25T12:00:20.000Z';
const later = '2026-11-25T13:00:00.000Z';

function next(pending: readonly DeliveryDocument[], overrides: Partial<OutboxFacts> = {}) {
  const found = nextDelivery(pending, { ...facts, ...overrides });
  return 'send' in found ? found.send.content.record.id : found;
}

describe('the next delivery', () => {
  test('[DLV-3] is the first of the outbox', () => {
    const two = [aDelivery({}, { id: 'a' }), aDelivery({}, { id: 'b' })];
    assert.equal(next(two), 'a');
    assert.deepEqual(next([]), { waitUntil: undefined, mayPass: true });
  });

  test('[DLV-3] waits with all behind it when one could not be sent', () => {
    const waiting = aDelivery({ notBefore: later, answeredFailures: 2 }, { id: 'a' });
    const pending = [waiting, aDelivery({}, { id: 'b' })];
    assert.deepEqual(next(pending), { waitUntil: later, mayPass: false });
    assert.equal(next(pending, { now: later }), 'a');
  });

  test('[DLV-3] passes one that the receiver has failed at three times, but not what follows of its record', () => {
    const poison = aDelivery({ notBefore: later, answeredFailures: 3 }, { id: 'a' });
    const follows = aDelivery({}, { id: 'a' });
    const other = aDelivery({}, { id: 'b' });
    assert.equal(next([poison, follows, other]), 'b');
    assert.deepEqual(next([poison, follows]), { waitUntil: later, mayPass: true });
  });

  test('[DLV-3] passes records that have no receiver', () => {
    const nowhere = aDelivery({}, { id: 'a', model: 'estimate' });
    const hasAddress = (model: string): boolean => model !== 'estimate';
    assert.equal(next([nowhere, aDelivery({}, { id: 'b' })], { hasAddress }), 'b');
    assert.deepEqual(next([nowhere], { hasAddress }), { waitUntil: undefined, mayPass: true });
  });

  test('[DLV-7] is nobody’s while another has it in hand, and anybody’s afterwards', () => {
    const claimed = aDelivery({ claimedUntil: soon, answeredFailures: 3 }, { id: 'a' });
    const pending = [claimed, aDelivery({}, { id: 'b' })];
    assert.deepEqual(next(pending), { waitUntil: soon, mayPass: false });
    assert.equal(next(pending, { now: soon }), 'a');
  });

  test('[DLV-7] does not wait for an instant that only a wrong clock can have set', () => {
    const wrong = '2036-11-25T12:00:00.000Z';
    assert.equal(next([aDelivery({ notBefore: wrong }, { id: 'a' })]), 'a');
    assert.equal(next([aDelivery({ claimedUntil: wrong }, { id: 'a' })]), 'a');
    assert.equal(next([aDelivery({ claimedUntil: '2026-11-25T12:01:00.000Z' }, { id: 'a' })]), 'a');
  });

  test('lets nothing wait but what another has in hand when a person asks to send now', () => {
    const impatient = true;
    assert.equal(next([aDelivery({ notBefore: later }, { id: 'a' })], { impatient }), 'a');
    const claimed = aDelivery({ claimedUntil: soon, notBefore: later }, { id: 'a' });
    assert.deepEqual(next([claimed], { impatient }), { waitUntil: soon, mayPass: false });
  });

  test('tells the earliest instant at which one of those that wait may go', () => {
    const one = aDelivery({ notBefore: later, answeredFailures: 3 }, { id: 'a' });
    const two = aDelivery({ notBefore: soon, answeredFailures: 3 }, { id: 'b' });
    assert.deepEqual(next([one, two]), { waitUntil: soon, mayPass: true });
  });
});
