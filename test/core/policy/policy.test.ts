import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defaultPolicy, parsePolicy, settingRules } from '@aftersale/core';

/** The default policy as stored data, with other values at these paths; `undefined` takes a member away. */
function changed(changes: Readonly<Record<string, unknown>>): unknown {
  const data: unknown = JSON.parse(JSON.stringify(defaultPolicy));
  for (const [path, value] of Object.entries(changes)) {
    const names = path.split('.');
    const last = names.pop()!;
    const owner = names.reduce((part, name) => (part as Record<string, unknown>)[name], data);
    Object.assign(owner as object, { [last]: value });
  }
  return JSON.parse(JSON.stringify(data));
}

const pathsOf = (data: unknown): string[] => {
  const read = parsePolicy(data);
  return read.ok ? [] : read.error.map(({ path }) => path);
};

describe('a policy', () => {
  test('is what the kit brings along, unchanged by being read', () => {
    const read = parsePolicy(JSON.parse(JSON.stringify(defaultPolicy)));
    assert.deepEqual(read, { ok: true, value: defaultPolicy });
  });

  test('[AMB-01] [AMB-03] holds the readings (a) by default', () => {
    const { confirmation } = defaultPolicy;
    assert.equal(confirmation.freeJob, 'customer-pays-nothing');
    assert.equal(confirmation.feeAcceptance, 'optional');
    assert.deepEqual(confirmation.payments, ['cash', 'transfer']);
    assert.deepEqual(
      confirmation.ratings.map(({ score }) => score),
      [3, 2, 1],
    );
    assert.equal(confirmation.rounding, 'half-up');
  });

  const wrong: readonly (readonly [string, string, unknown])[] = [
    ['an unknown setting', 'surprise', 1],
    ['an unknown setting of the slip', 'confirmation.freejob', 'customer-pays-nothing'],
    ['a reading that is none of the two', 'confirmation.freeJob', 'all-free'],
    ['a signature before completion', 'confirmation.signBeforeCompletion', 'allowed'],
    ['a fee part counted twice', 'confirmation.feeParts', ['parts', 'other', 'parts']],
    ['no fee parts', 'confirmation.feeParts', []],
    ['no way to pay', 'confirmation.payments', []],
    ['an unknown way to pay', 'confirmation.payments.1', 'cheque'],
    ['one way to pay twice', 'confirmation.payments', ['cash', 'cash']],
    ['a rating without its English name', 'confirmation.ratings.0.label.en', undefined],
    ['a score that is not whole', 'confirmation.ratings.0.score', 2.5],
    ['a required field that the slip does not have', 'confirmation.required.0', 'blood-type'],
    ['an unnamed rounding', 'confirmation.rounding', 'nearest'],
    ['a limit of no bytes', 'confirmation.photos.maxBytes', 0],
    ['no consent', 'confirmation.consent.zh-CN', ''],
    ['a date that is none', 'effectiveOn', '2026-13-01'],
    ['an unknown currency', 'currency', 'XAU'],
  ];
  for (const [what, path, value] of wrong)
    test(`is refused with ${what}, and the place is named: ${path}`, () => {
      assert.deepEqual(pathsOf(changed({ [path]: value })), [path]);
    });

  test('is refused with two ratings of one score', () => {
    assert.deepEqual(pathsOf(changed({ 'confirmation.ratings.1.score': 3 })), [
      'confirmation.ratings',
    ]);
  });

  test('is refused with every problem at once', () => {
    assert.deepEqual(pathsOf(changed({ currency: 'XAU', name: '' })).sort(), ['currency', 'name']);
  });

  for (const data of [null, undefined, 'policy', 7, [], {}])
    test(`is not ${JSON.stringify(data)}`, () => {
      assert.equal(parsePolicy(data).ok, false);
    });

  test('names the rules of every setting that it has', () => {
    assert.deepEqual(
      Object.keys(settingRules).sort(),
      Object.keys(defaultPolicy.confirmation).sort(),
    );
  });
});
