import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import {
  completePolicy,
  defaultPolicy,
  defaultTariffPolicy,
  parsePolicy,
  tariffSettingRules,
  warrantySettingRules,
  type TariffPolicy,
} from '@aftersale/core';
import { aTariff, withTariff } from '../../support/a-tariff.ts';

const problemsWith = (tariff: unknown): string[] => {
  const read = parsePolicy({ ...defaultPolicy, tariff });
  return read.ok ? [] : read.error.map(({ path }) => path);
};
const changed = (change: Partial<Record<keyof TariffPolicy, unknown>>) => ({
  ...aTariff,
  ...change,
});

describe('the tariff of a policy', () => {
  test('is one by default, and as companies set it', () => {
    assert.deepEqual(problemsWith(defaultTariffPolicy), []);
    assert.deepEqual(problemsWith(aTariff), []);
    assert.deepEqual(parsePolicy(withTariff()), { ok: true, value: withTariff() });
  });

  test('makes up no figure that the rules do not give', () => {
    const { labour, lodging, allowance, callOut, minimumCharge, diagnosis } = defaultTariffPolicy;
    assert.deepEqual(
      [labour.hourPrice, lodging.perNight, allowance.perPersonAndDay, callOut.fee, minimumCharge],
      [null, null, null, null, null],
    );
    assert.equal(diagnosis.fee, null);
    assert.deepEqual(defaultTariffPolicy.parts.prices, []);
  });

  test('is absent unless the company has one, so that no other page carries it', () => {
    const read = completePolicy({ name: 'x' });
    assert.ok(read.ok);
    assert.equal(read.value.tariff, undefined);
  });

  for (const page of ['index.html', 'visitor.html'])
    test(`of the example fees/${page} is one, where what it leaves out is the default`, () => {
      const path = new URL(`../../../examples/fees/${page}`, import.meta.url);
      const [, text = ''] =
        /<script type="application\/json">([^<]*)<\/script>/.exec(readFileSync(path, 'utf8')) ?? [];
      const read = completePolicy(JSON.parse(text));
      assert.ok(read.ok, JSON.stringify(read));
      assert.ok(read.value.tariff!.parts.prices.length > 0);
      assert.deepEqual(read.value.tariff!.warranty, defaultTariffPolicy.warranty);
    });

  test('may be given piece by piece, and lists are taken whole', () => {
    const read = completePolicy({
      tariff: { labour: { hourPrice: 12000, methods: { symptom: { riskFactor: '1.3' } } } },
    });
    assert.ok(read.ok, JSON.stringify(read));
    const { labour, warranty } = read.value.tariff!;
    assert.deepEqual(
      [labour.hourPrice, labour.items, labour.methods.symptom.riskFactor, labour.methods.item],
      [12000, [], '1.3', { riskFactor: '1' }],
    );
    assert.deepEqual(warranty, defaultTariffPolicy.warranty);
    const none = completePolicy({ tariff: { warranty: { payers: [] } } });
    assert.deepEqual(none.ok && none.value.tariff?.warranty.payers, []);
    assert.equal(completePolicy({ tariff: 'cheap' }).ok, false);
    assert.equal(completePolicy({ tariff: { labour: { tip: 1 } } }).ok, false);
  });

  const wrong: readonly (readonly [string, string, unknown])[] = [
    ['a price with a fraction', 'tariff.callOut.fee', changed({ callOut: { fee: 1.5 } })],
    ['a negative price', 'tariff.lodging.perNight', changed({ lodging: { perNight: -1 } })],
    ['a rate above one', 'tariff.publicSpread', changed({ publicSpread: '1.1' })],
    ['a number for a decimal text', 'tariff.publicSpread', changed({ publicSpread: 0.1 })],
    [
      'tiers that do not rise',
      'tariff.transport.tiers',
      changed({
        transport: {
          ...aTariff.transport,
          tiers: [
            { upToKm: '30', perKm: 1 },
            { upToKm: '9', perKm: 1 },
            { upToKm: null, perKm: 1 },
          ],
        },
      }),
    ],
    [
      'tiers that end',
      'tariff.transport.tiers',
      changed({ transport: { ...aTariff.transport, tiers: [{ upToKm: '30', perKm: 1 }] } }),
    ],
    [
      'one part number twice',
      'tariff.parts.prices',
      changed({
        parts: { ...aTariff.parts, prices: [aTariff.parts.prices[0], aTariff.parts.prices[0]] },
      }),
    ],
    [
      'a payer whom nobody knows',
      'tariff.warranty.payers.0.payer',
      changed({
        warranty: {
          ...aTariff.warranty,
          payers: [{ ...aTariff.warranty.payers[0], payer: 'nobody' }],
        },
      }),
    ],
    [
      'a condition on a fact that there is not',
      'tariff.warranty.payers.0.when.weather',
      changed({
        warranty: {
          ...aTariff.warranty,
          payers: [{ ...aTariff.warranty.payers[0], when: { weather: ['rain'] } }],
        },
      }),
    ],
    ['a setting that there is not', 'tariff.tip', { ...aTariff, tip: 1 }],
  ];
  for (const [what, path, tariff] of wrong)
    test(`is refused with ${what}, and the place is named: ${path}`, () => {
      assert.deepEqual(problemsWith(tariff), [path]);
    });

  test('names the rules of every setting that it has', () => {
    assert.deepEqual(
      Object.keys(tariffSettingRules).sort(),
      Object.keys(defaultTariffPolicy).sort(),
    );
    assert.deepEqual(
      Object.keys(warrantySettingRules).sort(),
      Object.keys(defaultTariffPolicy.warranty).sort(),
    );
  });
});
