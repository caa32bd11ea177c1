import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  canonicalJson,
  feeProblemTypes,
  feeRange,
  feeResult,
  jobCost,
  lineNotes,
  payers,
  quoteOf,
  withoutCosts,
  type ChargeLine,
  type FeeResult,
  type Money,
} from '@aftersale/core';
import { deepFreeze } from '../../support/deep-freeze.ts';
import { feeCase } from '../../support/fee-cases.ts';

const cases = Array.from({ length: 3000 }, (_, n) => {
  const { policy, input } = feeCase(n);
  return { n, policy, input, result: feeResult(deepFreeze(input), deepFreeze(policy)) };
});

const amounts = (sums: readonly (Money | null)[]): number =>
  sums.reduce((total, sum) => total + (sum?.amount ?? 0), 0);
const every = (check: (result: FeeResult, n: number) => void): void =>
  cases.forEach(({ result, n }) => check(result, n));

describe('three thousand made-up jobs', () => {
  test('are the same whenever they are made up, and their results the same bytes', () => {
    for (const { n, result } of cases.slice(0, 200)) {
      const again = feeCase(n);
      assert.equal(canonicalJson(feeResult(again.input, again.policy)), canonicalJson(result));
    }
  });

  test('hold nothing but integers and texts: each result has its canonical text', () => {
    every((result) => assert.match(canonicalJson(result), /^\{"callOuts"/));
  });

  test('[TAR-14] the sums of the payers add up to the total, and the lines to the sums', () => {
    every((result, n) => {
      assert.equal(amounts(result.sums.map(({ pays }) => pays)), result.knownTotal.amount, `${n}`);
      assert.equal(amounts(result.lines.map(({ pays }) => pays)), result.knownTotal.amount);
      if (result.total) assert.deepEqual(result.total, result.knownTotal);
      else assert.ok(result.lines.some(({ pays }) => !pays));
    });
  });

  test('[TAR-10] [TAR-11] a line pays its amount less its discount, and its tax where that comes on top', () => {
    every(({ lines, tax }, n) => {
      for (const { amount, discount, tax: share, pays } of lines) {
        if (!amount || !pays) continue;
        const added = tax?.prices === 'without-tax' ? share.amount : 0;
        assert.equal(pays.amount, amount.amount - discount.amount + added, `case ${n}`);
      }
    });
  });

  test('[TAR-11] the shares of tax and discount add up to the whole', () => {
    every((result) => {
      const { lines, tax, discount } = result;
      assert.equal(amounts(lines.map((line) => line.tax)), tax?.amount.amount ?? 0);
      assert.equal(amounts(lines.map((line) => line.discount)), discount?.amount.amount ?? 0);
    });
  });

  test('no sum is negative', () => {
    every(({ lines }, n) => {
      for (const { amount, discount, tax, pays } of lines)
        assert.ok(
          [amount, discount, tax, pays].every((sum) => !sum || sum.amount >= 0),
          `${n}`,
        );
    });
  });

  test('[TAR-10] [R069] a discount without an approver lowers nothing, wherever one is required', () => {
    let met = 0;
    for (const { input, policy, result } of cases) {
      if (policy.tariff?.discount.approver !== 'required') continue;
      if (!input.discount || input.discount.amount.amount === 0 || input.discount.approver)
        continue;
      met++;
      assert.equal(result.discount, null);
      assert.ok(result.problems.some(({ type }) => type === 'ApproverMissing'));
    }
    assert.ok(met > 50);
  });

  test('[TAR-14] what the customer pays is the sum of their lines, or not known', () => {
    every(({ lines, customerPays }) => {
      const theirs = lines.filter(({ payer }) => payer === 'customer');
      if (customerPays) assert.equal(amounts(theirs.map(({ pays }) => pays)), customerPays.amount);
      else assert.ok(lines.some(({ payer, pays }) => payer === 'undecided' || !pays));
    });
  });

  test('[TAR-12] [R027] a deposit is at least its share, and by less than a fen more', () => {
    let met = 0;
    every(({ deposit }) => {
      if (!deposit) return;
      met++;
      const exact = deposit.originalPrice.amount * Number(deposit.share);
      assert.ok(deposit.due.amount >= exact - 0.01 && deposit.due.amount < exact + 1.01);
    });
    assert.ok(met > 20);
  });

  test('[TAR-16] what is handed to the slip adds up to what it says', () => {
    let met = 0;
    for (const { policy, result } of cases) {
      const quote = quoteOf(result, policy);
      assert.equal(quote !== undefined, result.total !== null && result.customerPays !== null);
      if (!quote) continue;
      met++;
      assert.equal(amounts(Object.values(quote.parts)), quote.total.amount);
      if (quote.repairNature === 'chargeable') assert.deepEqual(quote.total, quote.customerPays);
    }
    assert.ok(met > 500);
  });

  test('[TAR-17] a range begins no higher than it ends', () => {
    for (const { input, policy } of cases.slice(0, 600)) {
      const range = feeRange(input, policy);
      assert.ok(range.from.amount <= range.to.amount);
    }
  });

  test('[TAR-15] costs change nothing in a result, and are gone from a policy for customers', () => {
    for (const { input, policy, result } of cases.slice(0, 300)) {
      const shown = withoutCosts(policy);
      assert.doesNotMatch(JSON.stringify(shown), /"(cost|hourCost)":/);
      assert.equal(canonicalJson(feeResult(input, shown)), canonicalJson(result));
      assert.ok(jobCost(input, policy).known.amount >= 0);
    }
  });

  test('meet every payer, every remark and every refusal', () => {
    const lines = cases.flatMap(({ result }): readonly ChargeLine[] => result.lines);
    const met = <Item>(items: readonly Item[]): Item[] => [...new Set(items)].sort();
    // Nothing in the default table makes a carrier pay; a person's word does.
    assert.deepEqual(met(lines.map(({ payer }) => payer)), met([...payers, 'undecided']));
    assert.deepEqual(met(lines.flatMap(({ notes }) => notes)), met(lineNotes));
    assert.deepEqual(
      met(cases.flatMap(({ result }) => result.problems.map(({ type }) => type))),
      met(feeProblemTypes),
    );
    const rows = cases[0]!.policy.tariff!.warranty.payers.map(({ id }) => id);
    assert.deepEqual(met(lines.map(({ because }) => because).filter(Boolean)), met(rows));
  });
});
