import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { saveSlip, voidSlip } from '@aftersale/core';
import { anEntry } from '../../../support/an-entry.ts';
import { createSlipDesk, evening } from '../../../support/slip-desk.ts';

describe('saving', () => {
  test('[SLP-1] keeps every text exactly as typed', () => {
    const desk = createSlipDesk();
    const entry = anEntry({
      texts: { 'fees.parts': ' １，２８０．５ x', 'fault.symptom': 'e\u0301 ' },
    });
    const slip = desk.saved('a', entry);
    assert.deepEqual(slip.content.entry, entry);
    assert.deepEqual(
      [slip.status, slip.revision, slip.createdAt, slip.author, slip.content.sheetVersion],
      ['draft', 1, evening, '李强', 1],
    );
  });

  test('[SLP-8] counts every write and refuses a writer who saw an older one', () => {
    const desk = createSlipDesk();
    desk.saved('a');
    const second = desk.run(
      saveSlip,
      { id: 'a', entry: anEntry({ texts: { rating: '2' } }), revision: 1 },
      '2026-03-01T08:00:00.000Z',
    );
    assert.equal(second.revision, 2);
    assert.deepEqual([second.createdAt, second.updatedAt], [evening, '2026-03-01T08:00:00.000Z']);
    for (const revision of [0, 1, 3])
      assert.deepEqual(desk.refusal(saveSlip, { id: 'a', entry: anEntry(), revision }), {
        type: 'SavedElsewhere',
        current: second,
      });
  });

  test('[SLP-2] is refused once the slip is signed, amended or void', () => {
    const desk = createSlipDesk();
    const save = (id: string) =>
      desk.refusal(saveSlip, { id, entry: anEntry(), revision: desk.slip(id).revision });
    desk.signed('a');
    assert.deepEqual(save('a'), { type: 'NotInThisState', status: 'signed', why: 'AlreadySigned' });
    desk.saved('b');
    desk.run(voidSlip, { id: 'b', reason: 'x' });
    assert.deepEqual(save('b'), { type: 'NotInThisState', status: 'void', why: 'Void' });
  });
});
