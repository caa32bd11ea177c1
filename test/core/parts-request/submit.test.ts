import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  completePolicy,
  defaultCalendarPolicy,
  defaultPartsPolicy,
  defaultPolicy,
  keysOf,
  rejectRequest,
  requestModel,
  reviewRequest,
  saveRequest,
  submitRequest,
  urgentCount,
  urgentRegisterId,
  type Policy,
  type UrgentRegister,
} from '@aftersale/core';
import { aPresaleRequest, aRequest, anUrgentRequest } from '../../support/a-request.ts';
import { createRequestDesk } from '../../support/request-desk.ts';

const weekendsOnly: Policy = {
  ...defaultPolicy,
  calendar: { ...defaultCalendarPolicy, publicHolidays: 'none' },
};

describe('handing a request in', () => {
  test('[PRQ-5] [R215] monthly parts are due on the 20th of their month', () => {
    const { content } = createRequestDesk().submitted('one');
    assert.deepEqual(content.submitted?.deliverBy, { date: '2024-05-20', rules: ['R215'] });
    assert.equal(content.submitted?.supplyValue.amount, 80_000);
    assert.deepEqual(content.submitted?.rules, ['R212', 'R213', 'AMB-15', 'R215']);
  });

  test('[PRQ-5] [R217] urgent parts are due in a week', () => {
    const { content } = createRequestDesk().submitted('one', anUrgentRequest());
    assert.deepEqual(content.submitted?.deliverBy, { date: '2024-05-03', rules: ['R217'] });
  });

  test('[PRQ-4] [AS53] [R218] a pre-sale request of 2024-04-01 is refused unsigned, then due on 04-22', () => {
    const desk = createRequestDesk({ now: '2024-04-01T02:00:00.000Z', policy: weekendsOnly });
    desk.saved('one', aPresaleRequest({ areaManager: null }));
    const refusal = desk.refusal(submitRequest, { id: 'one', role: 'outlet' });
    assert.equal(refusal.type, 'NotReady');
    desk.run(reviewRequest, {
      id: 'one',
      role: 'area-manager',
      name: ' 周敏 ',
      mark: { kind: 'typed', name: '周敏' },
    });
    const { content } = desk.run(submitRequest, { id: 'one', role: 'outlet' });
    assert.equal(content.entry.areaManager?.name, '周敏');
    assert.equal(content.entry.areaManager?.at, '2024-04-01T02:00:00.000Z');
    assert.deepEqual(content.submitted?.deliverBy, { date: '2024-04-22', rules: ['R218'] });
  });

  test('[PRQ-5] [R218] in a year whose holidays are not announced no date is guessed', () => {
    const desk = createRequestDesk({ now: '2026-12-20T04:00:00.000Z' });
    const { content } = desk.submitted('one', aPresaleRequest());
    assert.deepEqual(content.submitted?.deliverBy, { notAnnounced: 2027, rules: ['R218'] });
  });

  test('[PRQ-5] [R218] [CAL-10] working days pass over Labour Day 2024, and count the days that make up for it', () => {
    const { content } = createRequestDesk().submitted('one', aPresaleRequest());
    assert.deepEqual(content.submitted?.deliverBy, { date: '2024-05-20', rules: ['R218'] });
  });

  test('[PRQ-5] a company that never works gives no date either', () => {
    const days = Object.keys(defaultCalendarPolicy.week);
    const week = Object.fromEntries(days.map((day) => [day, []]));
    const policy: Policy = {
      ...weekendsOnly,
      calendar: { ...weekendsOnly.calendar!, week: week as never },
    };
    const { content } = createRequestDesk({ policy }).submitted('one', aPresaleRequest());
    assert.deepEqual(content.submitted?.deliverBy, { noEnd: true, rules: ['R218'] });
  });

  test('[PRQ-2] only the outlet hands in, and only the area manager reviews', () => {
    const desk = createRequestDesk();
    desk.saved('one', aPresaleRequest());
    assert.deepEqual(desk.refusal(submitRequest, { id: 'one', role: 'after-sales' }), {
      type: 'NotYourAct',
      event: 'submit',
      role: 'after-sales',
      by: ['outlet'],
    });
    const mark = { kind: 'typed', name: '周敏' } as const;
    const review = { id: 'one', role: 'outlet', name: '周敏', mark } as const;
    assert.equal(desk.refusal(reviewRequest, review).type, 'NotYourAct');
    const nameless = { ...review, role: 'area-manager', name: ' ' } as const;
    assert.equal(desk.refusal(reviewRequest, nameless).type, 'NameMissing');
  });

  test('[PRQ-2] a request that is handed in takes no more text', () => {
    const desk = createRequestDesk();
    desk.submitted('one');
    const late = { id: 'one', entry: aRequest(), revision: 2 };
    assert.deepEqual(desk.refusal(saveRequest, late), {
      type: 'NotInThisState',
      status: 'submitted',
      why: 'AwaitsAudit',
    });
    assert.equal(desk.refusal(submitRequest, { id: 'none', role: 'outlet' }).type, 'NoSuchRequest');
  });

  test('[PRQ-1] it is found by outlet, month and kind once it is handed in, and not before', () => {
    const desk = createRequestDesk();
    const keys = (id: string) =>
      keysOf(requestModel, desk.request(id)).filter(([index]) =>
        String(index).endsWith('by-outlet-month'),
      );
    desk.saved('one');
    assert.deepEqual(keys('one'), []);
    desk.submitted('one');
    assert.deepEqual(keys('one')[0]?.slice(1, 4), ['east', '2024-05', 'monthly']);
    desk.submitted('two', anUrgentRequest());
    assert.deepEqual(keys('two')[0]?.slice(1, 4), ['east', '2024-04', 'urgent']);
  });

  test('[PRQ-1] without an outlet of the page, its typed name stands for it', () => {
    const desk = createRequestDesk();
    desk.saved('one');
    const { content } = desk.run(submitRequest, { id: 'one', role: 'outlet' });
    assert.deepEqual(content.submitted?.outlet, { id: '城东服务网点', name: '城东服务网点' });
  });
});

