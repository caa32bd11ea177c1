import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownFieldDefects, ownFieldText, type OwnField } from '@aftersale/core';
import { checked, gate, oil, shift } from './fields.ts';

const ready: OwnField = { name: 'ready', label: gate.label, type: 'yes-no' };

test('[OWN-2] what is wrong with a value has a stable code', () => {
  const cases: readonly (readonly [OwnField, string, readonly string[]])[] = [
    [gate, '', ['Missing']],
    [gate, ' \t', ['Missing']],
    [gate, '东3门', []],
    [gate, 'number thirteen', ['TooLong']],
    [shift, '', []],
    [shift, 'day', []],
    [shift, '白班', ['NotOffered']],
    [ready, 'yes', []],
    [ready, 'true', ['NotOffered']],
    [oil, '-12.5', []],
    [oil, '８５。５', []],
    [oil, '-41', ['TooSmall']],
    [oil, '120.1', ['TooLarge']],
    [oil, '1e2', ['NotANumber']],
    [oil, 'about 80', ['NotANumber']],
    [oil, '0x10', ['NotANumber']],
    [checked, '2026-11-30', []],
    [checked, '2025-12-31', ['TooEarly']],
    [checked, '2027-01-01', ['TooLate']],
    [checked, '2026-02-29', ['NotADate']],
    [checked, '30.11.2026', ['NotADate']],
  ];
  for (const [field, value, codes] of cases)
    assert.deepEqual(ownFieldDefects(field, value), codes, `${field.name}: ${value}`);
});

test('[OWN-2] a type that is not known is a text', () => {
  const vin: OwnField = { ...gate, type: 'vin', options: shift.options, min: 3 };
  assert.deepEqual(ownFieldDefects(vin, '<b>x'), []);
  assert.deepEqual(ownFieldDefects(vin, ''), ['Missing']);
  assert.deepEqual(ownFieldDefects(vin, '1234567890123'), ['TooLong']);
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
