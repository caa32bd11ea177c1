import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { defineRecord, DefinitionError, readRecord } from '@aftersale/core';
import { intervalPolicy, liftData } from './lift.ts';

const policies = [intervalPolicy()];
const said = { 'zh-CN': '某', en: 'some' };

function problems(change: object): readonly string[] {
  const read = readRecord({ ...liftData, ...change }, { policies });
  assert.equal(read.ok, false);
  return read.ok ? [] : read.error.map(({ path, message }) => `${path}: ${message}`);
}

const [lift, visit] = liftData.sections;
const [draft, ...later] = liftData.statuses;
const [submit] = liftData.commands;

describe('a definition', () => {
  test('[REC-1] is read as it was written', () => {
    const read = readRecord(liftData, { policies });
    assert.ok(read.ok, JSON.stringify(read));
    assert.deepEqual(read.value.definition, liftData);
    assert.deepEqual(JSON.parse(JSON.stringify(read.value.definition)), liftData);
  });

  test('[REC-1] says once what the fields of a section have in common, and a field goes before it', () => {
    const fields = [
      { name: 'doors', label: said },
      { name: 'ropes', label: said, required: false },
    ];
    const each = { type: 'yes-no', required: true };
    const read = readRecord(
      { ...liftData, sections: [...liftData.sections, { title: said, fields, each }] },
      { policies },
    );
    assert.ok(read.ok, JSON.stringify(read));
    assert.deepEqual(read.value.definition.sections[2]!.fields, [
      { name: 'doors', label: said, type: 'yes-no', required: true },
      { name: 'ropes', label: said, type: 'yes-no', required: false },
    ]);
  });

  for (const [what, change, problem] of [
    ['no object', null, ': must be an object'],
    [
      'a name of the kit',
      { name: 'confirmation' },
      'name: is the name of a record of the kit; choose another one',
    ],
    [
      'a name with blanks',
      { name: 'lift record' },
      'name: must be lower-case letters, figures and hyphens',
    ],
    ['a version of none', { version: 0 }, 'version: must be at least 1'],
    [
      'a date for a version',
      { version: 2026_11_25 },
      'version: must be at most 1000; versions are counted from 1',
    ],
    ['a title in one language', { title: { en: 'Lift' } }, 'title.zh-CN: is missing'],
    ['what nobody knows', { fields: [] }, 'fields: is not known here'],
    ['no sections', { sections: [] }, 'sections: must hold at least one section'],
    ['a section without a title', { sections: [{ fields: [] }] }, 'sections.0.title: is missing'],
    [
      'a choice without options',
      { sections: [lift, { ...visit, fields: [{ name: 'a', label: said, type: 'choice' }] }] },
      'sections.1.fields.0.options: a choice has options, and nothing else has',
    ],
    [
      'a field that is a text',
      { sections: [lift, { ...visit, fields: [...visit.fields, 'doors'] }] },
      'sections.1.fields.5: ',
    ],
    ['a field twice', { sections: [lift, lift, visit] }, 'sections: names a field twice: "unit"'],
    ['no states', { statuses: [] }, 'statuses: must hold at least one state'],
    [
      'a first state that is closed',
      { statuses: [{ ...draft, open: false }, ...later] },
      'statuses.0.open: is false, so that no record could be filled in',
    ],
    [
      'a state twice',
      { statuses: [draft, draft, ...later] },
      'statuses: names a state twice: "draft"',
    ],
    [
      'a command from nowhere',
      { commands: [{ ...submit, from: ['begun'] }] },
      'commands.0.from.0: "begun" is no state here',
    ],
    [
      'a command to nowhere',
      { commands: [{ ...submit, to: 'gone' }] },
      'commands.0.to: "gone" is no state here',
    ],
    [
      'a command that is the kit’s',
      { commands: [{ ...submit, name: 'save' }] },
      'commands.0.name: is taken by the kit',
    ],
    [
      'a command twice',
      { commands: [submit, submit] },
      'commands: names a command twice: "submit"',
    ],
    [
      'a signature in a text',
      { commands: [{ ...submit, signs: 'unit' }] },
      'commands.0.signs: "unit" is no field of type "signature" here',
    ],
    [
      'a policy that is not there',
      { commands: [{ ...submit, policy: 'weekly' }] },
      'commands.0.policy: "weekly" is no policy that is known here',
    ],
    [
      'a policy that looks at another record’s fields',
      { sections: [visit], indexes: {}, list: ['result'], personal: undefined },
      'commands.0.policy: "lift-interval" looks at "floors", which is no field here',
    ],
    [
      'a number in no field',
      { number: { field: 'no' } },
      'number.field: "no" is no field here that holds a text',
    ],
    ['a number of nothing', { number: {} }, 'number: must have a prefix, a field, or both'],
    [
      'an index of the kit',
      { indexes: { newest: ['unit'] } },
      'indexes.newest: is an index that every record has',
    ],
    [
      'an index of no field',
      { indexes: { 'by-x': ['x'] } },
      'indexes.by-x.0: "x" is no field here that holds a text',
    ],
    [
      'a list of a signature',
      { list: ['confirmed'] },
      'list.0: "confirmed" is no field here that holds a text',
    ],
    [
      'personal data nowhere',
      { personal: { fields: ['name'] } },
      'personal.fields.0: "name" is no field here that holds a text',
    ],
    [
      'a term from a text',
      { personal: { fields: ['contact'], days: 1, from: 'unit' } },
      'personal.from: must be a date field, "createdAt" or "updatedAt"',
    ],
    [
      'a renaming of the first version',
      { renamed: { 1: { a: 'unit' } } },
      'renamed.1: must be a version from 2 to 1',
    ],
    [
      'a renaming to nothing',
      { version: 2, renamed: { 2: { user: 'users' } } },
      'renamed.2.user: "users" is no field here that holds a text',
    ],
  ] as const)
    test(`[REC-1] is refused at its place for ${what}`, () => {
      const found = change === null ? readRecord(null) : undefined;
      const told = found
        ? found.ok
          ? []
          : found.error.map(({ path, message }) => `${path}: ${message}`)
        : problems(change!);
      assert.ok(
        told.some((each) => each.startsWith(problem)),
        told.join('\n'),
      );
    });

  test('[REC-1] tells of everything that is wrong at once', () => {
    assert.deepEqual(problems({ list: ['a', 'unit', 'b'], indexes: { 'by-c': ['c'] } }), [
      'indexes.by-c.0: "c" is no field here that holds a text',
      'list.0: "a" is no field here that holds a text',
      'list.2: "b" is no field here that holds a text',
    ]);
  });

  test('[REC-1] is refused by any data that is none, and never by an exception', () => {
    fc.assert(fc.property(fc.anything(), (data) => void assert.equal(readRecord(data).ok, false)));
    const place = fc.constantFrom(...Object.keys(liftData));
    fc.assert(
      fc.property(place, fc.anything(), (member, value) => {
        readRecord({ ...liftData, [member]: value }, { policies });
      }),
    );
  });

  test('[REC-1] that is written in code throws with every problem', () => {
    assert.throws(
      () => defineRecord({ ...liftData, list: ['a'] }, { policies }),
      (error: unknown) =>
        error instanceof DefinitionError &&
        error.code === 'definition-wrong' &&
        error.message.includes('list.0 "a" is no field'),
    );
    assert.throws(() => defineRecord(null as never), DefinitionError);
  });
});
