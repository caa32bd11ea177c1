import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  checkDeposit,
  curesOf,
  defaultPartsPolicy,
  depositDue,
  depositFactsOf,
  money,
  type DepositFacts,
  type ExactRatio,
  type PricedRow,
} from '@aftersale/core';
import { fc } from '../../support/fast-check.ts';

const third: ExactRatio = { numerator: 1, denominator: 3 };
const facts = (deposit: number, occupied: number, request: number): DepositFacts => ({
  deposit: money(deposit),
  occupied: money(occupied),
  request: money(request),
});
const row = (key: string, pieces: number, price: number): PricedRow => ({
  key,
  pieces,
  price: money(price),
});

describe('the deposit check', () => {
  test('[PRQ-6] [AS50] [R210] 6000 carries 2000: 1500 held and 800 asked for are 300 over', () => {
    const check = checkDeposit(facts(600_000, 150_000, 80_000), third);
    assert.equal(check.limit.amount, 200_000);
    assert.equal(check.passes, false);
    assert.equal(check.over.amount, 30_000);
    assert.deepEqual(check.rules, ['R210', 'AMB-14']);
  });

  test('[PRQ-7] [AS50] [R210] 900 more deposit, which is 6900, or 300 of old parts', () => {
    const check = checkDeposit(facts(600_000, 150_000, 80_000), third);
    const cures = curesOf(check, [row('a', 4, 20_000)]);
    assert.equal(cures?.topUp.more.amount, 90_000);
    assert.equal(cures?.topUp.deposit.amount, 690_000);
    assert.equal(cures?.offset.amount, 30_000);
    assert.deepEqual(cures?.fewer, {
      rows: [{ key: 'a', from: 4, to: 2 }],
      saves: money(40_000),
    });
  });

  const readings = [
    { reading: 'a', factor: third, limit: 33_333 },
    { reading: 'b', factor: { numerator: 3, denominator: 1 }, limit: 300_000 },
    { reading: 'c', factor: { numerator: 13, denominator: 1 }, limit: 1_300_000 },
    { reading: 'd', factor: { numerator: 13, denominator: 10 }, limit: 130_000 },
  ];
  for (const { reading, factor, limit } of readings)
    test(`[AMB-14] reading (${reading}): 1000 of deposit carries ${limit / 100}`, () => {
      assert.equal(checkDeposit(facts(100_000, 0, 0), factor).limit.amount, limit);
    });

  test('[AS50] [AMB-14] by three times the deposit, 18 000 is the limit, and it passes', () => {
    const check = checkDeposit(facts(600_000, 150_000, 80_000), { numerator: 3, denominator: 1 });
    assert.equal(check.limit.amount, 1_800_000);
    assert.equal(check.passes, true);
    assert.equal(curesOf(check, []), undefined);
  });

  test('[PRQ-6] exactly the limit passes, one fen more does not', () => {
    assert.equal(checkDeposit(facts(600_000, 120_000, 80_000), third).passes, true);
    assert.equal(checkDeposit(facts(600_000, 120_000, 80_001), third).passes, false);
  });

  const sums = fc.integer({ min: 0, max: 10 ** 12 });
  const factors = fc.record({
    numerator: fc.integer({ min: 1, max: 100 }),
    denominator: fc.integer({ min: 1, max: 100 }),
  });

  test('[PRQ-6] the answer is that of exact fractions', () => {
    fc.assert(
      fc.property(sums, sums, sums, factors, (deposit, occupied, request, factor) => {
        const { passes } = checkDeposit(facts(deposit, occupied, request), factor);
        const exact =
          BigInt(occupied + request) * BigInt(factor.denominator) <=
          BigInt(deposit) * BigInt(factor.numerator);
        assert.equal(passes, exact);
      }),
    );
  });

  test('[PRQ-7] each cure passes, and one fen less of it does not', () => {
    fc.assert(
      fc.property(sums, sums, sums, factors, (deposit, occupied, request, factor) => {
        const check = checkDeposit(facts(deposit, occupied, request), factor);
        const cures = curesOf(check, []);
        if (!cures) return;
        const topped = cures.topUp.deposit.amount;
        assert.equal(cures.topUp.more.amount, topped - deposit);
        assert.equal(checkDeposit(facts(topped, occupied, request), factor).passes, true);
        assert.equal(checkDeposit(facts(topped - 1, occupied, request), factor).passes, false);
        const held = occupied + request - cures.offset.amount;
        assert.equal(checkDeposit(facts(deposit, 0, held), factor).passes, true);
        assert.equal(checkDeposit(facts(deposit, 0, held + 1), factor).passes, false);
      }),
    );
  });

  test('[PRQ-7] no fewer pieces than those proposed would do', () => {
    const rows = fc.array(
      fc.record({ pieces: fc.integer({ min: 0, max: 3 }), price: fc.integer({ min: 0, max: 9 }) }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 60 }), (asked, over) => {
        const priced = asked.map(({ pieces, price }, index) => row(String(index), pieces, price));
        const request = priced.reduce((all, { pieces, price }) => all + pieces * price.amount, 0);
        // The limit is nought, so that what is held is what it is over by; only the request can be cut.
        const check = checkDeposit(facts(0, 0, over), third);
        const fewer = curesOf(check, priced)?.fewer;
        const enough = ways(priced).filter(({ saves }) => saves >= over);
        if (request < over) return assert.equal(fewer, undefined);
        const cut = fewer!.rows.reduce((all, { from, to }) => all + from - to, 0);
        assert.equal(cut, Math.min(...enough.map(({ pieces }) => pieces)));
        assert.ok(fewer!.saves.amount >= over);
        assert.ok(enough.some((way) => way.pieces === cut && way.saves === fewer!.saves.amount));
      }),
    );
  });

  test('[PRQ-7] the last piece to go is the cheapest that will do', () => {
    const rows = [row('a', 1, 9), row('b', 1, 5), row('c', 1, 3)];
    const fewer = curesOf(checkDeposit(facts(0, 0, 12), third), rows)?.fewer;
    assert.deepEqual(fewer?.rows, [
      { key: 'a', from: 1, to: 0 },
      { key: 'c', from: 1, to: 0 },
    ]);
    assert.equal(fewer?.saves.amount, 12);
  });

  test('[PRQ-7] where even no piece at all would not do, no cut is proposed', () => {
    const check = checkDeposit(facts(0, 50_000, 10_000), third);
    assert.equal(curesOf(check, [row('a', 1, 10_000)])?.fewer, undefined);
  });

  test('[AS49] [R209] an agreement of 2024-02-01 wants 1000 by 02-11', () => {
    const short = depositDue('2024-02-01', money(99_900), defaultPartsPolicy);
    const enough = depositDue('2024-02-01', money(100_000), defaultPartsPolicy);
    assert.deepEqual(short, {
      ok: true,
      value: { due: '2024-02-11', isEnough: false, missing: money(100), rules: ['R209'] },
    });
    assert.equal(enough.ok && enough.value.isEnough, true);
    assert.equal(depositDue('2024-02-30', money(1), defaultPartsPolicy).ok, false);
  });
});

