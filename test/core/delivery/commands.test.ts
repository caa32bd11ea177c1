import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  claimDelivery,
  handDelivery,
  longestWaitMs,
  postponeDelivery,
  receiveDelivery,
  rejectDelivery,
  replaceDelivery,
  resendDelivery,
  waitAfter,
  type Command,
  type DeliveryDocument,
  type DeliveryRefusal,
} from '@aftersale/core';
import { aDelivery, inContext, noon } from './a-delivery.ts';

const problem = { code: 'http-503', text: 'down' };

function after<Args extends { readonly id: string }>(
  delivery: DeliveryDocument,
  command: Command<Args, DeliveryRefusal>,
  args: Omit<Args, 'id'>,
  now = noon,
): DeliveryDocument | string {
  const all = { ...args, id: delivery.id } as Args;
  const result = command.apply(new Map([[delivery.id, delivery]]), all, inContext(now));
  if (!result.ok) return result.error.type;
  return (result.value[0] as DeliveryDocument | undefined) ?? 'ignored';
}
const moved = (result: DeliveryDocument | string): DeliveryDocument => {
  assert.ok(typeof result === 'object', String(result));
  return result;
};

describe('the commands of a delivery', () => {
  test('[DLV-7] a claim holds for 30 seconds, and is refused to whoever saw an earlier state', () => {
    const delivery = aDelivery();
    const claimed = moved(after(delivery, claimDelivery, { revision: 1 }));
    assert.equal(claimed.content.claimedUntil, '2026-11-25T12:00:30.000Z');
    assert.equal(claimed.content.attempts, 1);
    assert.equal(claimed.revision, 2);
    assert.equal(after(claimed, claimDelivery, { revision: 1 }), 'TakenElsewhere');
    const rejected = moved(after(claimed, rejectDelivery, { problem }));
    assert.equal(after(rejected, claimDelivery, { revision: 3 }), 'NotInThisState');
  });

  test('[DLV-4] what is received keeps who has it and since when, and the message no longer', () => {
    const claimed = moved(after(aDelivery({ failures: 2 }), claimDelivery, { revision: 1 }));
    const { status, content } = moved(after(claimed, receiveDelivery, { by: '平台' }));
    assert.equal(status, 'received');
    assert.deepEqual(content.receipt, { by: '平台', at: noon });
    assert.equal(content.message, '');
    assert.equal(content.claimedUntil, '');
    assert.equal(content.sequence, 7);
  });

  test('[DLV-9] what leaves no trace keeps neither its place nor a time once it is received', () => {
    const coarse = '2026-11-01T00:00:00.000Z';
    const delivery = { ...aDelivery({ traceless: true }), createdAt: coarse, updatedAt: coarse };
    const received = moved(after(delivery, receiveDelivery, { by: '平台' }));
    assert.equal(received.content.sequence, 0);
    assert.deepEqual(received.content.receipt, { by: '平台', at: '' });
    assert.ok(!JSON.stringify({ ...received, id: '' }).includes('2026-11-25T12'));
  });

  test('[DLV-5] [DLV-6] what is rejected keeps the reason and its message, and can be sent again or given by hand', () => {
    const rejected = moved(after(aDelivery(), rejectDelivery, { problem }));
    assert.equal(rejected.status, 'rejected');
    assert.deepEqual(rejected.content.problem, problem);
    assert.notEqual(rejected.content.message, '');
    const again = moved(after(rejected, resendDelivery, {}));
    assert.deepEqual([again.status, again.content.problem], ['pending', null]);
    assert.equal(again.content.message, rejected.content.message);
    const handed = moved(after(rejected, handDelivery, {}));
    assert.equal(handed.status, 'handed');
    assert.equal(moved(after(handed, resendDelivery, {})).status, 'pending');
    assert.equal(moved(after(rejected, replaceDelivery, {})).status, 'replaced');
  });

  test('[DLV-10] late news changes nothing but for the better', () => {
    const received = moved(after(aDelivery(), receiveDelivery, { by: 'a' }));
    assert.equal(after(received, rejectDelivery, { problem }), 'ignored');
    assert.equal(after(received, receiveDelivery, { by: 'b' }), 'ignored');
    const rejected = moved(after(aDelivery(), rejectDelivery, { problem }));
    assert.equal(moved(after(rejected, receiveDelivery, { by: 'a' })).status, 'received');
  });

  const postpone = { problem, answered: true, chance: 0 };
  test('[DLV-5] waits 2 seconds after the first failure, and what the receiver asks for, up to a day', () => {
    const once = moved(after(aDelivery(), postponeDelivery, postpone));
    assert.equal(once.content.notBefore, '2026-11-25T12:00:02.000Z');
    assert.deepEqual([once.content.failures, once.content.answeredFailures], [1, 1]);
    const asked = moved(after(once, postponeDelivery, { ...postpone, waitMs: 60_000 }));
    assert.equal(asked.content.notBefore, '2026-11-25T12:01:00.000Z');
    const long = moved(after(once, postponeDelivery, { ...postpone, waitMs: 1e12 }));
    assert.equal(Date.parse(long.content.notBefore) - Date.parse(noon), longestWaitMs);
    const silent = moved(after(once, postponeDelivery, { ...postpone, answered: false }));
    assert.deepEqual([silent.content.failures, silent.content.answeredFailures], [2, 1]);
  });

  test('[DLV-5] waits twice as long each time up to an hour, shortened by chance by up to half', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 11, 12, 1000].map((failures) => waitAfter(failures, 0)),
      [2000, 4000, 8000, 16_000, 2_048_000, 3_600_000, 3_600_000],
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (failures, chance) => {
          const whole = waitAfter(failures, 0);
          const wait = waitAfter(failures, chance);
          return Number.isInteger(wait) && wait <= whole && wait >= whole / 2;
        },
      ),
    );
  });
});
