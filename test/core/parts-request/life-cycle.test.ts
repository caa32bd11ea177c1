import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  afterRequestEvent,
  nextRequestEvents,
  partsRequestKinds,
  requestEvents,
  requestRoles,
  requestStatuses,
  type RequestEvent,
  type RequestStatus,
} from '@aftersale/core';
import { fc } from '../../support/fast-check.ts';

// Written out a second time on purpose: the table is the contract, and this is its other copy.
// Every way from one state to the next, and who may go it; what is not here is refused.
const ways: readonly (readonly [RequestStatus, RequestEvent, RequestStatus, string, string])[] = [
  ['draft', 'fill', 'draft', 'monthly urgent presale', 'outlet area-manager'],
  ['draft', 'review', 'draft', 'presale', 'area-manager'],
  ['draft', 'submit', 'submitted', 'monthly urgent presale', 'outlet'],
  ['submitted', 'report-over-deposit', 'over-deposit', 'monthly urgent presale', 'after-sales'],
  ['submitted', 'audit', 'audited', 'monthly urgent presale', 'after-sales'],
  ['submitted', 'reject', 'rejected', 'monthly urgent presale', 'after-sales'],
  ['over-deposit', 'cure', 'submitted', 'monthly urgent presale', 'outlet'],
  ['audited', 'plan', 'planned', 'monthly', 'after-sales'],
  ['audited', 'approve', 'approved', 'urgent', 'after-sales'],
  ['audited', 'approve', 'approved', 'presale', 'after-sales-manager'],
  ['planned', 'approve', 'approved', 'monthly urgent presale', 'general-manager'],
  ['approved', 'issue', 'issued', 'monthly urgent presale', 'warehouse'],
  ['issued', 'ship', 'shipped', 'monthly urgent presale', 'logistics'],
  ['shipped', 'confirm', 'confirmed', 'monthly urgent presale', 'outlet'],
  ['shipped', 'dispute', 'disputed', 'monthly urgent presale', 'outlet'],
  ['shipped', 'auto-confirm', 'auto-confirmed', 'monthly urgent presale', 'system'],
  ['disputed', 'confirm', 'confirmed', 'monthly urgent presale', 'outlet'],
];

const why: Readonly<Record<RequestStatus, string>> = {
  draft: 'NotSubmitted',
  submitted: 'AwaitsAudit',
  'over-deposit': 'OverDeposit',
  audited: 'AwaitsApproval',
  planned: 'AwaitsApproval',
  approved: 'AwaitsIssue',
  issued: 'AwaitsShipment',
  shipped: 'AwaitsReceipt',
  confirmed: 'Received',
  disputed: 'Disputed',
  'auto-confirmed': 'Received',
  rejected: 'Rejected',
};

describe('the life cycle of a request', () => {
  for (const kind of partsRequestKinds)
    for (const status of requestStatuses)
      test(`[PRQ-2] ${kind}, ${status}: each of the ${requestEvents.length} events is decided`, () => {
        for (const event of requestEvents) {
          const outcome = afterRequestEvent(status, event, kind);
          const way = ways.find(
            ([from, what, , kinds]) => from === status && what === event && kinds.includes(kind),
          );
          if (way) {
            assert.deepEqual(outcome, { to: way[2], by: way[4].split(' ') }, event);
            continue;
          }
          assert.ok('refused' in outcome, `${event} leads somewhere`);
          const usual =
            status === 'audited' && kind === 'monthly'
              ? 'AwaitsPlan'
              : status === 'audited' && event === 'plan'
                ? 'OnlyMonthly'
                : status === 'draft' && event === 'review'
                  ? 'OnlyPresale'
                  : why[status];
          assert.equal(outcome.refused, usual, event);
        }
      });

  test('[PRQ-2] a role is offered exactly the events that it may bring about', () => {
    for (const kind of partsRequestKinds)
      for (const status of requestStatuses)
        for (const role of requestRoles)
          assert.deepEqual(
            nextRequestEvents(status, kind, role),
            ways
              .filter(
                ([from, , , kinds, by]) =>
                  from === status && kinds.includes(kind) && by.split(' ').includes(role),
              )
              .map(([, event]) => event),
          );
  });

  test('[PRQ-2] no order of events leaves the table, and what is received or rejected stays so', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...partsRequestKinds),
        fc.array(fc.constantFrom(...requestEvents), { maxLength: 60 }),
        (kind, events) => {
          let status: RequestStatus = 'draft';
          for (const event of events) {
            const outcome = afterRequestEvent(status, event, kind);
            if (['confirmed', 'auto-confirmed', 'rejected'].includes(status))
              assert.ok('refused' in outcome);
            if ('to' in outcome) {
              assert.ok(outcome.by.length > 0);
              status = outcome.to;
            }
            assert.ok(requestStatuses.includes(status));
          }
        },
      ),
    );
  });
});
