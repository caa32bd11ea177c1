import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  afterEstimateEvent,
  estimateEvents,
  estimateStatuses,
  type EstimateEvent,
  type EstimateStatus,
} from '@aftersale/core';

/** Every state, and where each event of the table's order leads; what is refused says why. */
const expected: Readonly<Record<EstimateStatus, readonly string[]>> = {
  draft: ['draft', 'offered', 'NotOffered', 'NotOffered', 'NotOffered', 'withdrawn'],
  offered: ['AlreadyOffered', 'AlreadyOffered', 'accepted', 'declined', 'draft', 'withdrawn'],
  accepted: Array.from(estimateEvents, () => 'AlreadyAccepted'),
  declined: Array.from(estimateEvents, () => 'AlreadyDeclined'),
  withdrawn: Array.from(estimateEvents, () => 'Withdrawn'),
};

const outcome = (status: EstimateStatus, event: EstimateEvent): string => {
  const after = afterEstimateEvent(status, event);
  return 'to' in after ? after.to : after.refused;
};

describe('the life cycle of an estimate', () => {
  for (const status of estimateStatuses)
    test(`[EST-2] [R068] is told for every event that meets ${status}`, () => {
      assert.deepEqual(
        estimateEvents.map((event) => outcome(status, event)),
        expected[status],
      );
    });
});
