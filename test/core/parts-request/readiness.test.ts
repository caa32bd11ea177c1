import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  defaultPartsPolicy,
  defaultPolicy,
  emptyRequestEntry,
  money,
  problemsBeforeSubmitting,
  readRequest,
  usualNeed,
  withRowText,
  type Policy,
  type RequestEntry,
} from '@aftersale/core';
import {
  aPresaleRequest,
  aRequest,
  aRow,
  anUrgentRequest,
  inTheWindow,
} from '../../support/a-request.ts';
import { fc } from '../../support/fast-check.ts';

const problems = (entry: RequestEntry, now = inTheWindow, policy: Policy = defaultPolicy) =>
  problemsBeforeSubmitting(entry, policy, now);
const named = (entry: RequestEntry, now?: string): string[] =>
  problems(entry, now).map(({ path, type }) => `${path} ${type}`);

describe('reading a request', () => {
  test('[PRQ-1] whatever is typed stays in the entry, and reading never fails', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (quantity, supplyPrice, kind) => {
        const row = aRow({ quantity, supplyPrice, stock: quantity, usage: supplyPrice });
        const entry = aRequest({ rows: [row], texts: { kind, forMonth: quantity } });
        const copy = JSON.stringify(entry);
        readRequest(entry, defaultPolicy);
        problems(entry);
        assert.equal(JSON.stringify(entry), copy);
      }),
    );
  });

  test('[PRQ-1] pieces are whole, and what is none is a problem at its field', () => {
    const { request, problems: found } = readRequest(
      aRequest({ rows: [aRow({ quantity: '2.5', stock: '一', supplyPrice: '12,34' })] }),
      defaultPolicy,
    );
    assert.deepEqual(
      found.map(({ path, type }) => `${path} ${type}`),
      [
        'rows.a.quantity TooManyDecimals',
        'rows.a.stock NotANumber',
        'rows.a.supplyPrice MisplacedSeparator',
      ],
    );
    assert.equal(request.supplyValue, undefined);
  });

  test('[PRQ-1] the value of a request is quantity × supply price, added', () => {
    const rows = [aRow(), aRow({ key: 'b', number: 'OR-1', quantity: '10', supplyPrice: '1.5' })];
    assert.deepEqual(
      readRequest(aRequest({ rows }), defaultPolicy).request.supplyValue,
      money(81_500),
    );
  });

  test('[PRQ-1] a value that is too large is a problem, not an error', () => {
    const row = aRow({ quantity: '999999', supplyPrice: '999999999999' });
    assert.deepEqual(
      readRequest(aRequest({ rows: [row] }), defaultPolicy).problems.map(({ type }) => type),
      ['TooLarge'],
    );
  });

  test('[PRQ-1] urgent and pre-sale requests are marked, monthly ones are not', () => {
    const isMarked = (entry: RequestEntry) => readRequest(entry, defaultPolicy).request.isMarked;
    assert.deepEqual([aRequest(), anUrgentRequest(), aPresaleRequest()].map(isMarked), [
      false,
      true,
      true,
    ]);
  });
});

