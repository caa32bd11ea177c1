import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  defaultPolicy,
  feeBlock,
  feeParts,
  money,
  roundings,
  rowAmount,
  type FeeFacts,
  type Policy,
} from '@aftersale/core';
import { fc } from '../../support/fast-check.ts';

const onlyPartsFree: Policy = {
  ...defaultPolicy,
  confirmation: { ...defaultPolicy.confirmation, freeJob: 'only-parts-free' },
};

/** The sums of AS41 and AS42. */
const typed = {
  parts: money(128050),
  transport: money(32000),
  lodging: money(26000),
  other: money(4500),
  allowance: money(18000),
};
const worked = (facts: Partial<FeeFacts>): FeeFacts => ({
  pricedParts: [],
  typed,
  repairNature: 'chargeable',
  ...facts,
});

describe('the fee block', () => {
  test('[FEE-1] [FEE-3] [R036] AS41: a chargeable repair comes to 2085.50 and the customer pays it', () => {
    const block = feeBlock(worked({}), defaultPolicy);
    assert.deepEqual(block.total, money(208550));
    assert.deepEqual(block.customerPays, money(208550));
    assert.equal(block.reason, 'chargeable');
    assert.deepEqual(
      block.lines.map(({ part, amount, source }) => [part, amount.amount, source]),
      [
        ['parts', 128050, 'typed'],
        ['transport', 32000, 'typed'],
        ['lodging', 26000, 'typed'],
        ['other', 4500, 'typed'],
        ['allowance', 18000, 'typed'],
      ],
    );
  });

  test('[FEE-3] [R038] [AMB-03] AS42: a free repair shows 2085.50 and the customer pays nothing', () => {
    const block = feeBlock(worked({ repairNature: 'free' }), defaultPolicy);
    assert.deepEqual(block.total, money(208550));
    assert.deepEqual(block.customerPays, money(0));
    assert.equal(block.reason, 'free');
    assert.ok(block.lines.every(({ customerPays }) => customerPays?.amount === 0));
  });

  test('[FEE-3] [AMB-03] under reading (b) a free repair leaves the customer everything but the parts', () => {
    const block = feeBlock(worked({ repairNature: 'free' }), onlyPartsFree);
    assert.deepEqual(block.total, money(208550));
    assert.deepEqual(block.customerPays, money(80500));
    assert.equal(block.reason, 'only-parts-free');
    assert.deepEqual(
      block.lines.map(({ customerPays }) => customerPays?.amount),
      [0, 32000, 26000, 4500, 18000],
    );
  });

  test('[FEE-3] a chargeable repair costs the same under both readings', () => {
    assert.deepEqual(feeBlock(worked({}), onlyPartsFree), feeBlock(worked({}), defaultPolicy));
  });

  test('[FEE-4] while undecided, what the customer pays is unknown and the total stands', () => {
    for (const policy of [defaultPolicy, onlyPartsFree]) {
      const block = feeBlock(worked({ repairNature: undefined }), policy);
      assert.deepEqual(block.total, money(208550));
      assert.equal(block.customerPays, undefined);
      assert.equal(block.reason, 'undecided');
      assert.ok(block.lines.every(({ customerPays }) => customerPays === undefined));
    }
  });

  test('[FEE-2] priced rows decide the parts cost, whatever was typed', () => {
    const pricedParts = [
      { quantity: { amount: 2, scale: 0 }, unitPrice: money(50000) },
      { quantity: { amount: 25, scale: 1 }, unitPrice: money(101) },
    ];
    const [parts] = feeBlock(worked({ pricedParts }), defaultPolicy).lines;
    // 2.5 × 1.01 = 2.525, half up to 2.53.
    assert.deepEqual(parts!.amount, money(100253));
    assert.equal(parts!.source, 'priced-rows');
  });

  test('[FEE-2] a row priced at nothing is a price all the same', () => {
    const pricedParts = [{ quantity: { amount: 1, scale: 0 }, unitPrice: money(0) }];
    const [parts] = feeBlock(worked({ pricedParts }), defaultPolicy).lines;
    assert.deepEqual([parts!.amount.amount, parts!.source], [0, 'priced-rows']);
  });

  test('[FEE-2] rows are rounded one by one by the policy, then added', () => {
    const row = { quantity: { amount: 5, scale: 1 }, unitPrice: money(1) };
    const expected = { 'half-up': 1, 'half-even': 0, up: 1, down: 0 };
    for (const rounding of roundings) {
      const confirmation = { ...defaultPolicy.confirmation, rounding };
      const policy = { ...defaultPolicy, confirmation };
      assert.equal(rowAmount(row, policy).amount, expected[rounding]);
      const [parts] = feeBlock(worked({ pricedParts: [row, row] }), policy).lines;
      assert.equal(parts!.amount.amount, 2 * expected[rounding]);
    }
  });

  test('[FEE-1] a part that nobody typed counts as nothing and says so', () => {
    const block = feeBlock(worked({ typed: { other: money(0) } }), defaultPolicy);
    assert.deepEqual(block.total, money(0));
    assert.deepEqual(
      block.lines.map(({ source }) => source),
      ['blank', 'blank', 'blank', 'typed', 'blank'],
    );
  });

  test('[FEE-1] only the parts that the policy names are counted, in its order', () => {
    const confirmation = { ...defaultPolicy.confirmation, feeParts: ['other', 'parts'] as const };
    const block = feeBlock(worked({}), { ...defaultPolicy, confirmation });
    assert.deepEqual(
      block.lines.map(({ part }) => part),
      ['other', 'parts'],
    );
    assert.deepEqual(block.total, money(132550));
  });

  test('[FEE-5] every line and both results name the rules that decided them', () => {
    for (const repairNature of ['free', 'chargeable', undefined] as const) {
      const block = feeBlock(worked({ repairNature }), defaultPolicy);
      for (const { rules } of [block, ...block.lines]) {
        assert.ok(rules.includes('R036'));
        assert.ok(rules.includes('R038'));
      }
      assert.ok(block.rules.includes('AMB-03'));
      if (repairNature === 'free')
        assert.ok(block.lines.every(({ rules }) => rules.includes('AMB-03')));
    }
  });

  test('[FEE-1] [FEE-3] for any sums: lines add up to the total, shares to what is paid, and no more', () => {
    const sums = fc.tuple(...feeParts.map(() => fc.option(fc.nat(99_999_999), { nil: undefined })));
    const nature = fc.constantFrom('free', 'chargeable', undefined);
    const policies = fc.constantFrom(defaultPolicy, onlyPartsFree);
    fc.assert(
      fc.property(sums, nature, policies, (amounts, repairNature, policy) => {
        const some = Object.fromEntries(
          feeParts.flatMap((part, index) =>
            amounts[index] === undefined ? [] : [[part, money(amounts[index])]],
          ),
        );
        const block = feeBlock({ pricedParts: [], typed: some, repairNature }, policy);
        const all = amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
        assert.equal(block.total.amount, all);
        if (repairNature === 'chargeable') assert.deepEqual(block.customerPays, block.total);
        if (repairNature === undefined) assert.equal(block.customerPays, undefined);
        else {
          const shares = block.lines.reduce((n, line) => n + line.customerPays!.amount, 0);
          assert.equal(block.customerPays!.amount, shares);
          assert.ok(shares <= all);
        }
      }),
    );
  });
});
