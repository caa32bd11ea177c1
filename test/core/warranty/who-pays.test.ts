import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  defaultTariffPolicy,
  faultCauses,
  feeResult,
  warrantyPeriod,
  type FaultCause,
  type FeeInput,
  type WarrantyPolicy,
} from '@aftersale/core';
import {
  aJob,
  aJobInPeriod,
  aPart,
  plainly,
  quantity,
  withTariff,
} from '../../support/a-tariff.ts';

const { warranty } = defaultTariffPolicy;

const parts = [aPart()];
const labour: FeeInput['labour'] = [
  { key: 'l1', code: 'W1', what: '', hours: undefined, price: undefined },
];
/** Who pays the part and the work, and which row says so. */
const verdict = (
  input: FeeInput,
  change: Partial<WarrantyPolicy> = {},
  freeJob = 'customer-pays-nothing',
) =>
  feeResult(
    { ...input, parts: input.parts.length > 0 ? input.parts : parts, labour },
    withTariff({ ...plainly, warranty: { ...warranty, ...change } }, { freeJob: freeJob as never }),
  ).lines.map(({ payer, because }) => `${payer}: ${because}`);

describe('the period', () => {
  const period = (
    faultOn: string,
    change: Partial<WarrantyPolicy> = {},
    deliveredOn = '2023-09-15',
  ) => warrantyPeriod({ deliveredOn, faultOn }, { ...warranty, ...change }).period;

  test('[WAR-1] [R077] [R079] AS29: holds its anniversary, or ends before it', () => {
    assert.equal(period('2024-09-15'), 'in');
    assert.equal(period('2024-09-16'), 'out');
    assert.equal(period('2024-09-15', { anniversary: 'exclusive' }), 'out');
    assert.equal(period('2024-09-14', { anniversary: 'exclusive' }), 'in');
  });

  test('[WAR-1] AS29: the customer pays the day after, and nothing on the day', () => {
    const free = { faultOn: '2024-09-15', cause: 'material' } as const;
    assert.deepEqual(verdict(aJob(free)), ['company: quality-fault', 'company: quality-fault']);
    assert.deepEqual(verdict(aJob({ ...free, faultOn: '2024-09-16' })), [
      'customer: out-of-period',
      'customer: out-of-period',
    ]);
  });

  test('[WAR-1] from 29 February it ends on the 28th of a common year', () => {
    assert.equal(period('2025-02-28', {}, '2024-02-29'), 'in');
    assert.equal(period('2025-03-01', {}, '2024-02-29'), 'out');
    assert.equal(period('2026-02-28', { months: 24 }, '2024-02-29'), 'in');
  });

  test('[WAR-1] is unknown without both days, and then nobody has decided', () => {
    assert.equal(period(''), 'unknown');
    assert.equal(period('2024-09-15', {}, ''), 'unknown');
    assert.equal(period('2024-02-30'), 'unknown');
    assert.deepEqual(verdict(aJob({ faultOn: '' })), ['undecided: ', 'undecided: ']);
  });
});

describe('who pays', () => {
  const inPeriod: Readonly<Record<FaultCause, string>> = {
    manufacture: 'company: quality-fault',
    installation: 'company: quality-fault',
    assembly: 'company: quality-fault',
    material: 'company: quality-fault',
    batch: 'company: batch-defect',
    misuse: 'customer: misuse-in-period',
    wear: 'customer: wear',
    transit: 'company: transit-damage',
    'bought-in': 'supplier: bought-in-component',
  };
  for (const cause of faultCauses)
    test(`[WAR-4] a fault by ${cause} within the period is ${inPeriod[cause]}`, () => {
      assert.deepEqual(verdict(aJobInPeriod({ cause })), [inPeriod[cause], inPeriod[cause]]);
    });

  const outOfPeriod: Partial<Record<FaultCause, string>> = {
    batch: 'company: batch-defect',
    transit: 'company: transit-damage',
    misuse: 'customer: misuse',
    wear: 'customer: wear',
  };
  for (const cause of faultCauses) {
    const expected = outOfPeriod[cause] ?? 'customer: out-of-period';
    test(`[WAR-4] a fault by ${cause} out of the period is ${expected}`, () => {
      assert.deepEqual(verdict(aJob({ cause })), [expected, expected]);
    });
  }

  test('[WAR-4] [R090] a wearing part is the customer’s, the work on a quality fault is not', () => {
    assert.deepEqual(verdict(aJobInPeriod({ parts: [aPart({ number: 'QW-80-09' })] })), [
      'customer: wear-part',
      'company: quality-fault',
    ]);
  });

  test('[WAR-4] [R085] what others made and sold is not covered', () => {
    assert.deepEqual(verdict(aJobInPeriod({ soldBy: 'other' }))[0], 'customer: not-covered');
  });

  test('[WAR-4] [R119] internal work is billed to nobody, contract work by its contract', () => {
    assert.equal(verdict(aJob({ order: 'internal' }))[0], 'company: internal');
    assert.equal(verdict(aJobInPeriod({ order: 'contract' }))[0], 'customer: under-contract');
  });

  test('[WAR-2] the first row that holds decides, and a company may have a table of its own', () => {
    const [first] = warranty.payers;
    const own = {
      ...first!,
      id: 'by-carrier',
      when: { cause: ['transit'] },
      payer: 'carrier',
    } as const;
    const job = aJob({ cause: 'transit' });
    assert.equal(verdict(job, { payers: [own, ...warranty.payers] })[0], 'carrier: by-carrier');
    assert.equal(verdict(job, { payers: [...warranty.payers, own] })[0], 'company: transit-damage');
    assert.equal(verdict(job, { payers: [] })[0], 'undecided: ');
  });

  test('[WAR-3] [R038] [AMB-03] a free repair leaves nothing to the customer, or everything but the parts', () => {
    assert.deepEqual(verdict(aJobInPeriod()), ['company: quality-fault', 'company: quality-fault']);
    assert.deepEqual(verdict(aJobInPeriod(), {}, 'only-parts-free'), [
      'company: quality-fault',
      'customer: quality-fault',
    ]);
  });
});

describe('what an agent sold', () => {
  const sold = (agentToldOn: string, on = ''): FeeInput =>
    aJobInPeriod({
      soldBy: 'agent',
      agentToldOn,
      trips: on ? [{ key: 't1', on, km: quantity('3'), cost: undefined }] : [],
    });

  test('[WAR-5] [R088] is free for the user, and charged to the agent who was told before', () => {
    assert.equal(verdict(sold('2024-05-01'))[0], 'agent: agent-sold');
    assert.equal(verdict(sold('2024-05-02', '2024-05-02'))[0], 'agent: agent-sold');
  });

  test('[WAR-5] [R088] is not charged to an agent who was told afterwards or not at all', () => {
    assert.equal(verdict(sold(''))[0], 'company: agent-not-told');
    assert.equal(verdict(sold('2024-05-03', '2024-05-02'))[0], 'company: agent-not-told');
  });

  test('[WAR-5] [AMB-35] under the other reading is treated like the company’s own sales', () => {
    assert.equal(verdict(sold('2024-05-01'), { agentSold: 'as-own' })[0], 'company: quality-fault');
  });
});
