import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  approveRequest,
  autoConfirmDue,
  autoConfirmReceipt,
  carriageFor,
  confirmReceipt,
  defaultPartsPolicy,
  depositFactsOf,
  disputeReceipt,
  issueRequest,
  money,
  shipRequest,
} from '@aftersale/core';
import { aPresaleRequest, anUrgentRequest } from '../../support/a-request.ts';
import { createRequestDesk } from '../../support/request-desk.ts';

const ship = { id: 'one', role: 'logistics', carriage: 'part-load', waybill: 'YT-1' } as const;

/** Shipped on 2024-05-01. */
function shippedDesk() {
  const desk = createRequestDesk();
  desk.audited('one', anUrgentRequest());
  desk.run(approveRequest, { id: 'one', role: 'after-sales' });
  desk.setClock('2024-05-01T02:00:00.000Z');
  desk.run(issueRequest, { id: 'one', role: 'warehouse', card: 'CK-17' });
  desk.run(shipRequest, ship);
  return desk;
}

describe('the way of the parts', () => {
  test('[PRQ-2] [R218] pre-sale is approved by the after-sales manager, urgent by after-sales', () => {
    const desk = createRequestDesk();
    desk.audited('one', aPresaleRequest());
    const clerk = { id: 'one', role: 'after-sales' } as const;
    assert.equal(desk.refusal(approveRequest, clerk).type, 'NotYourAct');
    const manager = { id: 'one', role: 'after-sales-manager' } as const;
    assert.equal(desk.run(approveRequest, manager).status, 'approved');
    desk.audited('two', anUrgentRequest());
    assert.equal(desk.run(approveRequest, { ...clerk, id: 'two' }).status, 'approved');
  });

  test('[PRQ-2] parts are issued against a bin card', () => {
    const desk = createRequestDesk();
    desk.audited('one', anUrgentRequest());
    desk.run(approveRequest, { id: 'one', role: 'after-sales' });
    const issue = { id: 'one', role: 'warehouse', card: '' } as const;
    assert.equal(desk.refusal(issueRequest, issue).type, 'CardMissing');
    const { content } = desk.run(issueRequest, { ...issue, card: ' CK-17 ' });
    assert.equal(content.issue?.card, 'CK-17');
    assert.equal(content.issue?.on, '2024-04-26');
  });

  test('[PRQ-10] [R219] a truck within three days takes them, else they go as part-load', () => {
    assert.equal(carriageFor('2024-05-01', '2024-05-04', defaultPartsPolicy), 'truck');
    assert.equal(carriageFor('2024-05-01', '2024-05-05', defaultPartsPolicy), 'part-load');
    assert.equal(carriageFor('2024-05-01', undefined, defaultPartsPolicy), 'part-load');
  });

  test('[PRQ-10] [R219] part-load is refused while a truck is planned soon enough', () => {
    const desk = createRequestDesk();
    desk.audited('one', anUrgentRequest());
    desk.run(approveRequest, { id: 'one', role: 'after-sales' });
    desk.run(issueRequest, { id: 'one', role: 'warehouse', card: 'CK-17' });
    const soon = { ...ship, truckPlannedOn: '2024-04-29' };
    assert.deepEqual(desk.refusal(shipRequest, soon), { type: 'TruckIsPlanned', on: '2024-04-29' });
    assert.equal(desk.run(shipRequest, { ...soon, carriage: 'truck' }).status, 'shipped');
  });
});

describe('the outlet’s reply', () => {
  test('[PRQ-9] [AS54] [R220] shipped on 05-01 and silent: received on 05-16', () => {
    const due = (today: string) => autoConfirmDue('2024-05-01', today, defaultPartsPolicy);
    assert.deepEqual(due('2024-05-15'), { on: '2024-05-16', isDue: false, rules: ['R220'] });
    assert.equal(due('2024-05-16').isDue, true);
  });

  test('[PRQ-9] [AS54] [R220] only the system declares it, on the day, and the occupied value rises', () => {
    const desk = shippedDesk();
    const args = { id: 'one', role: 'system' } as const;
    // The last minute of the 15th in China.
    desk.setClock('2024-05-15T15:59:00.000Z');
    assert.deepEqual(desk.refusal(autoConfirmReceipt, args), {
      type: 'NotDueYet',
      on: '2024-05-16',
    });
    desk.setClock('2024-05-15T16:00:00.000Z');
    const outlet = { id: 'one', role: 'outlet' } as const;
    assert.equal(desk.refusal(autoConfirmReceipt, outlet).type, 'NotYourAct');
    const received = desk.run(autoConfirmReceipt, args);
    assert.equal(received.status, 'auto-confirmed');
    assert.equal(received.content.receipt?.how, 'auto-confirmed');
    assert.equal(received.content.receipt?.occupies.amount, 80_000);
    const facts = depositFactsOf(
      {
        ...{ id: 'east', name: '城东', deposit: 600_000, occupied: 150_000 },
        asOf: '2024-05-10T00:00:00.000Z',
      },
      { request: money(0), cures: [], received: [received], currency: 'CNY' },
    );
    assert.equal(facts?.occupied.amount, 230_000);
  });

  test('[PRQ-9] a confirmation at once does the same, and nothing comes after it', () => {
    const desk = shippedDesk();
    const { status, content } = desk.run(confirmReceipt, { id: 'one', role: 'outlet' });
    assert.equal(status, 'confirmed');
    assert.equal(content.receipt?.occupies.amount, 80_000);
    const again = desk.refusal(confirmReceipt, { id: 'one', role: 'outlet' });
    assert.deepEqual(again, { type: 'NotInThisState', status: 'confirmed', why: 'Received' });
  });

  test('[PRQ-2] a dispute says what is wrong, and ends with the outlet’s confirmation', () => {
    const desk = shippedDesk();
    const blank = { id: 'one', role: 'outlet', difference: '' } as const;
    assert.equal(desk.refusal(disputeReceipt, blank).type, 'ReasonMissing');
    assert.equal(desk.run(disputeReceipt, { ...blank, difference: '少 1 件' }).status, 'disputed');
    desk.setClock('2024-06-01T00:00:00.000Z');
    const auto = desk.refusal(autoConfirmReceipt, { id: 'one', role: 'system' });
    assert.equal(auto.type, 'NotInThisState');
    assert.equal(desk.run(confirmReceipt, { id: 'one', role: 'outlet' }).status, 'confirmed');
  });
});
