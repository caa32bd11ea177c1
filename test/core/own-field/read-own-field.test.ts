import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOwnField } from '@aftersale/core';
import { fc } from '../../support/fast-check.ts';
import { checked, gate, oil, shift } from './fields.ts';

const pathOf = (data: unknown): string | undefined => {
  const read = readOwnField(data);
  return read.ok ? undefined : read.error.path;
};

test('[OWN-1] a field of every kind is read as it stands', () => {
  const vin = { name: 'vin', label: gate.label, type: 'vin', min: 17, options: shift.options };
  for (const field of [gate, shift, oil, checked, vin])
    assert.deepEqual(readOwnField(JSON.parse(JSON.stringify(field))), { ok: true, value: field });
});

test('[OWN-1] what makes no field is refused with its place', () => {
  const [day] = shift.options!;
  const wrong: readonly (readonly [unknown, string])[] = [
    [null, ''],
    ['gate', ''],
    [{ ...gate, name: '' }, 'name'],
    [{ ...gate, name: 'own.gate' }, 'name'],
    [{ ...gate, name: '__proto__' }, 'name'],
    [{ ...gate, name: '厂门' }, 'name'],
    [{ ...gate, name: 'g'.repeat(65) }, 'name'],
    [{ ...gate, label: '厂门' }, 'label'],
    [{ ...gate, label: { 'zh-CN': '厂门', en: '' } }, 'label.en'],
    [{ ...gate, type: 'Text' }, 'type'],
    [{ ...gate, requierd: true }, 'requierd'],
    [{ ...gate, maxLength: 0 }, 'maxLength'],
    [{ ...gate, options: shift.options }, 'options'],
    [{ ...gate, min: 1 }, 'min'],
    [{ ...shift, options: undefined }, 'options'],
    [{ ...shift, options: [] }, 'options'],
    [{ ...shift, options: [day, day] }, 'options'],
    [{ ...shift, options: [day, { value: 'night' }] }, 'options.1.label'],
    [{ ...oil, min: '2026-01-01' }, 'min'],
    [{ ...oil, min: Number.NaN }, 'min'],
    [{ ...oil, max: -41 }, 'max'],
    [{ ...checked, max: '2026-02-30' }, 'max'],
    [{ ...checked, max: '2025-12-31' }, 'max'],
  ];
  for (const [data, path] of wrong) assert.equal(pathOf(data), path, JSON.stringify(data));
});

test('[OWN-1] any data is answered, and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      assert.equal(typeof readOwnField(data).ok, 'boolean');
    }),
  );
});
