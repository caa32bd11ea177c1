import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  afterRecordEvent,
  completePolicy,
  defectsOf,
  nextCommands,
  readinessFor,
  withSignature,
  type OwnRecord,
  type OwnRecordEntry,
  type RecordProblem,
  type RecordRefusal,
} from '@aftersale/core';
import { aLift, context, intervalPolicy, liftEntry, liftKind, texts } from './lift.ts';

const kind = liftKind();
const { definition } = kind;
const mark = { mark: { kind: 'typed', name: '李主任' }, at: '2026-11-01T02:59:00.000Z' } as const;

const signed = (change: object = {}): OwnRecordEntry =>
  withSignature(liftEntry(change), 'confirmed', mark);

const outcome = (status: string, event: string): string => {
  const after = afterRecordEvent(definition, status, event);
  return 'to' in after ? after.to : after.refused;
};

function run(name: string, record: OwnRecord | undefined, change = {}) {
  const found = new Map(record ? [[record.id, record]] : []);
  const id = record?.id ?? 'gone';
  return kind.command(name).apply(found, { id }, context(change));
}
function moved(name: string, record: OwnRecord, change = {}): OwnRecord {
  const result = run(name, record, change);
  assert.ok(result.ok, JSON.stringify(result));
  assert.equal(result.value.length, 1);
  return result.value[0] as OwnRecord;
}
function refused(name: string, record: OwnRecord | undefined, change = {}): RecordRefusal {
  const result = run(name, record, change);
  assert.ok(!result.ok, 'was carried out');
  return result.error;
}
const problemsOf = (refusal: RecordRefusal): string[] =>
  'problems' in refusal ? refusal.problems.map(told) : [refusal.type];
const told = ({ path, type, ...facts }: RecordProblem): string =>
  [path, type, ...('reason' in facts ? [facts.reason.rule] : [])].join(' ');

describe('the life cycle of a record of one’s own', () => {
  const events = ['fill', 'submit', 'reopen', 'withdraw', 'approve'];
  for (const [status, outcomes] of [
    ['draft', ['draft', 'done', 'NotFromHere', 'withdrawn', 'NoSuchCommand']],
    ['done', ['Closed', 'NotFromHere', 'draft', 'withdrawn', 'NoSuchCommand']],
    ['withdrawn', ['Closed', 'NotFromHere', 'NotFromHere', 'NotFromHere', 'NoSuchCommand']],
    [
      'a state of another version',
      ['Closed', 'NotFromHere', 'NotFromHere', 'NotFromHere', 'NoSuchCommand'],
    ],
  ] as const)
    test(`[REC-3] is told for every event that meets ${status}`, () => {
      assert.deepEqual(
        events.map((event) => outcome(status, event)),
        outcomes,
      );
    });

  test('[REC-3] offers exactly the commands that the state takes', () => {
    const names = (status: string): string[] =>
      nextCommands(definition, status).map(({ name }) => name);
    assert.deepEqual(['draft', 'done', 'withdrawn'].map(names), [
      ['submit', 'withdraw'],
      ['reopen', 'withdraw'],
      [],
    ]);
  });

  test('[REC-3] takes text in every state that is said to be open, and in the first', () => {
    const { drafts } = liftKind({
      statuses: definition.statuses.map((each) =>
        each.name === 'done' ? { ...each, open: true } : each,
      ),
    });
    assert.deepEqual(drafts.unfinished, ['draft', 'done']);
    assert.deepEqual(
      ['draft', 'done', 'withdrawn'].map((status) => drafts.closedBecause(status)),
      [undefined, undefined, 'Closed'],
    );
  });

  test('[REC-3] keeps no text in a state that is closed', () => {
    const record = aLift(signed(), { status: 'done' });
    const args = { id: record.id, entry: liftEntry({ unit: 'x' }), revision: record.revision };
    const result = kind.drafts.save.apply(new Map([[record.id, record]]), args, context());
    assert.deepEqual(result, {
      ok: false,
      error: { type: 'NotInThisState', status: 'done', why: 'Closed' },
    });
  });

  test('[REC-3] begins in the first state', () => {
    const args = { id: 'new', entry: liftEntry(), revision: 0 };
    const result = kind.drafts.save.apply(new Map(), args, context());
    assert.ok(result.ok);
    const [record] = result.value as readonly OwnRecord[];
    assert.equal(record!.status, 'draft');
    assert.equal(record!.model, 'lift-maintenance');
    assert.deepEqual(record!.content, { entry: liftEntry(), steps: [] });
  });
});

