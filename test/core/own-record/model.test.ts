import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  keysOf,
  migrateDocument,
  personalTexts,
  recordNumber,
  sayRecord,
  withoutPersonal,
  withSignature,
  type OwnRecord,
  type RecordDefinition,
} from '@aftersale/core';
import { aLift, context, liftEntry, liftKind } from './lift.ts';

const kind = liftKind();
const { definition, model } = kind;
const record = aLift(liftEntry());
const mark = { mark: { kind: 'typed', name: '李主任' }, at: '2026-11-01T02:59:00.000Z' } as const;

const keys = (of: OwnRecord): string[] => keysOf(model, of).map((key) => key.join(' '));

describe('the model of a record of one’s own', () => {
  test('[REC-2] finds it by time, by state, and by its own indexes with numbers as numbers', () => {
    const at = record.updatedAt;
    assert.deepEqual(keysOf(model, record), [
      ['lift-maintenance.newest', at],
      ['lift-maintenance.by-status', 'draft', at],
      ['lift-maintenance.by-next-visit', '2026-11-15', at],
      ['lift-maintenance.by-floors', '东方大厦物业', 18, at],
    ]);
  });

  test('[REC-2] finds it under no index of a text that is blank, or a number that cannot be read', () => {
    const found = keys(aLift(liftEntry({ 'next-visit': ' ', floors: 'many' })));
    assert.deepEqual(
      found.filter((key) => /by-(next|floors)/.test(key)),
      [],
    );
    assert.equal(found.length, 2);
  });

  test('[REC-2] hands it over in the states that are said to be, and in no other', () => {
    const handed = ['draft', 'done', 'withdrawn', 'unknown'].filter((status) =>
      model.delivers?.(aLift(liftEntry(), { status })),
    );
    assert.deepEqual(handed, ['done', 'withdrawn']);
  });

  test('[REC-2] is remembered by its number and by what the list shows', () => {
    assert.deepEqual(model.remembered?.(record), {
      pieces: ['WB-A1B2C-3D4E5'],
      names: ['东方大厦物业', '2026-11-01', '2026-11-15'],
    });
  });

  const newer = (change: Partial<RecordDefinition>) =>
    liftKind({ version: 3, ...change } as Partial<RecordDefinition>).model;
  const sections = definition.sections.map(({ title, fields }) => ({
    title,
    fields: fields.map((field) =>
      field.name === 'unit' ? { ...field, name: 'user-unit' } : field,
    ),
  }));
  const list = ['user-unit'];

  test('[REC-6] [MDL-1] reads under its new name what an older version wrote, and leaves the rest as it is', () => {
    const renaming = newer({ sections, list, indexes: {}, renamed: { 3: { unit: 'user-unit' } } });
    const entry = { ...liftEntry({ strange: 'x' }), more: 1 };
    const read = migrateDocument(renaming, aLift(entry as never));
    assert.ok(read.ok);
    assert.equal(read.value.version, 3);
    const { unit, ...others } = entry.texts as Record<string, string>;
    assert.deepEqual(read.value.content.entry, {
      ...entry,
      texts: { ...others, 'user-unit': unit },
    });
  });

  test('[REC-6] reads an older version without a word where nothing was renamed', () => {
    const read = migrateDocument(newer({}), aLift(liftEntry()));
    assert.deepEqual(read, { ok: true, value: { ...record, version: 3 } });
  });

  test('[REC-6] follows a name through several versions, and never writes over a text', () => {
    const twice = newer({
      sections,
      list,
      indexes: {},
      renamed: { 2: { unit: 'user' }, 3: { user: 'user-unit' } },
    });
    const read = migrateDocument(twice, record);
    assert.ok(read.ok);
    assert.equal((read.value as OwnRecord).content.entry.texts['user-unit'], '东方大厦物业');
    const taken = migrateDocument(twice, aLift(liftEntry({ 'user-unit': '西城' })));
    assert.ok(taken.ok);
    const { texts } = (taken.value as OwnRecord).content.entry;
    assert.deepEqual([texts['user-unit'], texts.user], ['西城', '东方大厦物业']);
  });

  test('[REC-9] [MDL-4] blanks what is personal wherever it stands, and nothing else', () => {
    const { personal } = model;
    const entry = withSignature(liftEntry({ floors: '19' }), 'confirmed', mark);
    const submitted = kind
      .command('submit')
      .apply(new Map([[record.id, aLift(entry)]]), { id: record.id }, context());
    assert.ok(submitted.ok);
    const { content } = submitted.value[0] as OwnRecord;
    assert.deepEqual(personal?.term, { days: 1460, from: ['entry', 'texts', 'visit-date'] });
    assert.ok(personalTexts(personal!, content).includes('王芳'));
    const left = withoutPersonal(personal!, content);
    assert.deepEqual(left, {
      ...content,
      entry: { texts: { ...content.entry.texts, contact: '' }, signatures: [] },
    });
  });

  test('[REC-9] blanks what a decision looked at as well', () => {
    const { personal } = liftKind({ personal: { fields: ['measure'] } }).model;
    const step = {
      ...{ command: 'submit', from: 'draft', to: 'done', by: '张工', at: '' },
      decision: {
        policy: { name: 'x', version: '1' },
        settings: {},
        inputs: { measure: '找王芳', result: 'open' },
        reasons: [],
        allows: true,
      },
    };
    const left = withoutPersonal(personal!, { ...record.content, steps: [step] });
    assert.deepEqual(left.steps[0]?.decision?.inputs, { measure: '', result: 'open' });
    assert.equal(personal?.term, undefined);
  });
});