describe('what an outlet has paid in and holds', () => {
  const outlet = { id: 'east', name: '城东', deposit: 600_000, occupied: 150_000 };
  const known = { request: money(80_000), cures: [], currency: 'CNY' } as const;

  test('[PRQ-6] nothing is checked where one of the sums is not known', () => {
    assert.equal(depositFactsOf(undefined, known), undefined);
    assert.equal(depositFactsOf({ ...outlet, deposit: undefined }, known), undefined);
    assert.equal(depositFactsOf({ ...outlet, occupied: undefined }, known), undefined);
  });

  test('[PRQ-6] a cure counts unless the sums were drawn up after it', () => {
    const cures = [{ at: '2024-05-02T00:00:00.000Z', topUp: money(90_000), offset: money(10_000) }];
    const of = (asOf: string | undefined) =>
      depositFactsOf({ ...outlet, asOf }, { ...known, cures });
    assert.equal(of(undefined)?.deposit.amount, 690_000);
    assert.equal(of(undefined)?.occupied.amount, 140_000);
    assert.equal(of('2024-05-01T00:00:00.000Z')?.deposit.amount, 690_000);
    assert.equal(of('2024-05-03T00:00:00.000Z')?.deposit.amount, 600_000);
  });
});

/** Every way to leave pieces out, and what it saves. */
function ways(rows: readonly PricedRow[]): { pieces: number; saves: number }[] {
  return rows.reduce(
    (found, { pieces, price }) =>
      found.flatMap((way) =>
        Array.from({ length: pieces + 1 }, (_, cut) => ({
          pieces: way.pieces + cut,
          saves: way.saves + cut * price.amount,
        })),
      ),
    [{ pieces: 0, saves: 0 }],
  );
}