describe('a command of a record', () => {
  test('[REC-3] moves the record one revision on, with the step that it took', () => {
    const record = moved('submit', aLift(signed()));
    assert.equal(record.status, 'done');
    assert.equal(record.revision, 4);
    assert.equal(record.updatedAt, '2026-11-01T03:00:00.000Z');
    const [{ decision, ...step }] = record.content.steps as [OwnRecord['content']['steps'][0]];
    assert.deepEqual(step, {
      command: 'submit',
      from: 'draft',
      to: 'done',
      by: '张工',
      at: '2026-11-01T03:00:00.000Z',
    });
    assert.equal(decision?.allows, true);
    assert.equal(moved('reopen', record).content.steps.length, 2);
  });

  for (const [what, command, record, refusal] of [
    ['where there is none', 'submit', undefined, { type: 'NoSuchRecord', id: 'gone' }],
    [
      'of another model',
      'submit',
      aLift(signed(), { model: 'other' }),
      { type: 'NoSuchRecord', id: aLift(signed()).id },
    ],
    [
      'in a state from which it does not begin',
      'submit',
      aLift(signed(), { status: 'done' }),
      { type: 'NotInThisState', status: 'done', why: 'NotFromHere' },
    ],
    [
      'by a command that is none',
      'approve',
      aLift(signed()),
      { type: 'NotInThisState', status: 'draft', why: 'NoSuchCommand' },
    ],
  ] as const)
    test(`[REC-3] is refused for a record ${what}`, () => {
      assert.deepEqual(refused(command, record), refusal);
    });

  test('[REC-4] is refused with every problem at its field, in the order of the definition', () => {
    const entry = liftEntry({ unit: ' ', floors: 'many', result: 'broken', 'next-visit': '' });
    assert.deepEqual(problemsOf(refused('submit', aLift(entry))), [
      'unit Missing',
      'floors NotANumber',
      'result NotOffered',
      'next-visit Missing',
      'confirmed SignatureMissing',
    ]);
  });

  test('[REC-4] is refused while anything differs from what was signed, and not once it is as it was', () => {
    const entry = signed();
    const changed = { ...entry, texts: { ...entry.texts, contact: '李明' } };
    assert.deepEqual(problemsOf(refused('submit', aLift(changed))), [
      'confirmed ChangedSinceSigned',
    ]);
    const back = { ...changed, texts: { contact: texts.contact, ...liftEntry().texts, extra: '' } };
    assert.equal(moved('submit', aLift(back)).status, 'done');
  });

  test('[REC-4] asks for nothing where nothing is required', () => {
    assert.equal(moved('withdraw', aLift(liftEntry({ unit: '' }))).status, 'withdrawn');
  });

  test('[REC-4] asks for a required mark where the record must be complete, and for no other', () => {
    const required = (isRequired: boolean) =>
      definition.sections.map((section) => ({
        ...section,
        fields: section.fields.map((field) =>
          field.name === 'confirmed' ? { ...field, required: isRequired } : field,
        ),
      }));
    const problems = (isRequired: boolean, requires?: 'complete') =>
      readinessFor(
        { requires },
        liftEntry(),
        { ...definition, sections: required(isRequired) },
        undefined,
        undefined,
      ).problems.map(told);
    assert.deepEqual(problems(true, 'complete'), ['confirmed SignatureMissing']);
    assert.deepEqual(problems(false, 'complete'), []);
    assert.deepEqual(problems(true), []);
  });

  test('[REC-4] changes nothing of what it was given when it refuses', () => {
    const record = aLift(liftEntry({ unit: '' }));
    const before = JSON.stringify(record);
    refused('submit', record);
    assert.equal(JSON.stringify(record), before);
  });

  test('[REC-5] is refused by a breached rule, and keeps what was only warned of', () => {
    assert.deepEqual(problemsOf(refused('submit', aLift(signed({ 'next-visit': '2026-12-01' })))), [
      'next-visit AgainstRule LIFT-1',
    ]);
    const record = moved('submit', aLift(signed({ floors: '19' })));
    const { decision } = record.content.steps[0]!;
    assert.deepEqual(decision?.policy, { name: 'lift-interval', version: '2026-11' });
    assert.deepEqual(
      decision?.reasons.map(({ rule, outcome: came }) => `${rule} ${came}`),
      ['LIFT-1 met', 'LIFT-2 not-asked', 'LIFT-3 breached'],
    );
  });

  test('[REC-5] is decided on by the company’s own values, and refused where one is wrong', () => {
    const policy = (own: object) => {
      const read = completePolicy({ own: { 'lift-interval': own } });
      assert.ok(read.ok);
      return { policy: read.value };
    };
    assert.deepEqual(problemsOf(refused('submit', aLift(signed()), policy({ interval: 10 }))), [
      'next-visit AgainstRule LIFT-1',
    ]);
    const late = aLift(signed({ 'next-visit': '2026-11-20' }));
    const { decision } = moved('submit', late, policy({ interval: 30 })).content.steps[0]!;
    assert.equal(decision?.settings.interval?.value, 30);
    assert.deepEqual(problemsOf(refused('submit', late, policy({ interval: 'long' }))), [
      'own.lift-interval.interval WrongSetting',
    ]);
  });

  test('[REC-5] asks no rule where it names no policy', () => {
    const { steps } = moved('withdraw', aLift(signed({ 'next-visit': '2027-12-01' }))).content;
    assert.equal(Object.hasOwn(steps[0]!, 'decision'), false);
    assert.equal(kind.policyOf('withdraw'), undefined);
    assert.equal(kind.policyOf('submit')?.name, intervalPolicy().name);
  });

  test('[REC-6] keeps texts of every name, and finds no defect in one that it does not know', () => {
    const anyText = fc.string({ unit: 'binary' });
    const name = fc.string().filter((each) => each !== '__proto__');
    fc.assert(
      fc.property(fc.dictionary(name, anyText), anyText, (others, unit) => {
        const entry = { ...signed(), texts: { ...others, ...texts, unit } };
        const record = aLift(entry);
        const next = moved('withdraw', record).content.entry;
        assert.deepEqual(next, entry);
        assert.ok(defectsOf(entry, definition).every(({ path }) => path === 'unit'));
      }),
    );
  });
});
