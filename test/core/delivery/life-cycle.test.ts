import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  afterDeliveryEvent,
  deliveryEvents,
  deliveryStatuses,
  type DeliveryEvent,
  type DeliveryStatus,
} from '@aftersale/core';

/** What the table must say, written out: `-` is ignored, `!` refused. */
const table: Readonly<Record<DeliveryStatus, Readonly<Record<DeliveryEvent, string>>>> = {
  pending: {
    claim: 'pending',
    postpone: 'pending',
    receive: 'received',
    reject: 'rejected',
    resend: '-',
    replace: '-',
    hand: 'handed',
  },
  rejected: {
    claim: '!',
    postpone: '-',
    receive: 'received',
    reject: '-',
    resend: 'pending',
    replace: 'replaced',
    hand: 'handed',
  },
  replaced: {
    claim: '!',
    postpone: '-',
    receive: 'received',
    reject: '-',
    resend: '!',
    replace: '-',
    hand: '!',
  },
  handed: {
    claim: '!',
    postpone: '-',
    receive: 'received',
    reject: '-',
    resend: 'pending',
    replace: '-',
    hand: '!',
  },
  received: {
    claim: '!',
    postpone: '-',
    receive: '-',
    reject: '-',
    resend: '!',
    replace: '-',
    hand: '!',
  },
};

test('[DLV-10] every state meets every event as the table says', () => {
  for (const status of deliveryStatuses)
    for (const event of deliveryEvents) {
      const outcome = afterDeliveryEvent(status, event);
      const said = outcome === 'ignored' ? '-' : outcome === 'refused' ? '!' : outcome.to;
      assert.equal(said, table[status][event], `${event} while ${status}`);
    }
});

test('[DLV-10] a receipt holds whatever came before it, and nothing takes it back', () => {
  for (const status of deliveryStatuses) {
    const outcome = afterDeliveryEvent(status, 'receive');
    assert.ok(status === 'received' ? outcome === 'ignored' : typeof outcome === 'object');
  }
  for (const event of deliveryEvents)
    assert.equal(typeof afterDeliveryEvent('received', event), 'string', event);
});
