import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownFieldDefects, ownFieldText, type OwnField } from '@aftersale/core';
import { checked, gate, oil, shift } from './fields.ts';

const ready: OwnField = { name: 'ready', label: gate.label, type: 'yes-no' };

test('[OWN-2] what is wrong with a value has a stable code', () => {
  const cases: readonly (readonly [OwnField, string, readonly string[]])[] = [
    [gate, '', ['own-missing']],
    [gate, ' \t', ['own-missing']],
    [gate, '东3门', []],
    [gate, 'number 3', ['own-too-long']],
    [shift, '', []],
    [shift, 'day', []],
    [shift, '白班', ['own-not-offered']],
    [ready, 'yes', []],
    [ready, 'true', ['own-not-offered']],
    [oil, '-12.5', []],
    [oil, '８５。５', []],
    [oil, '-41', ['own-too-small']],
    [oil, '120.1', ['own-too-large']],
    [oil, '1e2', ['own-not-a-number']],
    [oil, 'about 80', ['own-not-a-number']],
    [oil, '0x10', ['own-not-a-number']],
    [checked, '2026-11-30', []],
    [checked, '2025-12-31', ['own-too-early']],
    [checked, '2027-01-01', ['own-too-late']],
    [checked, '2026-02-29', ['own-not-a-date']],
    [checked, '30.11.2026', ['own-not-a-date']],
  ];
  for (const [field, value, codes] of cases)
    assert.deepEqual(ownFieldDefects(field, value), codes, `${field.name}: ${value}`);
});

test('[OWN-2] a type that is not known is a text', () => {
  const vin: OwnField = { ...gate, type: 'vin', options: shift.options, min: 3 };
  assert.deepEqual(ownFieldDefects(vin, '<b>x'), []);
  assert.deepEqual(ownFieldDefects(vin, ''), ['own-missing']);
  assert.deepEqual(ownFieldDefects(vin, '123456'), ['own-too-long']);
});

test('[OWN-3] the sheet says a choice by its label, a number with its unit, and all else as typed', () => {
  assert.equal(ownFieldText(shift, 'day', 'zh-CN'), '白班');
  assert.equal(ownFieldText(shift, 'day', 'en'), 'Day');
  assert.equal(ownFieldText(shift, 'late', 'en'), 'late');
  assert.equal(ownFieldText(ready, 'no', 'zh-CN'), '否');
  assert.equal(ownFieldText(ready, 'no', 'en'), 'No');
  assert.equal(ownFieldText(ready, 'toString', 'en'), 'toString');
  assert.equal(ownFieldText(oil, '85.50', 'en'), '85.50 °C');
  assert.equal(ownFieldText(oil, 'about 80', 'zh-CN'), 'about 80 摄氏度');
  assert.equal(ownFieldText(oil, ' ', 'en'), '');
  assert.equal(ownFieldText(gate, '<b>3</b>', 'en'), '<b>3</b>');
});
