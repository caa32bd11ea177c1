import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { differences, emptyPartRow, textFields, withText } from '@aftersale/core';
import { anEntry } from '../../support/an-entry.ts';
import { fc } from '../../support/fast-check.ts';
import { evening } from '../../support/slip-desk.ts';

describe('what an amendment changes', () => {
  test('[SLP-6] is nothing when nothing was changed', () => {
    assert.deepEqual(differences(anEntry(), anEntry()), []);
  });

  test('[SLP-6] is listed in the order of the paper, with both texts', () => {
    const after = anEntry({ texts: { 'fees.other': '50', dispatchNumber: 'D-2' } });
    assert.deepEqual(differences(anEntry(), after), [
      { field: 'dispatchNumber', before: 'D-2026-0301', after: 'D-2' },
      { field: 'fees.other', before: '45', after: '50' },
    ]);
  });

  test('[SLP-6] is not what a new signature fills anew: rating and acceptance', () => {
    const mark = { kind: 'typed', name: '王芳' } as const;
    const accepted = anEntry({ feeAcceptance: { mark, acceptedAmount: 1, at: evening } });
    assert.deepEqual(differences(accepted, anEntry({ texts: { rating: '' } })), []);
  });

  test('[SLP-6] covers needs, photos, the seal and the rows of parts', () => {
    const hash = 'h';
    const photo = { hash, mime: 'image/png', taken: 'after', width: 1, height: 1 } as const;
    const row = { ...emptyPartRow('p'), model: 'A', unitPrice: '5' };
    const after = anEntry({
      serviceNeeds: ['repair'],
      photos: [photo],
      seal: { hash: 's', mime: 'image/png' },
      parts: [row],
    });
    assert.deepEqual(differences(anEntry(), after), [
      { field: 'serviceNeeds', before: '', after: 'repair' },
      { field: 'photos', before: '', after: 'h' },
      { field: 'seal', before: '', after: 's' },
      { field: 'parts', before: '', after: 'A · 1 · 5 ·  · ' },
    ]);
    assert.deepEqual(
      differences(after, { ...after, parts: [] }).map(({ field, after: is }) => [field, is]),
      [['parts', '']],
    );
  });

  test('[SLP-6] is exactly the texts that were changed', () => {
    const some = fc.subarray(textFields.filter((field) => field !== 'rating'));
    fc.assert(
      fc.property(some, (fields) => {
        const after = fields.reduce((entry, field) => withText(entry, field, '改'), anEntry());
        assert.deepEqual(
          differences(anEntry(), after).map(({ field }) => field),
          fields,
        );
      }),
    );
  });
});
