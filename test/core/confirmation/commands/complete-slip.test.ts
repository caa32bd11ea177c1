import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { amendSlip, completeSlip, reopenSlip, signSlip, voidSlip } from '@aftersale/core';
import { anEntry } from '../../../support/an-entry.ts';
import { createSlipDesk, signArgs } from '../../../support/slip-desk.ts';

describe('completing', () => {
  test('[SLP-3] is refused with every field to mend, and the draft stays a draft', () => {
    const desk = createSlipDesk();
    desk.saved('a', anEntry({ texts: { dispatchNumber: ' ', 'fees.other': 'about 45' } }));
    assert.deepEqual(desk.refusal(completeSlip, { id: 'a' }), {
      type: 'NotReady',
      problems: [
        { path: 'dispatchNumber', type: 'Missing' },
        { path: 'fees.other', type: 'NotASum', text: 'about 45' },
      ],
    });
    assert.equal(desk.slip('a').status, 'draft');
  });

  test("[SLP-3] does not ask for the customer's own part, which comes at the signature", () => {
    const desk = createSlipDesk();
    const texts = { rating: '', 'confirmedBy.name': '', 'confirmedBy.phone': '' };
    assert.equal(desk.completed('a', anEntry({ texts })).status, 'completed');
    assert.deepEqual(desk.refusal(signSlip, signArgs('a')), {
      type: 'NotReady',
      problems: [
        { path: 'rating', type: 'Missing' },
        { path: 'confirmedBy.name', type: 'Missing' },
      ],
    });
  });

  test('[SLP-2] is undone by reopening, as often as one likes, and the entry is untouched', () => {
    const desk = createSlipDesk();
    const { content } = desk.completed('a');
    const reopened = desk.run(reopenSlip, { id: 'a' });
    assert.deepEqual([reopened.status, reopened.content], ['draft', content]);
    assert.equal(desk.run(completeSlip, { id: 'a' }).status, 'completed');
    assert.deepEqual(desk.refusal(completeSlip, { id: 'a' }), {
      type: 'NotInThisState',
      status: 'completed',
      why: 'AlreadyCompleted',
    });
  });

  test('[SLP-2] a slip that does not exist is refused by name', () => {
    const desk = createSlipDesk();
    const error = { type: 'NoSuchSlip', id: 'x' };
    assert.deepEqual(desk.refusal(completeSlip, { id: 'x' }), error);
    assert.deepEqual(desk.refusal(reopenSlip, { id: 'x' }), error);
    assert.deepEqual(desk.refusal(signSlip, signArgs('x')), error);
    assert.deepEqual(desk.refusal(amendSlip, { id: 'x' }), error);
    assert.deepEqual(desk.refusal(voidSlip, { id: 'x', reason: 'y' }), error);
  });
});
