import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  emptyEstimate,
  emptyEstimateRow,
  isBlankEstimate,
  mergeTyped,
  pathOfLine,
  problemsBeforeOffer,
  readEstimate,
  withEstimateCell,
  withEstimateRow,
  withEstimateText,
  withOverride,
  withoutEstimateRow,
  type EstimateEntry,
} from '@aftersale/core';
import { anEstimate } from '../../support/an-estimate.ts';
import { plainly, withTariff, yuan } from '../../support/a-tariff.ts';

const policy = withTariff(plainly);
const read = (entry: EstimateEntry) => readEstimate(entry, policy);
const problems = (entry: EstimateEntry) =>
  read(entry).problems.map(({ path, type }) => `${path}: ${type}`);
const toOffer = (entry: EstimateEntry) =>
  problemsBeforeOffer(entry, policy).map(({ path, type }) => `${path}: ${type}`);

const withPart = (cells: Readonly<Record<string, string>>): EstimateEntry =>
  Object.entries(cells).reduce(
    (entry, [cell, text]) => withEstimateCell(entry, 'parts', 'p1', cell as 'price', text),
    anEstimate(),
  );

describe('the reading of an estimate', () => {
  test('[EST-1] takes full-width figures and spaces as people type them', () => {
    const { result, problems } = read(
      withPart({ number: ' X-1 ', price: '￥１，２００．５０', quantity: '２' }),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(result.lines[0]?.amount, yuan(2401));
  });

  test('[EST-1] what cannot be read is a problem at its place; its line and the total have no sum, the others do', () => {
    const entry = withPart({ quantity: 'two' });
    const { result } = read(entry);
    assert.deepEqual(problems(entry), ['parts.p1.quantity: NotANumber']);
    assert.deepEqual(
      [result.lines[0]?.amount, result.total, result.customerPays],
      [null, null, null],
    );
    assert.deepEqual(result.lines[1]?.amount, yuan(180));
    assert.equal(entry.parts[0]?.quantity, 'two');
  });

  test('[EST-1] a day that does not exist, and a fault before the delivery, are named', () => {
    assert.deepEqual(problems(withEstimateText(anEstimate(), 'deliveredOn', '2024-02-30')), [
      'deliveredOn: NotADate',
    ]);
    assert.deepEqual(problems(withEstimateText(anEstimate(), 'faultOn', '2020-01-01')), [
      'faultOn: FaultBeforeDelivery',
    ]);
  });

  test('[EST-1] [R237] what the tariff refuses is a problem at its row', () => {
    assert.deepEqual(problems(withPart({ price: '1' })), ['parts.p1: SetByTariff']);
  });

  test('[EST-8] a person’s word on a payer needs a reason, and leaves the verdict in sight', () => {
    const said = {
      payer: 'company',
      reason: '老客户',
      by: '李强',
      at: '2026-03-01T07:30:00Z',
    } as const;
    const { result } = read(withOverride(anEstimate(), 'parts.p1', said));
    assert.equal(result.lines[0]?.payer, 'company');
    assert.equal(result.lines[0]?.because, 'out-of-period');
    assert.deepEqual(result.lines[0]?.override, {
      payer: 'customer',
      reason: '老客户',
      by: '李强',
      at: '2026-03-01T07:30:00Z',
    });
    const silent = withOverride(anEstimate(), 'parts.p1', { ...said, reason: ' ' });
    assert.deepEqual(problems(silent), ['overrides.parts.p1: ReasonMissing']);
    assert.equal(read(silent).result.lines[0]?.payer, 'customer');
    assert.deepEqual(withOverride(silent, 'parts.p1', undefined).overrides, []);
    assert.deepEqual(withoutEstimateRow(silent, 'parts', 'p1').overrides, []);
  });

  test('[EST-1] a row’s key may hold points of its own', () => {
    const row = { ...emptyEstimateRow('others', 'row-12.5'), amount: 'x' };
    const { result, problems } = read(withEstimateRow(anEstimate(), 'others', row));
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['others.row-12.5.amount'],
    );
    assert.equal(result.lines.at(-1)?.amount, null);
    assert.equal(pathOfLine('other.row-12.5'), 'others.row-12.5');
  });

  test('an estimate that nobody has typed into is blank', () => {
    assert.equal(isBlankEstimate(emptyEstimate), true);
    assert.equal(isBlankEstimate(withEstimateText(emptyEstimate, 'remark', 'x')), false);
    const row = emptyEstimateRow('stays', 's1');
    assert.equal(isBlankEstimate(withEstimateRow(emptyEstimate, 'stays', row)), false);
  });

  test('rows that two windows added both stay', () => {
    const add = (key: string) =>
      withEstimateRow(anEstimate(), 'others', emptyEstimateRow('others', key));
    const { entry, conflicts } = mergeTyped(anEstimate(), add('a'), add('b'));
    assert.deepEqual([entry.others.map(({ key }) => key), conflicts], [['a', 'b'], []]);
  });
});

describe('before an offer', () => {
  test('[EST-3] a priced job of a named customer lacks nothing', () => {
    assert.deepEqual(toOffer(anEstimate()), []);
  });

  test('[EST-3] an empty one lacks its customer and its object; advice by phone may be all there is', () => {
    assert.deepEqual(toOffer(emptyEstimate), ['customer.name: Missing', 'parts: Missing']);
    const phone = withEstimateText(emptyEstimate, 'service', 'phone');
    assert.deepEqual(toOffer(phone), ['customer.name: Missing']);
  });

  test('[EST-3] a line without a price and one without a payer are named', () => {
    assert.deepEqual(toOffer(withPart({ number: 'X-1' })), ['parts.p1: PriceUnknown']);
    assert.deepEqual(toOffer(withEstimateText(anEstimate(), 'faultOn', '')), [
      'parts.p1: PayerUndecided',
      'labour.l1: PayerUndecided',
    ]);
  });

  test('[EST-3] [R069] a discount has its approver', () => {
    const given = withEstimateText(anEstimate(), 'discount.amount', '20');
    assert.deepEqual(toOffer(given), ['discount.approver: ApproverMissing']);
    assert.deepEqual(toOffer(withEstimateText(given, 'discount.approver', '赵经理')), []);
  });
});
