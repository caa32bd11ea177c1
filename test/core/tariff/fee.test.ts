import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  besideQuote,
  defaultPolicy,
  feeBlock,
  feeRange,
  feeResult,
  jobCost,
  money,
  quoteOf,
  type FeeInput,
  type FeeResult,
  type Policy,
  type TariffPolicy,
} from '@aftersale/core';
import {
  aJob,
  aJobInPeriod,
  aPart,
  aTariff,
  plainly,
  quantity,
  someRegions,
  withTariff,
  yuan,
} from '../../support/a-tariff.ts';

const worked = (change: Partial<FeeInput>, tariff: Partial<TariffPolicy> = plainly): FeeResult =>
  feeResult(aJob(change), withTariff(tariff));
const line = (result: FeeResult, id: string) => {
  const found = result.lines.find((each) => each.id === id);
  assert.ok(found, `no line ${id}`);
  return found;
};
const labour = (change: Partial<FeeInput['labour'][number]> = {}): FeeInput['labour'] => [
  { key: 'l1', code: '', what: '检修', hours: quantity('2.5'), price: undefined, ...change },
];
const trip = (change: Partial<FeeInput['trips'][number]>): FeeInput['trips'][number] => ({
  key: 't1',
  on: '',
  km: undefined,
  cost: undefined,
  ...change,
});

describe('parts', () => {
  test('[TAR-1] [R237] a listed part costs the price of the list, whatever its number is typed like', () => {
    const result = worked({ parts: [aPart({ number: ' qw-80-02', quantity: quantity('2') })] });
    assert.deepEqual(line(result, 'parts.p1').amount, yuan(2561));
    assert.equal(line(result, 'parts.p1').label, '叶轮');
  });

  test('[TAR-3] [R237] a typed price that differs from the list is refused, and no total is told', () => {
    const result = worked({ parts: [aPart({ price: yuan(1) })] });
    assert.deepEqual(result.problems, [{ type: 'SetByTariff', at: 'parts.p1' }]);
    assert.equal(result.total, null);
    assert.equal(result.customerPays, null);
  });

  test('[TAR-1] [R237] a part outside the list is priced by hand and said so, or refused', () => {
    const parts = [aPart({ number: 'X-1', price: yuan(12) })];
    assert.deepEqual(line(worked({ parts }), 'parts.p1').notes, ['price-not-listed']);
    const strict = { ...plainly, parts: { ...aTariff.parts, unlisted: 'refused' } } as const;
    assert.deepEqual(worked({ parts }, strict).problems, [{ type: 'NotInList', at: 'parts.p1' }]);
  });

  test('[TAR-2] [R087] misuse within the period is charged, with parts at the preferential price', () => {
    const input = aJobInPeriod({ cause: 'misuse', parts: [aPart()], labour: labour() });
    const result = feeResult(input, withTariff(plainly));
    assert.deepEqual(line(result, 'parts.p1').amount, yuan(512));
    assert.deepEqual(line(result, 'labour.l1').amount, yuan(300));
    assert.deepEqual(result.customerPays, yuan(812));
    const late = worked({ cause: 'misuse', parts: [aPart()] });
    assert.deepEqual(late.customerPays, yuan(640), 'out of the period, the list holds');
  });

  test('[TAR-2] [R087] a rate that the company has not set makes no price, until a person types one', () => {
    const unset = withTariff({ ...plainly, parts: { ...aTariff.parts, preferentialRate: null } });
    const input = aJobInPeriod({ cause: 'misuse', parts: [aPart()] });
    assert.deepEqual(feeResult(input, unset).unset, ['parts.preferentialRate']);
    assert.equal(feeResult(input, unset).total, null);
    const typed = { ...input, parts: [aPart({ price: yuan(500) })] };
    assert.deepEqual(feeResult(typed, unset).customerPays, yuan(500));
  });

  test('[TAR-3] [R067] AS73: the customer’s own filter and their aftermarket brake pads both carry the no-guarantee note', () => {
    const result = worked({
      parts: [
        aPart({ key: 'filter', number: '', name: '滤清器', from: 'customer' }),
        aPart({ key: 'pads', number: 'BR-20', genuine: false }),
        aPart({ key: 'seal', genuine: false }),
      ],
    });
    assert.deepEqual(line(result, 'parts.filter').notes, ['no-guarantee']);
    assert.deepEqual(line(result, 'parts.filter').amount, yuan(0));
    assert.deepEqual(line(result, 'parts.pads').notes, ['no-guarantee']);
    assert.ok(line(result, 'parts.pads').rules.includes('R067'));
    assert.deepEqual(line(result, 'parts.seal').notes, [], 'not a key place');
  });

  test('[TAR-12] [R027] [AMB-41] AS72: a special part of 3600 is booked against 1800, and against nothing where the rule is off', () => {
    const parts = [aPart({ number: 'SP-1' })];
    assert.deepEqual(worked({ parts }).deposit?.due, yuan(1800));
    const off = { ...plainly, deposit: { specialParts: 'off', share: '0.5' } } as const;
    assert.equal(worked({ parts }, off).deposit, null);
  });

  test('[TAR-12] [R027] half an odd fen is rounded up, and what the company pays needs no deposit', () => {
    const parts = [aPart({ number: '', special: true, price: money(1001) })];
    assert.deepEqual(worked({ parts }).deposit?.due, money(501));
    assert.equal(feeResult(aJobInPeriod({ parts }), withTariff(plainly)).deposit, null);
  });
});

