import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ownAnswers,
  ownFieldsOf,
  ownProblems,
  withOwnFields,
  type EntryWithOwn,
} from '@aftersale/core';
import { fc } from '../../support/fast-check.ts';
import { gate, oil, shift } from './fields.ts';

const entry = (own: Readonly<Record<string, string>>): EntryWithOwn => ({
  texts: { rating: '', ...own },
});

test('[OWN-4] an entry without own fields stays as it is', () => {
  const old = entry({});
  assert.equal(withOwnFields(old, []), old);
  assert.deepEqual(ownAnswers(old), []);
  assert.deepEqual(ownProblems(old), []);
});

test('[OWN-4] what the page asks is noted, and what is required there is a problem', () => {
  const noted = withOwnFields(entry({ 'own.shift': 'late' }), [gate, shift]);
  assert.deepEqual(noted.ownFields, [gate, shift]);
  assert.deepEqual(ownProblems(noted), [
    { path: 'own.gate', type: 'Missing' },
    { path: 'own.shift', type: 'NotOffered' },
  ]);
});

test('[OWN-4] a field that the page asks for no more stays while it holds a text, and is not required', () => {
  const before = withOwnFields(entry({ 'own.gate': '3', 'own.shift': ' ' }), [gate, shift]);
  const after = withOwnFields(before, [oil]);
  assert.deepEqual(
    after.ownFields?.map(({ name, required }) => [name, required]),
    [
      ['oil', undefined],
      ['gate', false],
    ],
  );
  assert.equal(after.texts['own.gate'], '3');
  const emptied = { ...after, texts: { ...after.texts, 'own.gate': '' } };
  assert.deepEqual(withOwnFields(emptied, []).ownFields, []);
});

test('[OWN-4] a text whose field was never noted stands under its name', () => {
  const stray = entry({ 'own.berth': 'B7', 'own.empty': '' });
  assert.deepEqual(
    ownFieldsOf(stray).map(({ name, label, type }) => [name, label.en, type]),
    [['berth', 'berth', 'text']],
  );
  assert.deepEqual(ownAnswers(stray), [
    {
      name: 'berth',
      label: { 'zh-CN': 'berth', en: 'berth' },
      value: 'B7',
      text: { 'zh-CN': 'B7', en: 'B7' },
    },
  ]);
});

test('[OWN-4] a text whose field was not noted stands after those that were', () => {
  const noted = withOwnFields(entry({}), [gate]);
  const later = { ...noted, texts: { ...noted.texts, 'own.berth': 'B7' } };
  assert.deepEqual(
    ownAnswers(later).map(({ name, value }) => [name, value]),
    [
      ['gate', ''],
      ['berth', 'B7'],
    ],
  );
});

test('[OWN-3] answers carry both labels and both texts, blank ones too', () => {
  const answers = ownAnswers(withOwnFields(entry({ 'own.shift': 'night' }), [gate, shift]));
  assert.deepEqual(answers, [
    { name: 'gate', label: gate.label, value: '', text: { 'zh-CN': '', en: '' } },
    { name: 'shift', label: shift.label, value: 'night', text: { 'zh-CN': '夜班', en: 'Night' } },
  ]);
});

test('[OWN-3] what an own control printed stands for the value it was printed for, and for no other', () => {
  const printed = { value: 'lsv1', 'zh-CN': '车架 LSV1', en: 'VIN LSV1' };
  const vin = { ...gate, name: 'vin', type: 'vin', printed };
  const textFor = (value: string): string =>
    ownAnswers(withOwnFields(entry({ 'own.vin': value }), [vin]))[0]!.text.en;
  assert.equal(textFor('lsv1'), 'VIN LSV1');
  assert.equal(textFor('lsv2'), 'lsv2');
});

test('[OWN-4] whatever is asked, no text that is not blank is dropped or left off the sheet', () => {
  const names = ['gate', 'shift', 'berth', 'constructor', 'toString'];
  const texts = fc.dictionary(fc.constantFrom(...names), fc.string());
  const asked = fc.subarray([gate, shift, oil]);
  fc.assert(
    fc.property(texts, asked, asked, (typed, first, second) => {
      const own = Object.entries(typed).map(([name, text]) => [`own.${name}`, text]);
      const before = entry(Object.fromEntries(own) as Record<string, string>);
      const after = withOwnFields(withOwnFields(before, first), second);
      assert.deepEqual(after.texts, before.texts);
      const answered = new Set(ownAnswers(after).map(({ name }) => name));
      assert.equal(answered.size, ownAnswers(after).length, 'no name is there twice');
      for (const [name, text] of Object.entries(typed))
        assert.ok(text.trim() === '' || answered.has(name), name);
      for (const { name } of second) assert.ok(answered.has(name), name);
    }),
  );
});
