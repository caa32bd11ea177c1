import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  defaultPolicy,
  emptyEntry,
  emptyPartRow,
  feeParts,
  readEntry,
  type PartRow,
} from '@aftersale/core';
import { anEntry } from '../../support/an-entry.ts';
import { deepFreeze } from '../../support/deep-freeze.ts';
import { fc } from '../../support/fast-check.ts';

const aRow = (key: string, change: Partial<PartRow>): PartRow => ({
  ...emptyPartRow(key),
  ...change,
});

describe('reading an entry', () => {
  test('[SLP-1] [R036] AS41: says what was typed, in sums and times', () => {
    const { slip, fee, problems } = readEntry(deepFreeze(anEntry()), defaultPolicy);
    assert.deepEqual(problems, []);
    assert.equal(fee?.total.amount, 208550);
    assert.deepEqual(slip.product.quantity, { amount: 1, scale: 0 });
    assert.equal(slip.repairNature, 'chargeable');
    assert.equal(slip.payment.method, 'transfer');
    assert.equal(slip.rating, 3);
  });

  test('[SLP-1] trims and composes what it reads, and leaves the entry as typed', () => {
    const entry = deepFreeze(anEntry({ texts: { 'customer.name': ' Cafe\u0301\u3000' } }));
    assert.equal(readEntry(entry, defaultPolicy).slip.customer.name, 'Caf\u00e9');
    assert.equal(entry.texts['customer.name'], ' Cafe\u0301\u3000');
  });

  test('[SLP-1] an empty entry has no problems yet, a total of nothing, and nothing decided', () => {
    const { slip, fee, problems } = readEntry(emptyEntry, defaultPolicy);
    assert.deepEqual(problems, []);
    assert.deepEqual([fee?.total.amount, fee?.customerPays], [0, undefined]);
    assert.deepEqual(
      [slip.repairNature, slip.payment.method, slip.rating, slip.fault.cause],
      [undefined, undefined, undefined, ''],
    );
  });

  test('[SLP-1] what cannot be read is a problem at its field, with its text, and no total is shown', () => {
    const entry = anEntry({
      texts: { 'fees.lodging': '2百', 'product.quantity': '1.5' },
      parts: [aRow('p', { quantity: 'two', unitPrice: '1.234' })],
    });
    const { fee, problems } = readEntry(entry, defaultPolicy);
    assert.equal(fee, undefined);
    assert.deepEqual(problems, [
      { path: 'product.quantity', type: 'TooManyDecimals', text: '1.5', decimals: 0 },
      { path: 'parts.p.quantity', type: 'NotANumber', text: 'two' },
      { path: 'parts.p.unitPrice', type: 'TooManyDecimals', text: '1.234', decimals: 2 },
      { path: 'fees.lodging', type: 'NotASum', text: '2百' },
    ]);
  });

  test('[SLP-1] an unreadable number of products leaves the total standing', () => {
    const entry = anEntry({ texts: { 'product.quantity': 'one' } });
    assert.equal(readEntry(entry, defaultPolicy).fee?.total.amount, 208550);
  });

  test('[FEE-2] priced rows decide the parts cost; a typed one beside them is not even read', () => {
    const entry = anEntry({
      texts: { 'fees.parts': 'see rows' },
      parts: [
        aRow('p', { model: 'A', quantity: '2', unitPrice: '￥１００' }),
        aRow('q', { model: 'B', quantity: '0.5', unitPrice: '0.01' }),
        aRow('r', { model: 'C', quantity: '', unitPrice: '' }),
      ],
    });
    const { slip, fee, problems } = readEntry(entry, defaultPolicy);
    assert.deepEqual(problems, []);
    assert.equal(fee?.lines[0]?.amount.amount, 20001);
    assert.deepEqual(
      slip.parts.map(({ amount }) => amount?.amount),
      [20000, 1, undefined],
    );
  });

  test('[FEE-2] a price without a quantity is a missing quantity', () => {
    const entry = anEntry({ parts: [aRow('p', { quantity: ' ', unitPrice: '5' })] });
    assert.deepEqual(readEntry(entry, defaultPolicy).problems, [
      { path: 'parts.p.quantity', type: 'Missing' },
    ]);
  });

  test('[SLP-1] rows in which nothing stands are not parts', () => {
    const entry = anEntry({ parts: [aRow('p', {}), aRow('q', { oldSerial: 'S' })] });
    assert.deepEqual(
      readEntry(entry, defaultPolicy).slip.parts.map(({ key }) => key),
      ['q'],
    );
  });

  test('[MON-6] a row that comes to more than a sum can hold is refused at its price', () => {
    const price = '999999999999';
    for (const quantity of ['999999', '999999.999', '2']) {
      const entry = anEntry({ parts: [aRow('p', { quantity, unitPrice: price })] });
      const { fee, slip, problems } = readEntry(entry, defaultPolicy);
      assert.deepEqual(problems, [{ path: 'parts.p.unitPrice', type: 'TooLarge', text: price }]);
      assert.equal(fee, undefined);
      assert.equal(slip.parts[0]!.amount, undefined);
    }
  });

  test('[MON-6] rows that together come to too much are refused at the row that is too much', () => {
    const row = (key: string): PartRow => aRow(key, { unitPrice: '600000000000' });
    const { problems } = readEntry(anEntry({ parts: [row('p'), row('q')] }), defaultPolicy);
    assert.deepEqual(
      problems.map(({ path, type }) => [path, type]),
      [['parts.q.unitPrice', 'TooLarge']],
    );
  });

  test('[SLP-1] never fails, whatever was typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789.,¥ １９。') }),
      fc.nat(999_999_999_999).map(String),
    );
    const row = fc.record({
      key: fc.uuid(),
      model: typed,
      quantity: fc.oneof(typed, fc.nat(999_999).map(String)),
      unitPrice: typed,
      oldSerial: typed,
      newSerial: typed,
    });
    const texts = fc.dictionary(
      fc.constantFrom(...Object.keys(emptyEntry.texts)),
      typed,
    ) as fc.Arbitrary<typeof emptyEntry.texts>;
    fc.assert(
      fc.property(texts, fc.array(row, { maxLength: 5 }), (some, parts) => {
        const entry = { ...emptyEntry, texts: { ...emptyEntry.texts, ...some }, parts };
        const { fee, problems } = readEntry(entry, defaultPolicy);
        const money = problems.filter(({ path }) => /^(fees|parts)\./.test(path));
        assert.equal(fee === undefined, money.length > 0);
        if (fee) assert.equal(fee.lines.length, feeParts.length);
        for (const problem of problems)
          if ('text' in problem && !problem.path.startsWith('parts.'))
            assert.equal(problem.text, entry.texts[problem.path as keyof typeof entry.texts]);
      }),
    );
  });
});