describe('labour', () => {
  test('[TAR-4] [R239] is standard hours × hour price × regional factor', () => {
    const regional = { ...plainly, labour: { ...aTariff.labour, regions: someRegions } };
    const result = worked(
      { labour: labour({ code: 'W2', hours: undefined }), region: 'east' },
      regional,
    );
    assert.deepEqual(line(result, 'labour.l1').amount, yuan(324));
    assert.deepEqual(line(result, 'labour.l1').steps, [
      {
        price: 12_000,
        times: [
          { of: 'hours', value: '2.25' },
          { of: 'region', value: '1.2' },
        ],
      },
    ]);
    assert.equal(worked({ labour: labour() }, regional).problems[0]?.type, 'RegionMissing');
  });

  test('[TAR-5] [R066] by system the standard hours hold; by symptom the risk is in the price; by item the hours worked, without a promised cure', () => {
    const rows = labour({ code: 'W1', hours: undefined });
    const by = (method: FeeInput['method'], of = rows) =>
      line(worked({ labour: of, method }), 'labour.l1');
    assert.deepEqual(by('system').amount, yuan(180));
    assert.deepEqual(by('symptom').amount, yuan(234));
    assert.deepEqual(by('item', labour({ code: 'W1' })).amount, yuan(300));
    assert.deepEqual(by('item').notes, ['no-cure-guarantee']);
    assert.deepEqual(by('system').notes, []);
    const result = worked({ labour: labour({ code: 'W1' }) });
    assert.deepEqual(result.problems, [{ type: 'SetByTariff', at: 'labour.l1' }]);
  });

  test('[TAR-9] [MON-3] one line is rounded once', () => {
    const third = { ...plainly, labour: { ...aTariff.labour, hourPrice: 333 } };
    const rows = labour({ hours: quantity('0.5') });
    assert.deepEqual(line(worked({ labour: rows }, third), 'labour.l1').amount, money(167));
    const down = { ...third, rounding: 'down' } as const;
    assert.deepEqual(line(worked({ labour: rows }, down), 'labour.l1').amount, money(166));
    const even = { ...third, rounding: 'half-even' } as const;
    assert.deepEqual(line(worked({ labour: rows }, even), 'labour.l1').amount, money(166));
  });
});

describe('getting there', () => {
  test('[TAR-7] every kilometre costs what its tier says, there and back where the company says so', () => {
    const trips = [trip({ km: quantity('120.5') })];
    const exact = 30 * 3 + 70 * 2.5 + 20.5 * 2;
    assert.deepEqual(worked({ trips }).customerPays, yuan(exact));
    const back = {
      ...plainly,
      transport: { ...aTariff.transport, distance: 'there-and-back' },
    } as const;
    assert.deepEqual(worked({ trips }, back).customerPays, yuan(exact * 2));
  });

  test('[TAR-7] a trip is charged by one of the two, and only by what the company offers', () => {
    const both = worked({ trips: [trip({ km: quantity('3'), cost: yuan(9) })] });
    assert.equal(both.problems[0]?.type, 'EitherKmOrCost');
    const byKm = { ...plainly, transport: { ...aTariff.transport, basis: 'distance' } } as const;
    assert.equal(
      worked({ trips: [trip({ cost: yuan(9) })] }, byKm).problems[0]?.type,
      'BasisNotOffered',
    );
    assert.deepEqual(worked({ trips: [trip({ cost: yuan(9) })] }).lines[0]?.notes, ['actual-cost']);
  });

  test('[TAR-6] a call-out is charged once a day, however many trips', () => {
    const trips = ['2024-12-01', '2024-12-01', '2024-12-02'].map((on, index) =>
      trip({ key: `t${index}`, on, cost: yuan(100) }),
    );
    const result = worked({ trips }, { minimumCharge: 0 });
    assert.equal(result.callOuts, 2);
    assert.deepEqual(line(result, 'call-out').amount, yuan(100));
    assert.equal(worked({ trips, service: 'workshop' }, { minimumCharge: 0 }).callOuts, 0);
  });

  test('[TAR-6] what lacks to the minimum is a line of its own', () => {
    const others = [{ key: 'o1', what: '', amount: yuan(30) }];
    const result = worked({ others }, { callOut: { fee: 0 }, minimumCharge: 10_000 });
    assert.deepEqual(line(result, 'minimum').amount, yuan(70));
    assert.deepEqual(result.customerPays, yuan(100));
    const above = worked(
      { others: [{ key: 'o1', what: '', amount: yuan(100) }] },
      { callOut: { fee: 0 } },
    );
    assert.equal(above.minimumApplied, false);
  });
});

