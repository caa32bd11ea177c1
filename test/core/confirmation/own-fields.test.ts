import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  amendSlip,
  completeSlip,
  differences,
  mergeEntries,
  problemWithSlip,
  sealHolds,
  withOwnFields,
  type SlipEntry,
} from '@aftersale/core';
import { rememberedOfSlip } from '@aftersale/core/remembered';
import { anEntry } from '../../support/an-entry.ts';
import { createSlipDesk } from '../../support/slip-desk.ts';
import { gate, shift } from '../own-field/fields.ts';

const withOwn = (texts: Readonly<Record<`own.${string}`, string>>): SlipEntry =>
  withOwnFields(anEntry({ texts }), [gate, shift]);

describe('own fields of a slip', () => {
  test('[SLP-11] changes to different own fields merge, and one changed in both shows both texts', () => {
    const base = withOwn({ 'own.gate': '1' });
    const mine = withOwn({ 'own.gate': '2' });
    const theirs = withOwn({ 'own.gate': '3', 'own.shift': 'day' });
    const { entry, conflicts } = mergeEntries(base, mine, theirs);
    assert.equal(entry.texts['own.gate'], '2');
    assert.equal(entry.texts['own.shift'], 'day');
    assert.deepEqual(conflicts, [{ field: 'own.gate', theirs: '3' }]);
  });

  test('[SLP-11] fields that two windows noted for the first time are all there', () => {
    const mine = withOwnFields(anEntry({ texts: { 'own.gate': '2' } }), [gate]);
    const theirs = withOwnFields(anEntry({ texts: { 'own.shift': 'day' } }), [shift]);
    const { entry, conflicts } = mergeEntries(anEntry(), mine, theirs);
    assert.deepEqual(
      entry.ownFields?.map(({ name }) => name),
      ['gate', 'shift'],
    );
    assert.deepEqual(conflicts, []);
  });

  test('[SLP-11] an amendment keeps them and tells what changed in them', () => {
    const desk = createSlipDesk();
    const signed = desk.signed('a', withOwn({ 'own.gate': '2', 'own.shift': 'day' }));
    const { entry } = desk.run(amendSlip, { id: 'a' }).content;
    assert.deepEqual(entry.ownFields, [gate, shift]);
    const changed = { ...entry, texts: { ...entry.texts, 'own.gate': '3' } };
    assert.deepEqual(differences(signed.content.entry, changed), [
      { field: 'own.gate', before: '2', after: '3' },
    ]);
  });

  test('[SLP-11] completion is refused while a required one is blank, and while one cannot be read', () => {
    const desk = createSlipDesk();
    desk.saved('a', withOwn({ 'own.shift': 'late' }));
    assert.deepEqual(desk.refusal(completeSlip, { id: 'a' }), {
      type: 'NotReady',
      problems: [
        { path: 'own.gate', type: 'Missing' },
        { path: 'own.shift', type: 'NotOffered' },
      ],
    });
  });

  test('[SLP-11] a stored slip with fields that are none cannot be read, and one without any can', () => {
    const content = (ownFields: unknown): unknown => ({
      entry: { ...anEntry(), ownFields },
      sheetVersion: 1,
    });
    assert.equal(problemWithSlip(content(undefined)), undefined);
    assert.equal(problemWithSlip(content([{ ...gate, ofANewerKit: true }])), undefined);
    assert.match(
      problemWithSlip(content([{ ...gate, label: 'x' }])) ?? '',
      /^entry\.ownFields\.0\.label/,
    );
  });

  test('[SLP-11] a slip is found by what stands in them', () => {
    const desk = createSlipDesk();
    const slip = desk.signed('a', withOwn({ 'own.gate': '东3门' }));
    assert.ok(rememberedOfSlip(slip).pieces.includes('东3门'));
  });

  test('[SLP-12] the sheet seals labels and texts in both languages, and holds no own part without own fields', () => {
    const desk = createSlipDesk();
    const texts = { 'own.gate': ' 东3门 ', 'own.shift': 'night', 'own.berth': 'B7' } as const;
    const { sealed } = desk.signed('a', withOwn(texts)).content;
    assert.ok(sealed && sealHolds(sealed));
    const both = (text: string) => ({ 'zh-CN': text, en: text });
    assert.deepEqual(sealed.sheet.own, [
      { name: 'gate', label: gate.label, value: '东3门', text: both('东3门') },
      {
        name: 'shift',
        label: shift.label,
        value: 'night',
        text: { 'zh-CN': '夜班', en: 'Night' },
      },
      { name: 'berth', label: both('berth'), value: 'B7', text: both('B7') },
    ]);
    const relabelled = structuredClone(sealed);
    Object.assign(relabelled.sheet.own![0]!.label, { en: 'Door' });
    assert.equal(sealHolds(relabelled), false);
    assert.equal('own' in desk.signed('b').content.sealed!.sheet, false);
  });
});