describe('urgent requests of a month', () => {
  const perCompany: Policy = {
    ...defaultPolicy,
    parts: {
      ...defaultPartsPolicy,
      urgent: { ...defaultPartsPolicy.urgent, countedFor: 'all-outlets' },
    },
  };
  const west = { id: 'west', name: '城西' };

  test('[PRQ-4] [R217] the fourth of a month is refused, the first of the next is not', () => {
    const desk = createRequestDesk();
    for (const id of ['one', 'two', 'three']) desk.submitted(id, anUrgentRequest());
    desk.saved('four', anUrgentRequest());
    const args = { id: 'four', role: 'outlet', outlet: { id: 'east', name: '城东' } } as const;
    assert.deepEqual(desk.refusal(submitRequest, args), {
      type: 'NotReady',
      problems: [{ path: 'kind', type: 'TooManyUrgent', most: 3 }],
    });
    desk.setClock('2024-04-30T15:59:00.000Z');
    assert.equal(desk.refusal(submitRequest, args).type, 'NotReady');
    // It is 1 May in China.
    desk.setClock('2024-04-30T16:00:00.000Z');
    desk.saved('four', anUrgentRequest({ texts: { 'urgent.solveBy': '2024-05-03' } }));
    assert.equal(desk.run(submitRequest, args).status, 'submitted');
  });

  test('[AMB-38] [R217] reading: counted for each outlet', () => {
    const desk = createRequestDesk();
    for (const id of ['one', 'two', 'three']) desk.submitted(id, anUrgentRequest());
    assert.equal(desk.submitted('four', anUrgentRequest(), west).status, 'submitted');
  });

  test('[AMB-38] [R217] other reading: counted for all outlets together', () => {
    const desk = createRequestDesk({ policy: perCompany });
    for (const id of ['one', 'two', 'three']) desk.submitted(id, anUrgentRequest());
    desk.saved('four', anUrgentRequest());
    const args = { id: 'four', role: 'outlet', outlet: west } as const;
    assert.equal(desk.refusal(submitRequest, args).type, 'NotReady');
  });

  test('[PRQ-11] what was rejected has used up nothing', () => {
    const desk = createRequestDesk();
    for (const id of ['one', 'two', 'three']) desk.submitted(id, anUrgentRequest());
    desk.run(rejectRequest, { id: 'two', role: 'after-sales', reason: '本地有货' });
    assert.equal(desk.submitted('four', anUrgentRequest()).status, 'submitted');
  });

  test('[PRQ-11] monthly requests do not touch the register, and old months drop out of it', () => {
    const desk = createRequestDesk();
    desk.submitted('one');
    assert.equal(desk.document(urgentRegisterId), undefined);
    desk.submitted('two', anUrgentRequest());
    desk.setClock('2024-06-10T04:00:00.000Z');
    desk.submitted('three', anUrgentRequest({ texts: { 'urgent.solveBy': '2024-06-12' } }));
    const register = desk.document(urgentRegisterId)!.content as UrgentRegister;
    assert.deepEqual(register.requests, [{ id: 'three', outlet: 'east', month: '2024-06' }]);
    assert.equal(
      urgentCount(register, { outlet: 'east', month: '2024-06' }, defaultPartsPolicy),
      1,
    );
  });
});

describe('the settings of the parts', () => {
  test('[AMB-14] a policy names a part of the settings, the rest is the default', () => {
    const read = completePolicy({ parts: { occupancyFactor: { numerator: 3, denominator: 1 } } });
    assert.ok(read.ok);
    assert.deepEqual(read.value.parts, {
      ...defaultPartsPolicy,
      occupancyFactor: { numerator: 3, denominator: 1 },
    });
  });

  test('[R213] a window that ends before it begins, or a factor of nothing, is no policy', () => {
    for (const parts of [
      { monthlyWindow: { fromDay: 30, toDay: 26, shortMonth: 'last-day' } },
      { occupancyFactor: { numerator: 0, denominator: 3 } },
      { occupancyFactor: 0.333 },
      { unknown: 1 },
    ])
      assert.equal(completePolicy({ parts }).ok, false, JSON.stringify(parts));
  });
});
