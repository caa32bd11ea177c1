import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  afterEvent,
  slipEvents,
  statuses,
  type SlipEvent,
  type SlipStatus,
  type WhyNot,
} from '@aftersale/core';
import { fc } from '../../support/fast-check.ts';

// Written out a second time on purpose: the table is the contract, and this is its other copy.
// A state in lower case is where it leads, a name in capitals is why not.
const expected: Readonly<Record<SlipStatus, Readonly<Record<SlipEvent, SlipStatus | WhyNot>>>> = {
  draft: {
    fill: 'draft',
    complete: 'completed',
    reopen: 'draft',
    sign: 'NotCompleted',
    amend: 'NotSigned',
    supersede: 'NotSigned',
    void: 'void',
  },
  completed: {
    fill: 'completed',
    complete: 'AlreadyCompleted',
    reopen: 'draft',
    sign: 'signed',
    amend: 'NotSigned',
    supersede: 'NotSigned',
    void: 'void',
  },
  signed: {
    fill: 'AlreadySigned',
    complete: 'AlreadySigned',
    reopen: 'AlreadySigned',
    sign: 'AlreadySigned',
    amend: 'signed',
    supersede: 'amended',
    void: 'void',
  },
  amended: {
    fill: 'Superseded',
    complete: 'Superseded',
    reopen: 'Superseded',
    sign: 'Superseded',
    amend: 'Superseded',
    supersede: 'Superseded',
    void: 'Superseded',
  },
  void: {
    fill: 'Void',
    complete: 'Void',
    reopen: 'Void',
    sign: 'Void',
    amend: 'Void',
    supersede: 'Void',
    void: 'Void',
  },
};

describe('the life cycle', () => {
  test('[SLP-2] has five states and seven events, and every pair is decided', () => {
    assert.deepEqual([...statuses], Object.keys(expected));
    assert.deepEqual([...slipEvents], Object.keys(expected.draft));
  });

  for (const status of statuses)
    for (const event of slipEvents)
      test(`[SLP-2] ${status} meets ${event}: ${expected[status][event]}`, () => {
        const outcome = afterEvent(status, event);
        assert.equal('to' in outcome ? outcome.to : outcome.refused, expected[status][event]);
      });

  test('[SLP-4] [R290] nothing but a completed slip is ever signed', () => {
    for (const status of statuses) {
      const outcome = afterEvent(status, 'sign');
      assert.equal('to' in outcome, status === 'completed');
    }
  });

  test('[SLP-2] no order of events leaves the table or comes back from void or amended', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...slipEvents), { maxLength: 40 }), (events) => {
        let status: SlipStatus = 'draft';
        for (const event of events) {
          const outcome = afterEvent(status, event);
          if (status === 'void' || status === 'amended') assert.ok('refused' in outcome);
          if (status === 'signed' && 'to' in outcome)
            assert.ok(['signed', 'amended', 'void'].includes(outcome.to));
          if ('to' in outcome) status = outcome.to;
          assert.ok(statuses.includes(status));
        }
      }),
    );
  });
});
