import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  defaultPolicy,
  emptyEntry,
  emptyPartRow,
  problemsBeforeCompletion,
  problemsBeforeSigning,
  readEntry,
  requiredFields,
  textFields,
  type ConfirmationPolicy,
  type FeeAcceptance,
  type Policy,
  type TextField,
} from '@aftersale/core';
import { anEntry, type EntryChange } from '../../support/an-entry.ts';
import { fc } from '../../support/fast-check.ts';
import { evening } from '../../support/slip-desk.ts';

const policyWith = (change: Partial<ConfirmationPolicy>): Policy => ({
  ...defaultPolicy,
  confirmation: { ...defaultPolicy.confirmation, ...change },
});

const problems = (change: EntryChange, policy = defaultPolicy, now = evening) =>
  problemsBeforeSigning(anEntry(change), policy, now);

const paths = (change: EntryChange, policy = defaultPolicy): string[] =>
  problems(change, policy).map(({ path }) => path);

const acceptance = (acceptedAmount: number): FeeAcceptance => ({
  mark: { kind: 'typed', name: '王芳' },
  acceptedAmount,
  at: evening,
});

describe('before signing', () => {
  test('[SLP-3] AS41 and AS42 lack nothing', () => {
    assert.deepEqual(problems({}), []);
    assert.deepEqual(problems({ texts: { repairNature: 'free', 'payment.method': '' } }), []);
  });

  test('[SLP-3] an empty slip lacks what the policy requires, in the order of the paper', () => {
    assert.deepEqual(
      problemsBeforeSigning(emptyEntry, defaultPolicy, evening),
      [
        'dispatchNumber',
        'customer.name',
        'repairNature',
        'completedAt',
        'staff.inCharge',
        'rating',
        'confirmedBy.name',
      ].map((path) => ({ path, type: 'Missing' })),
    );
  });

  test('[SLP-3] missing and unreadable fields stand together in the order of the paper', () => {
    const row = (key: string) => ({ ...emptyPartRow(key), unitPrice: 'x' });
    assert.deepEqual(
      paths({
        texts: { dispatchNumber: '', 'fees.other': 'x', 'product.quantity': 'x', rating: '' },
        parts: [row('b'), row('a')],
      }),
      [
        'dispatchNumber',
        'product.quantity',
        'parts.b.unitPrice',
        'parts.a.unitPrice',
        'fees.other',
        'rating',
      ],
    );
  });

  test('[SLP-3] what the policy requires besides is asked for: needs and the seal', () => {
    const policy = policyWith({ required: ['serviceNeeds', 'seal', 'product.model'] });
    assert.deepEqual(paths({ texts: { 'product.model': '' } }, policy), [
      'serviceNeeds',
      'product.model',
      'seal',
    ]);
  });

  test('[SLP-3] the other cause is asked for where "other" is chosen', () => {
    assert.deepEqual(paths({ texts: { 'fault.cause': 'other' } }), ['fault.otherCause']);
    assert.deepEqual(paths({ texts: { 'fault.cause': 'other', 'fault.otherCause': '误用' } }), []);
  });

  test('[SLP-9] [R037] a way to pay is asked for only when the customer owes something', () => {
    const unpaid = { 'payment.method': '' } as const;
    const nothing = Object.fromEntries(
      textFields.filter((field) => field.startsWith('fees.')).map((field) => [field, '']),
    ) as Partial<Record<TextField, string>>;
    const partsFree = policyWith({ freeJob: 'only-parts-free' });
    assert.deepEqual(paths({ texts: unpaid }), ['payment.method']);
    assert.deepEqual(paths({ texts: { ...unpaid, ...nothing } }), []);
    assert.deepEqual(paths({ texts: { ...unpaid, repairNature: 'free' } }), []);
    assert.deepEqual(paths({ texts: { ...unpaid, repairNature: 'free' } }, partsFree), [
      'payment.method',
    ]);
    assert.deepEqual(
      paths(
        { texts: { ...unpaid, ...nothing, 'fees.parts': '5', repairNature: 'free' } },
        partsFree,
      ),
      [],
    );
  });

  test('[SLP-9] [R037] a way to pay that the policy does not have is none', () => {
    assert.deepEqual(paths({ texts: { 'payment.method': 'cheque' } }), ['payment.method']);
    assert.deepEqual(paths({}, policyWith({ payments: ['cash'] })), ['payment.method']);
  });

  test('[SLP-3] a choice that is not among those offered is not made', () => {
    assert.deepEqual(paths({ texts: { repairNature: 'maybe' } }), ['repairNature']);
    assert.deepEqual(paths({ texts: { rating: '9' } }), ['rating']);
    assert.deepEqual(paths({ texts: { 'fault.cause': 'magic' } }), ['fault.cause']);
  });

  test('[FEE-4] free or chargeable must be decided, whether the policy says so or not', () => {
    const policy = policyWith({ required: [] });
    assert.deepEqual(paths({ texts: { repairNature: '' } }, policy), ['repairNature']);
  });

  test('[AMB-01] [SLP-3] an acceptance of another parts cost no longer holds', () => {
    assert.deepEqual(problems({ feeAcceptance: acceptance(128050) }), []);
    assert.deepEqual(problems({ feeAcceptance: acceptance(128051) }), [
      { path: 'feeAcceptance', type: 'AcceptedOtherSum', acceptedAmount: 128051 },
    ]);
    const parts = [{ ...emptyPartRow('p'), unitPrice: '1280.51' }];
    assert.deepEqual(paths({ feeAcceptance: acceptance(128050), parts }), ['feeAcceptance']);
  });

  test('[AMB-01] an acceptance is asked for where the policy requires it and parts cost something', () => {
    const required = policyWith({ feeAcceptance: 'required' });
    assert.deepEqual(paths({}, required), ['feeAcceptance']);
    assert.deepEqual(paths({ feeAcceptance: acceptance(128050) }, required), []);
    assert.deepEqual(paths({ texts: { 'fees.parts': '0' } }, required), []);
    for (const feeAcceptance of ['optional', 'off'] as const)
      assert.deepEqual(paths({}, policyWith({ feeAcceptance })), []);
  });

  test('[SLP-4] [R290] a completion that lies ahead is a problem until its time has come', () => {
    const completedAt = '2026-03-01T07:30:00.001Z';
    assert.deepEqual(problems({ texts: { completedAt } }), [
      { path: 'completedAt', type: 'CompletionAhead' },
    ]);
    assert.deepEqual(problems({ texts: { completedAt } }, defaultPolicy, completedAt), []);
  });

  test('[SLP-3] a completion before the arrival is a problem; at the same moment it is not', () => {
    const texts = { arrivedAt: '2026-03-01T06:30:00.001Z' };
    assert.deepEqual(problems({ texts }), [
      { path: 'completedAt', type: 'CompletedBeforeArrival' },
    ]);
    assert.deepEqual(problems({ texts: { arrivedAt: '2026-03-01T06:30:00.000Z' } }), []);
  });

  test('[SLP-4] [R290] what is not an instant is not a time, and cannot slip past the comparison', () => {
    for (const text of ['yesterday', '2026-03-01', '2026-03-01T06:30', '2026-13-01T00:00:00Z']) {
      assert.deepEqual(problems({ texts: { completedAt: text } }), [
        { path: 'completedAt', type: 'Missing' },
      ]);
      assert.deepEqual(problems({ texts: { arrivedAt: text } }), [
        { path: 'arrivedAt', type: 'Missing' },
      ]);
    }
  });

  test("[SLP-3] the work can be declared finished without the customer's own part, but without nothing else", () => {
    assert.deepEqual(
      problemsBeforeCompletion(emptyEntry, defaultPolicy, evening).map(({ path }) => path),
      ['dispatchNumber', 'customer.name', 'repairNature', 'completedAt', 'staff.inCharge'],
    );
    const policy = policyWith({ required: ['seal', 'rating', 'confirmedBy.phone'] });
    const texts = { rating: 'x', 'confirmedBy.phone': '' };
    assert.deepEqual(problemsBeforeCompletion(anEntry({ texts }), policy, evening), []);
    assert.deepEqual(paths({ texts }, policy), ['rating', 'confirmedBy.phone', 'seal']);
  });

  test('[SLP-3] what must be filled in follows what has been entered', () => {
    const required = (change: EntryChange) => {
      const entry = anEntry(change);
      return requiredFields(entry, readEntry(entry, defaultPolicy), defaultPolicy);
    };
    assert.ok(required({}).includes('payment.method'));
    assert.ok(!required({ texts: { repairNature: 'free' } }).includes('payment.method'));
    assert.ok(required({ texts: { 'fault.cause': 'other' } }).includes('fault.otherCause'));
    assert.ok(!required({}).includes('fault.otherCause'));
    assert.equal(new Set(required({})).size, required({}).length);
  });

  test('[SLP-3] names no field twice for the same reason, and every field that it names exists', () => {
    const some = fc.dictionary(
      fc.constantFrom(...textFields),
      fc.constantFrom('', ' ', 'x', '1', '-1', 'free', 'other', 'cash', '2027-01-01T00:00:00Z'),
    );
    fc.assert(
      fc.property(some, (texts) => {
        const found = problems({ texts });
        const names = found.map(({ path, type }) => `${path} ${type}`);
        assert.equal(new Set(names).size, names.length);
        for (const { path } of found)
          assert.ok((textFields as readonly string[]).includes(path), path);
        const places = found.map(({ path }) => textFields.indexOf(path as TextField));
        assert.deepEqual(
          places,
          [...places].sort((a, b) => a - b),
        );
      }),
    );
  });
});
