import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  auditRequest,
  cureRequest,
  defaultPartsPolicy,
  defaultPolicy,
  money,
  rejectRequest,
  reportOverDeposit,
  type CureArgs,
  type Policy,
} from '@aftersale/core';
import { anUrgentRequest } from '../../support/a-request.ts';
import { ample, createRequestDesk } from '../../support/request-desk.ts';

/** AS50: 6000 paid in, 1500 held; 800 are asked for. */
const as50 = { deposit: money(600_000), occupied: money(150_000) };
const nothing: CureArgs = {
  id: 'one',
  role: 'outlet',
  topUp: money(0),
  offset: money(0),
  fewer: [],
};
const audit = { id: 'one', role: 'after-sales', stock: {}, note: '' } as const;

function overDesk() {
  const desk = createRequestDesk();
  desk.submitted('one');
  desk.run(reportOverDeposit, { id: 'one', role: 'after-sales', facts: as50 });
  return desk;
}

describe('the audit', () => {
  test('[PRQ-6] [AS50] [R210] what the deposit does not carry does not pass', () => {
    const desk = createRequestDesk();
    desk.submitted('one');
    const refusal = desk.refusal(auditRequest, { ...audit, facts: as50 });
    assert.ok(refusal.type === 'OverDeposit');
    assert.equal(refusal.check.over.amount, 30_000);
  });

  test('[AS50] [AMB-14] by three times the deposit it passes, with the check on record', () => {
    const policy: Policy = {
      ...defaultPolicy,
      parts: { ...defaultPartsPolicy, occupancyFactor: { numerator: 3, denominator: 1 } },
    };
    const desk = createRequestDesk({ policy });
    desk.submitted('one');
    const { status, content } = desk.run(auditRequest, { ...audit, facts: as50, note: ' 可 ' });
    assert.equal(status, 'audited');
    assert.equal(content.audit?.check.limit.amount, 1_800_000);
    assert.equal(content.audit?.note, '可');
  });

  test('[PRQ-6] where nothing is known of the deposit, nothing passes and nothing is over', () => {
    const desk = createRequestDesk();
    desk.submitted('one');
    for (const command of [auditRequest, reportOverDeposit])
      assert.equal(
        desk.refusal(command as typeof auditRequest, { ...audit, facts: undefined }).type,
        'DepositUnknown',
      );
  });

  test('[R216] an urgent request is audited with what headquarters has of every part', () => {
    const desk = createRequestDesk();
    desk.submitted('one', anUrgentRequest());
    assert.deepEqual(desk.refusal(auditRequest, { ...audit, facts: ample }), {
      type: 'StockMissing',
      keys: ['a'],
    });
    const { content } = desk.run(auditRequest, { ...audit, facts: ample, stock: { a: 0 } });
    assert.deepEqual(content.audit?.stock, { a: 0 });
  });

  test('[R214] a rejection needs a reason, and is the after-sales desk’s', () => {
    const desk = createRequestDesk();
    desk.submitted('one');
    const blank = { id: 'one', role: 'after-sales', reason: ' ' } as const;
    assert.equal(desk.refusal(rejectRequest, blank).type, 'ReasonMissing');
    const outlet = { id: 'one', role: 'outlet', reason: '不合理' } as const;
    assert.equal(desk.refusal(rejectRequest, outlet).type, 'NotYourAct');
    const { status, content } = desk.run(rejectRequest, { ...outlet, role: 'after-sales' });
    assert.equal(status, 'rejected');
    assert.equal(content.rejection?.reason, '不合理');
  });

  test('[R210] a request within the deposit is not reported as over it', () => {
    const desk = createRequestDesk();
    desk.submitted('one');
    const args = { id: 'one', role: 'after-sales', facts: ample } as const;
    assert.equal(desk.refusal(reportOverDeposit, args).type, 'WithinDeposit');
  });
});

describe('the cure of an excess', () => {
  for (const [what, change] of [
    ['900 more deposit', { topUp: money(90_000) }],
    ['300 of old parts', { offset: money(30_000) }],
    ['two pieces fewer', { fewer: [{ key: 'a', to: 2 }] }],
    ['some of each', { topUp: money(30_000), offset: money(20_000) }],
  ] as const)
    test(`[PRQ-7] [AS50] [R210] ${what}: handed in again`, () => {
      const desk = overDesk();
      const { status, content } = desk.run(cureRequest, { ...nothing, ...change });
      assert.equal(status, 'submitted');
      assert.equal(content.cures.length, 1);
      assert.equal(content.cures[0]?.check.passes, true);
    });

  test('[PRQ-7] [R210] one fen less is refused, with what is still missing', () => {
    const desk = overDesk();
    for (const change of [{ topUp: money(89_999) }, { offset: money(29_999) }]) {
      const refusal = desk.refusal(cureRequest, { ...nothing, ...change });
      assert.ok(refusal.type === 'OverDeposit');
      assert.equal(refusal.check.over.amount, 1);
    }
  });

  test('[PRQ-7] fewer pieces are kept with how many there were, and lower the value', () => {
    const desk = overDesk();
    const { content } = desk.run(cureRequest, { ...nothing, fewer: [{ key: 'a', to: 2 }] });
    assert.deepEqual(content.cures[0]?.fewer, [{ key: 'a', from: 4, to: 2 }]);
    assert.equal(content.entry.rows[0]?.quantity, '2');
    assert.equal(content.submitted?.supplyValue.amount, 40_000);
  });

  test('[PRQ-7] a cut that is none is refused', () => {
    const desk = overDesk();
    for (const fewer of [
      [{ key: 'a', to: 4 }],
      [{ key: 'a', to: -1 }],
      [{ key: 'a', to: 1.5 }],
      [{ key: 'zz', to: 0 }],
    ])
      assert.equal(desk.refusal(cureRequest, { ...nothing, fewer }).type, 'NotFewer');
  });

  test('[PRQ-2] the cure is the outlet’s, and only while it is over', () => {
    const desk = overDesk();
    const cure = { ...nothing, topUp: money(90_000) };
    assert.equal(desk.refusal(cureRequest, { ...cure, role: 'after-sales' }).type, 'NotYourAct');
    desk.run(cureRequest, cure);
    assert.equal(desk.refusal(cureRequest, cure).type, 'NotInThisState');
  });
});