describe('what stands before a submission', () => {
  test('[PRQ-3] a sealed request in its window is ready', () => {
    assert.deepEqual(problems(aRequest()), []);
    assert.deepEqual(problems(anUrgentRequest()), []);
    assert.deepEqual(problems(aPresaleRequest()), []);
  });

  test('[PRQ-3] [AS51] [R213] without its seal, on 04-27, it is refused', () => {
    assert.deepEqual(named(aRequest({ seal: null }), '2024-04-27T04:00:00.000Z'), ['seal Missing']);
  });

  test('[PRQ-3] [AS51] [R213] early and late are told with the window, and late with the next month', () => {
    assert.deepEqual(problems(aRequest(), '2024-04-25T04:00:00.000Z'), [
      { path: 'forMonth', type: 'TooEarly', from: '2024-04-26', to: '2024-04-30' },
    ]);
    assert.deepEqual(problems(aRequest(), '2024-05-01T04:00:00.000Z'), [
      {
        path: 'forMonth',
        type: 'TooLate',
        from: '2024-04-26',
        to: '2024-04-30',
        nextMonth: '2024-06',
      },
    ]);
  });

  test("[PRQ-3] the window is that of the company's clocks, not of UTC", () => {
    // Half past midnight on the 26th in China.
    assert.deepEqual(problems(aRequest(), '2024-04-25T16:30:00.000Z'), []);
    // Half past midnight on 1 May.
    assert.deepEqual(named(aRequest(), '2024-04-30T16:30:00.000Z'), ['forMonth TooLate']);
  });

  test('[PRQ-3] an empty request says what it needs, in the order of the paper', () => {
    assert.deepEqual(named(emptyRequestEntry), [
      'kind Missing',
      'outlet.name Missing',
      'rows NothingAskedFor',
    ]);
    const rows = [aRow({ quantity: '0', stock: '', usage: '', supplyPrice: '' })];
    assert.deepEqual(named(aRequest({ rows, texts: { forMonth: 'May' } })), [
      'forMonth NotAMonth',
      'rows.a.quantity Missing',
      'rows.a.stock Missing',
      'rows.a.usage Missing',
      'rows.a.supplyPrice Missing',
    ]);
  });

  test('[PRQ-3] the same part in two rows is told at the second', () => {
    assert.deepEqual(named(aRequest({ rows: [aRow(), aRow({ key: 'b' })] })), [
      'rows.b.number SamePartTwice',
    ]);
  });

  test('[PRQ-3] two parts that are told by their names only are not the same', () => {
    const rows = [aRow({ number: '' }), aRow({ key: 'b', number: '', name: 'O 形圈' })];
    assert.deepEqual(problems(aRequest({ rows })), []);
  });

  test('[PRQ-8] [R212] more than usage and stock suggest must be explained', () => {
    const entry = aRequest({ rows: [aRow({ quantity: '5' })] });
    assert.deepEqual(problems(entry), [{ path: 'rows.a.reason', type: 'MoreThanUsual', usual: 4 }]);
    assert.deepEqual(problems(withRowText(entry, 'a', 'reason', '新装 20 台')), []);
  });

  test('[PRQ-8] [R212] the usual need is usage × factor, rounded up, less the stock', () => {
    assert.equal(usualNeed(1, 5, { numerator: 1, denominator: 1 }), 4);
    assert.equal(usualNeed(1, 5, { numerator: 3, denominator: 2 }), 7);
    assert.equal(usualNeed(9, 5, { numerator: 1, denominator: 1 }), 0);
  });

  describe('of an urgent request', () => {
    test('[PRQ-4] [R216] each of the three parts of its definition is asked for', () => {
      assert.deepEqual(
        named(
          anUrgentRequest({
            texts: {
              'urgent.noPart': '',
              'urgent.noLoanMachine': 'no',
              'urgent.reason': '',
              'urgent.solveBy': '',
            },
          }),
        ),
        [
          'urgent.noPart Missing',
          'urgent.noLoanMachine NotUrgent',
          'urgent.reason Missing',
          'urgent.solveBy Missing',
        ],
      );
    });

    test('[PRQ-4] [R216] only a reason of the list counts', () => {
      assert.deepEqual(named(anUrgentRequest({ texts: { 'urgent.reason': 'bad mood' } })), [
        'urgent.reason NotUrgent',
      ]);
    });

    test('[PRQ-4] [R216] a part that is in stock is not missing', () => {
      assert.deepEqual(named(anUrgentRequest({ rows: [aRow({ stock: '4' })] })), [
        'rows.a.stock NotUrgent',
      ]);
    });

    test('[PRQ-4] [AMB-24] the customer’s term ends within seven days', () => {
      const until = (date: string): string[] =>
        named(anUrgentRequest({ texts: { 'urgent.solveBy': date } }));
      assert.deepEqual(until('2024-04-26'), []);
      assert.deepEqual(until('2024-05-03'), []);
      assert.deepEqual(until('2024-05-04'), ['urgent.solveBy TermTooFar']);
      assert.deepEqual(until('2024-04-25'), ['urgent.solveBy TermPassed']);
      assert.deepEqual(until('next week'), ['urgent.solveBy NotADate']);
    });

    test('[AMB-24] the term and the supply limit are two settings', () => {
      const policy: Policy = {
        ...defaultPolicy,
        parts: {
          ...defaultPartsPolicy,
          urgent: { ...defaultPartsPolicy.urgent, threatWithinDays: 3 },
        },
      };
      assert.deepEqual(
        problems(anUrgentRequest(), inTheWindow, policy).map(({ type }) => type),
        ['TermTooFar'],
      );
    });
  });

  describe('of a pre-sale request', () => {
    test('[PRQ-4] [AS53] [R218] without the area manager’s signature it is refused', () => {
      assert.deepEqual(named(aPresaleRequest({ areaManager: null })), ['areaManager Missing']);
    });

    test('[PRQ-4] [R218] a signature falls when the parts change', () => {
      const entry = withRowText(aPresaleRequest(), 'a', 'quantity', '6');
      assert.deepEqual(named(entry), ['areaManager ReviewedOtherParts']);
    });

    test('[PRQ-4] [R218] it says whose seal it is: the outlet’s or the dealer’s', () => {
      assert.deepEqual(named(aPresaleRequest({ texts: { sealOf: '' }, seal: null })), [
        'sealOf Missing',
        'seal Missing',
      ]);
    });

    test('[R213] [R218] a company may do without the seal', () => {
      const policy: Policy = {
        ...defaultPolicy,
        parts: {
          ...defaultPartsPolicy,
          seal: { monthly: 'not-asked', urgent: 'not-asked', presale: 'not-asked' },
        },
      };
      assert.deepEqual(problems(aRequest({ seal: null }), inTheWindow, policy), []);
    });
  });
});