describe('the number of a record', () => {
  test('[REC-7] follows from its id behind its prefix, and is the same at any time', () => {
    assert.equal(recordNumber(definition, record), 'WB-A1B2C-3D4E5');
    assert.equal(
      recordNumber(definition, aLift(liftEntry({ unit: 'x' }), { revision: 9 })),
      'WB-A1B2C-3D4E5',
    );
  });

  test('[REC-7] is what is typed in its field, where one is named and filled in', () => {
    const own = { ...definition, number: { field: 'unit', prefix: 'WB-' } };
    assert.equal(recordNumber(own, record), '东方大厦物业');
    assert.equal(recordNumber(own, aLift(liftEntry({ unit: '' }))), 'WB-A1B2C-3D4E5');
    assert.equal(
      recordNumber({ ...definition, number: { field: 'unit' } }, aLift(liftEntry({ unit: ' ' }))),
      '',
    );
    assert.equal(recordNumber({ ...definition, number: undefined }, record), '');
  });
});

describe('what a record says', () => {
  const signed = withSignature(liftEntry({ 'old-field': '别处' }), 'confirmed', mark);

  test('[REC-8] stands under the words of the definition, in either language and in its order', () => {
    const chinese = sayRecord(definition, aLift(signed), 'zh-CN');
    assert.equal(chinese.title, '电梯维护保养记录');
    assert.equal(chinese.status, '填写中');
    assert.deepEqual(
      chinese.sections.map(({ title, fields }) => [
        title,
        ...fields.map(({ label, text }) => `${label}=${text}`),
      ]),
      [
        ['电梯', '使用单位=东方大厦物业', '联系人=王芳', '层=18', '站=18'],
        [
          '维保',
          '维保日期=2026-11-01',
          '结论=正常',
          '措施=',
          '下次维保=2026-11-15',
          '使用单位确认=',
        ],
        ['', 'old-field=别处'],
      ],
    );
    const english = sayRecord(definition, aLift(signed), 'en');
    assert.equal(english.status, 'Being filled in');
    assert.equal(english.sections[1]!.fields[1]!.text, 'Fine');
  });

  test('[REC-8] holds the mark with when it was put', () => {
    const [, { fields }] = sayRecord(definition, aLift(signed), 'en').sections as never as [
      never,
      { fields: { signed?: { at: string } }[] },
    ];
    assert.equal(fields.at(-1)?.signed?.at, mark.at);
  });

  test('[REC-8] names a state that the definition does not know by its name', () => {
    assert.equal(
      sayRecord(definition, aLift(signed, { status: 'archived' }), 'en').status,
      'archived',
    );
  });
});
