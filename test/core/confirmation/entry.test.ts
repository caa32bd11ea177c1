import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { emptyEntry, emptyPartRow, isBlank, withPartText, withText } from '@aftersale/core';
import { deepFreeze } from '../../support/deep-freeze.ts';
import { anEntry } from '../../support/an-entry.ts';

describe('an entry', () => {
  test('[SLP-1] is blank until anything at all is typed or added', () => {
    assert.equal(isBlank(emptyEntry), true);
    assert.equal(isBlank(withText(emptyEntry, 'rating', ' ')), false);
    assert.equal(isBlank({ ...emptyEntry, parts: [emptyPartRow('p')] }), false);
    assert.equal(isBlank({ ...emptyEntry, serviceNeeds: ['repair'] }), false);
    assert.equal(isBlank({ ...emptyEntry, seal: { hash: 's', mime: 'image/png' } }), false);
  });

  test('[SLP-1] changes one text at a time and leaves the one before as it was', () => {
    const before = deepFreeze(anEntry({ parts: [emptyPartRow('p'), emptyPartRow('q')] }));
    const after = withPartText(withText(before, 'rating', '1'), 'q', 'model', 'B');
    assert.equal(after.texts.rating, '1');
    assert.deepEqual(
      after.parts.map(({ model }) => model),
      ['', 'B'],
    );
    assert.equal(before.texts.rating, '3');
    assert.deepEqual(withPartText(before, 'unknown', 'model', 'B'), before);
  });
});
