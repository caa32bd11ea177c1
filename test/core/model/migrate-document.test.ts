import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defineModel, migrateDocument, type Document } from '@aftersale/core';
import { deepFreeze } from '../../support/deep-freeze.ts';
import { fc } from '../../support/fast-check.ts';

interface First {
  readonly name: string;
}
interface Second {
  readonly names: readonly string[];
}
interface Third extends Second {
  readonly count: number;
}

const migrate = {
  2: ({ name, ...rest }: First) => ({ ...rest, names: [name] }),
  3: (content: Second) => ({ ...content, count: content.names.length }),
};
const model = defineModel<Third, 'open'>({
  name: 'lift',
  version: 3,
  statuses: ['open'],
  indexes: {},
  migrate,
});

const aDocument = (version: number, content: unknown): Document =>
  deepFreeze({
    id: 'a',
    model: 'lift',
    version,
    revision: 7,
    status: 'open',
    createdAt: '2026-11-01T08:00:00.000Z',
    updatedAt: '2026-11-02T08:00:00.000Z',
    author: '',
    content,
    floor: 3,
  } as Document);

describe('a document of another version', () => {
  test('[MDL-1] is brought up step by step, and keeps its envelope and what no step knows', () => {
    const first = aDocument(1, { name: 'A', more: [1] });
    assert.deepEqual(migrateDocument(model, first), {
      ok: true,
      value: { ...first, version: 3, content: { names: ['A'], count: 1, more: [1] } },
    });
    const second = aDocument(2, { names: ['A', 'B'] });
    const brought = migrateDocument(model, second);
    assert.deepEqual(brought.ok && brought.value.content, { names: ['A', 'B'], count: 2 });
  });

  test('[MDL-1] [MDL-2] comes back unchanged when it is of this version, or newer', () => {
    for (const version of [3, 4]) {
      const document = aDocument(version, { anything: true });
      const brought = migrateDocument(model, document);
      assert.equal(brought.ok && brought.value, document);
    }
  });

  test('[MDL-1] is refused when the steps no longer reach back to it', () => {
    const late = { ...model, migrate: { 3: migrate[3] } };
    assert.deepEqual(migrateDocument(late, aDocument(1, { name: 'A' })), {
      ok: false,
      error: { type: 'TooOld', version: 1 },
    });
    assert.ok(migrateDocument(late, aDocument(2, { names: [] })).ok);
  });

  test('[MDL-1] comes out the same whether it is brought up at once or on the way', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const first = aDocument(1, { name });
        const halfway = migrateDocument({ version: 2, migrate }, first);
        assert.ok(halfway.ok);
        assert.deepEqual(migrateDocument(model, halfway.value), migrateDocument(model, first));
      }),
    );
  });
});

describe('the steps of a model', () => {
  const step = (content: object) => content;
  const wrong = [
    ['no step to a version above the first', 2, {}],
    ['a gap before the present version', 3, { 2: step }],
    ['a gap between two steps', 4, { 2: step, 4: step }],
    ['a step beyond the present version', 2, { 2: step, 3: step }],
    ['a step to the first version', 1, { 1: step }],
    ['a step to no version', 2, { 2: step, soon: step }],
    ['a version that is none', 0, {}],
    ['half a version', 1.5, {}],
  ] as const;
  for (const [name, version, steps] of wrong)
    test(`[MDL-1] are refused with ${name}`, () => {
      assert.throws(() => defineModel({ ...model, version, migrate: steps }), TypeError);
    });

  test('[MDL-1] may begin at the oldest version that is still read', () => {
    assert.equal(defineModel({ ...model, version: 5, migrate: { 5: step } }).version, 5);
    assert.equal(defineModel({ ...model, version: 5, migrate: { 4: step, 5: step } }).version, 5);
  });
});
