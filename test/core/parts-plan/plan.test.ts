import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  approvePlan,
  approveRequest,
  defaultPolicy,
  money,
  planRequests,
  poolRequests,
  type PlanContent,
  type PlanDocument,
} from '@aftersale/core';
import { aRequest, aRow, anUrgentRequest } from '../../support/a-request.ts';
import { fc } from '../../support/fast-check.ts';
import { createRequestDesk } from '../../support/request-desk.ts';

const plan = {
  id: 'plan',
  month: '2024-05',
  requests: ['one', 'two'],
  role: 'after-sales',
} as const;

function plannedDesk() {
  const desk = createRequestDesk();
  desk.audited('one');
  const ring = aRow({ key: 'b', number: 'A-1', quantity: '10', usage: '20', supplyPrice: '1.5' });
  desk.audited('two', aRequest({ rows: [aRow({ quantity: '3' }), ring] }), {
    id: 'west',
    name: '城西',
  });
  return desk;
}

describe('the parts plan', () => {
  test('[PPL-1] [R214] adds the audited monthly requests, part by part', () => {
    const desk = plannedDesk();
    const drawn = desk.run(planRequests, plan) as unknown as PlanDocument;
    assert.equal(drawn.status, 'drawn-up');
    assert.deepEqual(
      drawn.content.items.map(({ number, quantity, value }) => [number, quantity, value]),
      [
        ['A-1', 10, money(1500)],
        ['MS-104-25', 7, money(140_000)],
      ],
    );
    assert.deepEqual(drawn.content.items[1]?.from, [
      { request: 'one', outlet: '城东服务网点', quantity: 4 },
      { request: 'two', outlet: '城东服务网点', quantity: 3 },
    ]);
    assert.deepEqual(drawn.content.value, money(141_500));
    assert.deepEqual(
      ['one', 'two'].map((id) => desk.request(id).status),
      ['planned', 'planned'],
    );
    assert.equal(desk.request('one').content.plan, 'plan');
  });

  test('[PPL-1] no piece is lost or counted twice', () => {
    const rows = fc.array(
      fc.record({
        number: fc.constantFrom('A', 'B', 'C', ''),
        pieces: fc.integer({ min: 0, max: 99 }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 4 }), (requests) => {
        const desk = createRequestDesk();
        const documents = requests.map((asked, index) =>
          desk.saved(
            String(index),
            aRequest({
              rows: asked.map(({ number, pieces }, place) =>
                aRow({ key: String(place), number, quantity: String(pieces) }),
              ),
            }),
          ),
        );
        const items = poolRequests(documents, defaultPolicy);
        const asked = requests.flat().reduce((all, { pieces }) => all + pieces, 0);
        assert.equal(
          items.reduce((all, { quantity }) => all + quantity, 0),
          asked,
        );
        assert.equal(new Set(items.map(({ number }) => number)).size, items.length);
        for (const item of items) {
          const parts = item.from.reduce((all, { quantity }) => all + quantity, 0);
          assert.equal(parts, item.quantity);
          assert.equal(item.value?.amount, item.quantity * 20_000);
        }
      }),
    );
  });

  test('[PPL-2] [R214] all that were named, or none', () => {
    const desk = plannedDesk();
    desk.audited('three', anUrgentRequest());
    desk.submitted('four');
    for (const [requests, type] of [
      [['one', 'three'], 'NotInThisState'],
      [['one', 'four'], 'NotInThisState'],
      [['one', 'none'], 'NoSuchRequest'],
      [[], 'NothingToPlan'],
    ] as const)
      assert.equal(desk.refusal(planRequests, { ...plan, requests }).type, type);
    assert.equal(desk.refusal(planRequests, { ...plan, month: '2024-06' }).type, 'OtherMonth');
    assert.equal(desk.refusal(planRequests, { ...plan, role: 'outlet' }).type, 'NotYourAct');
  });

  test('[PPL-3] [R214] the general manager approves the plan, and with it every request', () => {
    const desk = plannedDesk();
    desk.run(planRequests, plan);
    assert.equal(desk.refusal(planRequests, plan).type, 'AlreadyPlanned');
    const clerk = { id: 'plan', role: 'after-sales' } as const;
    assert.equal(desk.refusal(approvePlan, clerk).type, 'NotYourAct');
    const manager = { id: 'plan', role: 'general-manager' } as const;
    desk.run(approvePlan, manager);
    assert.equal(desk.document('plan')?.status, 'approved');
    assert.equal((desk.document('plan')?.content as PlanContent).approval?.role, 'general-manager');
    assert.deepEqual(
      ['one', 'two'].map((id) => desk.request(id).status),
      ['approved', 'approved'],
    );
    assert.equal(desk.refusal(approvePlan, manager).type, 'AlreadyApproved');
    assert.equal(desk.refusal(approvePlan, { ...manager, id: 'none' }).type, 'NoSuchPlan');
  });

  test('[PPL-3] a pooled request is not approved by itself', () => {
    const desk = plannedDesk();
    desk.run(planRequests, plan);
    const alone = { id: 'one', role: 'general-manager' } as const;
    assert.deepEqual(desk.refusal(approveRequest, alone), {
      type: 'ApprovedWithPlan',
      plan: 'plan',
    });
  });
});