describe('the whole job', () => {
  test('[TAR-9] [R089] AS26: out of the period, solved by phone costs nothing; on site, by the tariff', () => {
    const phone = worked({ service: 'phone', labour: labour() }, {});
    assert.deepEqual(phone.customerPays, yuan(0));
    assert.equal(phone.customerPaysInUpperCase, '零元整');
    const onSite = worked({ labour: labour() }, {});
    assert.deepEqual(onSite.customerPays, yuan(350));
    assert.ok(onSite.rules.includes('R089'));
    const charged = worked({ service: 'phone', labour: labour() }, { phoneGuidance: 'by-tariff' });
    assert.deepEqual(charged.customerPays, yuan(300));
  });

  test('[TAR-9] [R089] AS26: a company that has set no tariff is told what is missing, and no figure is made up', () => {
    const result = feeResult(aJob({ labour: labour() }), defaultPolicy);
    assert.equal(result.total, null);
    assert.deepEqual(result.unset, ['labour.hourPrice', 'callOut.fee', 'minimumCharge']);
  });

  /** The sums of AS41, each from the tariff. */
  const as41: Partial<FeeInput> = {
    parts: [aPart({ number: 'QW-80-02' })],
    trips: [trip({ cost: yuan(320) })],
    stays: [{ key: 's1', nights: quantity('1'), price: undefined }],
    others: [{ key: 'o1', what: '', amount: yuan(45) }],
    allowances: [{ key: 'a1', persons: quantity('2'), days: quantity('1'), price: undefined }],
  };

  test('[TAR-16] [R036] AS41: a chargeable job of 2085.50 is handed to the slip fee by fee', () => {
    const result = worked(as41);
    assert.deepEqual(result.total, yuan(2085.5));
    assert.equal(result.totalInUpperCase, '贰仟零捌拾伍元伍角整');
    const quote = quoteOf(result, withTariff(plainly))!;
    assert.equal(quote.repairNature, 'chargeable');
    assert.deepEqual(
      Object.values(quote.parts).map(({ amount }) => amount),
      [128050, 32000, 26000, 4500, 18000],
    );
  });

  test('[TAR-16] [R038] [AMB-03] AS42: the same job free shows 2085.50, and the customer pays nothing, or all but the parts', () => {
    const quoted = (freeJob: Policy['confirmation']['freeJob']) => {
      const policy = withTariff(plainly, { freeJob });
      return quoteOf(feeResult(aJobInPeriod(as41), policy), policy)!;
    };
    const nothing = quoted('customer-pays-nothing');
    assert.deepEqual([nothing.total, nothing.customerPays], [yuan(2085.5), yuan(0)]);
    const partly = quoted('only-parts-free');
    assert.deepEqual([partly.total, partly.customerPays], [yuan(2085.5), yuan(805)]);
    assert.deepEqual([nothing.repairNature, partly.repairNature], ['free', 'free']);
  });

  test('[TAR-16] where others pay a part of the job, the slip gets the customer’s own lines', () => {
    const policy = withTariff(plainly);
    const parts = [aPart(), aPart({ key: 'p2', number: 'QW-80-09' })];
    const quote = quoteOf(feeResult(aJobInPeriod({ parts }), policy), policy)!;
    assert.equal(quote.repairNature, 'chargeable');
    assert.deepEqual([quote.total, quote.customerPays], [yuan(80), yuan(80)]);
  });

  test('[TAR-8] [R068] who declines after a diagnosis pays its fee and nothing else', () => {
    const declined = worked({ ...as41, declined: true, diagnosed: true }, {});
    assert.deepEqual(declined.customerPays, yuan(80));
    assert.deepEqual(
      declined.lines.map(({ because }) => because),
      ['declined-after-diagnosis'],
    );
    assert.deepEqual(worked({ ...as41, declined: true }, {}).customerPays, yuan(0));
  });

  test('[TAR-10] [R069] a discount needs its approver, lowers the customer’s lines only, and no further than to nothing', () => {
    const parts = [aPart(), aPart({ key: 'p2', number: 'QW-80-09' })];
    const given = (amount: number, approver: string) =>
      feeResult(
        aJobInPeriod({ parts, discount: { amount: yuan(amount), approver } }),
        withTariff(plainly),
      );
    assert.deepEqual(given(30, '').problems, [{ type: 'ApproverMissing', at: 'discount' }]);
    assert.deepEqual(given(30, '赵经理').customerPays, yuan(50));
    assert.deepEqual(given(30, '赵经理').total, yuan(690));
    assert.deepEqual(given(80.01, '赵经理').problems, [
      { type: 'DiscountTooLarge', at: 'discount' },
    ]);
  });

  test('[TAR-11] tax is in the prices, or comes on top', () => {
    const parts = [aPart({ number: '', price: yuan(113) })];
    const within = worked({ parts }, { ...plainly, tax: { rate: '0.13', prices: 'with-tax' } });
    assert.deepEqual([within.customerPays, within.tax?.amount], [yuan(113), yuan(13)]);
    const onTop = worked({ parts }, { ...plainly, tax: { rate: '0.13', prices: 'without-tax' } });
    assert.deepEqual([onTop.customerPays, onTop.tax?.amount], [yuan(127.69), yuan(14.69)]);
  });

  test('[TAR-13] [R121] AS35: goods taken in are invoiced on the day they are returned', () => {
    const others = [{ key: 'o1', what: '', amount: yuan(180) }];
    const open = worked({ service: 'workshop', others });
    assert.deepEqual([open.collection.how, open.collection.invoiceOn], ['on-return', '']);
    const back = worked({ service: 'workshop', others, returnedOn: '2024-05-09' });
    assert.equal(back.collection.invoiceOn, '2024-05-09');
  });

  test('[TAR-13] [R120] a small sum is collected on the spot, a larger one by voucher, and what is small must be said', () => {
    const due = (amount: number, smallCashLimit: number | null) =>
      worked(
        { others: [{ key: 'o1', what: '', amount: yuan(amount) }] },
        { ...plainly, smallCashLimit },
      ).collection.how;
    assert.equal(due(500, 50_000), 'on-the-spot');
    assert.equal(due(500.01, 50_000), 'voucher-same-day');
    assert.equal(due(1, null), 'unset');
    assert.equal(due(0, null), 'nothing-due');
  });

  test('[TAR-14] a verdict that is open leaves open what the customer pays, not the total', () => {
    const result = worked({ cause: '', deliveredOn: '', parts: [aPart()] });
    assert.deepEqual([result.total, result.customerPays], [yuan(640), null]);
    assert.equal(quoteOf(result, withTariff(plainly)), undefined);
  });

  test('[TAR-14] [MON-6] what goes beyond a sum is refused where it does', () => {
    const others = ['o1', 'o2'].map((key) => ({
      key,
      what: '',
      amount: money(99_999_999_999_999),
    }));
    const result = worked({ others });
    assert.deepEqual(result.problems, [{ type: 'TooLarge', at: 'other.o2' }]);
    assert.equal(result.total, null);
  });

  test('[TAR-15] the cost of a job is known to staff as far as the company has said', () => {
    const input = aJob({ parts: [aPart()], labour: labour(), stays: as41.stays! });
    const cost = jobCost(input, withTariff(plainly));
    assert.deepEqual(cost.known, yuan(525));
    assert.deepEqual(cost.unknown, ['lodging.s1']);
  });

  test('[TAR-17] [R062] a visitor is told a range: the longest hours, what is undecided, and the spread at its end', () => {
    const rows = labour({ code: 'W1', hours: undefined });
    const sure = feeRange(aJob({ labour: rows }), withTariff(plainly));
    assert.deepEqual([sure.from, sure.to], [yuan(180), yuan(396)]);
    const open = feeRange(aJob({ labour: rows, deliveredOn: '' }), withTariff(plainly));
    assert.deepEqual([open.from, open.to], [yuan(0), yuan(396)]);
  });

  test('[FEE-6] [FEE-7] [R114] the slip’s fee stands beside the quote, and only what the customer pays beyond it is extra', () => {
    const policy = withTariff(plainly);
    const quote = quoteOf(worked(as41), policy)!;
    const actual = (parts: number, transport: number, repairNature: 'free' | 'chargeable') => {
      const typed = { ...quote.parts, parts: yuan(parts), transport: yuan(transport) };
      return besideQuote(feeBlock({ pricedParts: [], typed, repairNature }, policy), quote, policy);
    };
    assert.deepEqual(
      actual(1300.5, 300, 'chargeable').extra,
      yuan(0),
      'one makes up for the other',
    );
    const dearer = actual(1300.5, 320, 'chargeable');
    assert.deepEqual([dearer.extra, dearer.totalDifference], [yuan(20), yuan(20)]);
    assert.deepEqual(dearer.lines[0]?.difference, yuan(20));
    assert.deepEqual(actual(9999, 320, 'free').extra, yuan(0), 'somebody else pays it');
  });
});
