import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  isTermOver,
  personalTexts,
  withoutPersonal,
  type Document,
  type PersonalData,
} from '@aftersale/core';
import { kitPersonalData } from '@aftersale/core/personal-data';
import { anEntry } from '../../support/an-entry.ts';
import { deepFreeze } from '../../support/deep-freeze.ts';
import { fc } from '../../support/fast-check.ts';

const personal: PersonalData = {
  parts: [['customer', 'name'], ['rows', '*', 'by'], ['ink'], ['photos'], ['nobody', 'home']],
  term: { days: 30, from: ['doneOn'] },
};
const content = deepFreeze({
  customer: { name: '王芳', since: 2020 },
  rows: [{ by: '李强', what: 'seal' }, { what: 'pump' }],
  ink: { hash: 'a', strokes: 7 },
  photos: ['b'],
  other: '王芳',
  doneOn: '2026-01-01T00:00:00.000Z',
});

describe('personal data', () => {
  test('[MDL-4] is told text by text, and nothing else is', () => {
    assert.deepEqual(personalTexts(personal, content), ['王芳', '李强', 'a', 'b']);
  });

  test('[MDL-4] is blank in what is left, and everything else is as it was', () => {
    assert.deepEqual(withoutPersonal(personal, content), {
      customer: { name: '', since: 2020 },
      rows: [{ by: '', what: 'seal' }, { what: 'pump' }],
      ink: null,
      photos: [],
      other: '王芳',
      doneOn: '2026-01-01T00:00:00.000Z',
    });
  });

  test('[MDL-4] is gone after one time, whatever the content is', () => {
    const aPath = fc.array(fc.constantFrom('a', 'b', '*', '0'), { minLength: 1, maxLength: 3 });
    const members = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 3 },
        fc.string(),
        fc.integer(),
        fc.constant(null),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('node')),
      ),
    })).node;
    fc.assert(
      fc.property(fc.array(aPath), members, (parts, node) => {
        const once = withoutPersonal({ parts }, deepFreeze(node));
        assert.deepEqual(personalTexts({ parts }, once), []);
        assert.deepEqual(withoutPersonal({ parts }, once), once);
      }),
    );
  });

  test('[MDL-4] may be kept until its term is over, counted from where the model says', () => {
    const document = {
      createdAt: '2026-02-01T00:00:00.000Z',
      updatedAt: '2026-03-01T00:00:00.000Z',
      content,
    } as unknown as Document;
    const isOver = (from: 'createdAt' | 'updatedAt' | string[], now: string) =>
      isTermOver({ parts: [], term: { days: 30, from } }, document, now);
    assert.equal(isOver(['doneOn'], '2026-01-31T00:00:00.000Z'), false);
    assert.equal(isOver(['doneOn'], '2026-01-31T00:00:00.001Z'), true);
    assert.equal(isOver('createdAt', '2026-03-01T00:00:00.000Z'), false);
    assert.equal(isOver('createdAt', '2026-03-04T00:00:00.000Z'), true);
    assert.equal(isOver('updatedAt', '2026-03-04T00:00:00.000Z'), false);
    assert.equal(isOver(['nowhere'], '2099-01-01T00:00:00.000Z'), false);
    assert.equal(isOver(['other'], '2099-01-01T00:00:00.000Z'), false);
    assert.equal(isTermOver({ parts: [] }, document, '2099-01-01T00:00:00.000Z'), false);
  });

  test('[MDL-4] of a slip is the customer’s, and not what was wrong or what it cost', () => {
    const left = withoutPersonal(kitPersonalData['confirmation']!, { entry: anEntry() });
    const { texts } = left.entry;
    for (const field of ['customer.name', 'customer.contactPhone', 'confirmedBy.name'] as const)
      assert.equal(texts[field], '');
    assert.deepEqual([texts['fault.symptom'], texts['fees.parts']], ['漏水', '1280.50']);
  });
});
