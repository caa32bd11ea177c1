import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { DefinitionError, definePlugin, readPlugin } from '@aftersale/core';
import { intervalData, liftData } from '../own-record/lift.ts';

const lift = {
  name: 'lift',
  apiVersion: 1,
  policies: [intervalData],
  records: [liftData],
} as const;

function refusal(data: unknown): DefinitionError {
  const read = readPlugin(data);
  assert.ok(!read.ok);
  assert.ok(read.error instanceof DefinitionError);
  return read.error;
}

describe('a plug-in', () => {
  test('[PLG-1] is read with its records bound to its policies', () => {
    const read = readPlugin(JSON.parse(JSON.stringify(lift)));
    assert.ok(read.ok, JSON.stringify(read));
    const { name, policies, records } = read.value;
    assert.equal(name, 'lift');
    assert.deepEqual(
      policies.map((each) => each.name),
      ['lift-interval'],
    );
    assert.equal(records[0]?.policyOf('submit'), policies[0]);
  });

  test('[PLG-1] may leave out what it does not bring', () => {
    const read = readPlugin({ name: 'empty', apiVersion: 1 });
    assert.ok(read.ok);
    const { fields, policies, records } = read.value;
    assert.deepEqual([fields, policies, records], [[], [], []]);
  });

  for (const apiVersion of [2, 0, '1', null])
    test(`[PLG-1] of version ${JSON.stringify(apiVersion)} is refused by its own code, whatever else is in it`, () => {
      const error = refusal({ name: 'lift', apiVersion, spells: [] });
      assert.equal(error.code, 'definition-api');
    });

  for (const [what, data, problem] of [
    ['without a version', { name: 'lift' }, 'apiVersion: is missing'],
    ['without a name', { apiVersion: 1 }, 'name: is missing'],
    ['that is a list', [], 'name: is missing'],
    ['with what nobody knows', { ...lift, elements: [] }, 'elements: is not known here'],
    [
      'with a field of the kit',
      { ...lift, fields: [{ type: 'date', element: 'my-date' }] },
      'fields.0.type: is a type of the kit',
    ],
    [
      'with a signature of its own',
      { ...lift, fields: [{ type: 'signature', element: 'my-pad' }] },
      'fields.0.type: is a type of the kit',
    ],
    [
      'with a field that is no element',
      { ...lift, fields: [{ type: 'plate', element: 'plate' }] },
      'fields.0.element: must be the name of a custom element',
    ],
    [
      'with a field twice',
      {
        ...lift,
        fields: [
          { type: 'plate', element: 'my-plate' },
          { type: 'plate', element: 'my-plate' },
        ],
      },
      'fields: names "plate" twice',
    ],
    [
      'with a wrong record',
      { ...lift, records: [liftData, { ...liftData, list: ['a'] }] },
      'records.1.list.0: "a" is no field here that holds a text',
    ],
    [
      'with a record twice',
      { ...lift, records: [liftData, liftData] },
      'records: names "lift-maintenance" twice',
    ],
    [
      'with a wrong policy',
      { ...lift, policies: [{ ...intervalData, version: '' }] },
      'policies.0.version: must not be empty',
    ],
    [
      'with a policy twice',
      { ...lift, policies: [intervalData, intervalData] },
      'policies: names "lift-interval" twice',
    ],
    [
      'with a record whose policy is not there',
      { ...lift, policies: [] },
      'records.0.commands.0.policy: "lift-interval" is no policy that is known here',
    ],
  ] as const)
    test(`[PLG-1] ${what} is refused at its place`, () => {
      const { code, problems, message } = refusal(data);
      assert.equal(code, 'definition-wrong');
      const told = problems.map((each) => `${each.path}: ${each.message}`);
      assert.ok(told.includes(problem), told.join('\n'));
      assert.ok(message.startsWith('definition-wrong: plug-in '), message);
    });

  test('[PLG-1] is refused by any data that is none, and never by another exception', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        refusal(data);
      }),
    );
  });

  test('[PLG-1] that is written in code comes back as it is, or throws', () => {
    assert.equal(definePlugin(lift), lift);
    assert.throws(() => definePlugin({ ...lift, name: 'L' }), DefinitionError);
  });

  test('[PLG-2] is told from another one by all that is written in it, functions included', () => {
    const written = (decide?: () => []) => {
      const read = readPlugin({
        ...lift,
        policies: [{ ...intervalData, ...(decide ? { decide } : {}) }],
      });
      assert.ok(read.ok);
      return read.value.written;
    };
    assert.equal(written(), written());
    assert.equal(
      written(() => []),
      written(() => []),
    );
    assert.notEqual(
      written(),
      written(() => []),
    );
  });
});
