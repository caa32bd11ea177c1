import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  completePolicy,
  decideBy,
  definePolicy,
  DefinitionError,
  readOwnPolicy,
  type OwnPolicy,
  type PolicyDecision,
  type SettingValues,
} from '@aftersale/core';
import { intervalData, intervalPolicy, texts } from '../own-record/lift.ts';

const said = { 'zh-CN': '不对', en: 'wrong' };

function decision(policy: OwnPolicy, typed: object, company?: SettingValues): PolicyDecision {
  const decided = decideBy(policy, { ...texts, ...typed }, company);
  assert.ok(decided.ok, JSON.stringify(decided));
  return decided.value;
}
const outcomes = ({ reasons }: PolicyDecision): string[] =>
  reasons.map(({ rule, outcome }) => `${rule} ${outcome}`);

const withCheck = (check: object): OwnPolicy =>
  intervalPolicy({ checks: [{ rule: 'X', field: 'floors', message: said, ...check }] });

describe('an own policy', () => {
  test('[OPL-1] is read as it was written', () => {
    const read = readOwnPolicy(intervalData);
    assert.deepEqual(read, { ok: true, value: intervalData });
  });

  for (const [what, change, path, message] of [
    ['a name with capitals', { name: 'Lift' }, 'name', 'must be lower-case letters'],
    ['no version', { version: undefined }, 'version', 'is missing'],
    [
      'a setting without a rule',
      { settings: { interval: { value: 15 } } },
      'settings.interval.rule',
      'is missing',
    ],
    [
      'a setting that is a list',
      { settings: { interval: { value: [], rule: 'A' } } },
      'settings.interval.value',
      'must be a number, a text',
    ],
    ['what nobody knows', { sources: [] }, 'sources', 'is not known here'],
    [
      'a check of no kind',
      { checks: [{ rule: 'A', field: 'b', message: said }] },
      'checks.0',
      'must be exactly one of within, requiredIf, compare',
    ],
    [
      'a check of two kinds',
      {
        checks: [
          {
            rule: 'A',
            field: 'b',
            message: said,
            within: { days: 1, of: 'a' },
            requiredIf: { field: 'a' },
          },
        ],
      },
      'checks.0',
      'must be exactly one of',
    ],
    ['a check that is null', { checks: [null] }, 'checks.0', 'must be exactly one of'],
    [
      'a message in one language',
      { checks: [{ rule: 'A', field: 'b', message: { en: 'x' }, within: { days: 1, of: 'a' } }] },
      'checks.0.message.zh-CN',
      'is missing',
    ],
    [
      'days by a setting that is not there',
      { checks: [{ rule: 'A', field: 'b', message: said, within: { days: 'weeks', of: 'a' } }] },
      'checks.0.within.days',
      '"weeks" is no setting that is a number',
    ],
    [
      'days below none',
      { checks: [{ rule: 'A', field: 'b', message: said, within: { days: -1, of: 'a' } }] },
      'checks.0.within.days',
      'must be a number of days',
    ],
    [
      'a comparison with nothing',
      { checks: [{ rule: 'A', field: 'b', message: said, compare: { is: 'less' } }] },
      'checks.0.compare',
      'must name a field or a setting',
    ],
    [
      'a comparison that is none',
      { checks: [{ rule: 'A', field: 'b', message: said, compare: { is: 'like', field: 'a' } }] },
      'checks.0.compare.is',
      'must be one of less',
    ],
    [
      'a comparison with a setting that is not there',
      {
        checks: [
          { rule: 'A', field: 'b', message: said, compare: { is: 'less', setting: 'toString' } },
        ],
      },
      'checks.0.compare.setting',
      'must be lower-case',
    ],
  ] as const)
    test(`[OPL-1] is refused at its place for ${what}`, () => {
      const read = readOwnPolicy({ ...intervalData, ...change });
      assert.ok(!read.ok);
      const at = read.error.find((each) => each.path === path);
      assert.ok(at, JSON.stringify(read.error));
      assert.ok(at.message.includes(message), at.message);
    });

  test('[OPL-1] is refused by any data that is none, and never by an exception', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        assert.equal(readOwnPolicy(data).ok, false);
      }),
    );
    for (const data of [
      { ...intervalData, checks: [[]] },
      { ...intervalData, settings: [1] },
    ])
      assert.equal(readOwnPolicy(data).ok, false);
  });

  test('[OPL-1] that is written in code throws with every problem', () => {
    assert.throws(
      () => definePolicy({ name: 'Lift', version: '' }),
      (error: unknown) =>
        error instanceof DefinitionError &&
        error.code === 'definition-wrong' &&
        error.problems.map(({ path }) => path).join() === 'name,version',
    );
  });
});

describe('its settings', () => {
  test('[OPL-2] stand in the decision with their rule and unit, as they are', () => {
    assert.deepEqual(decision(intervalPolicy(), {}).settings, {
      interval: { value: 15, unit: 'day', rule: 'LIFT-1' },
    });
  });

  test('[OPL-2] take the company’s value, which is decided on and kept', () => {
    const own = decision(intervalPolicy(), {}, { interval: 10 });
    assert.equal(own.settings.interval?.value, 10);
    assert.equal(outcomes(own)[0], 'LIFT-1 breached');
    assert.equal(own.reasons[0]?.message?.en, 'The next visit is due within 10 days.');
  });

  test('[OPL-2] come from the company’s rules as JSON', () => {
    const company = completePolicy({ own: { 'lift-interval': { interval: 10 } } });
    assert.ok(company.ok);
    assert.deepEqual(company.value.own, { 'lift-interval': { interval: 10 } });
    assert.equal(completePolicy({ own: { 'lift-interval': { interval: [] } } }).ok, false);
  });

  for (const [what, company, path] of [
    ['that is not there', { weeks: 2 }, 'own.lift-interval.weeks'],
    ['of another kind', { interval: '10' }, 'own.lift-interval.interval'],
    ['that every object has', { constructor: 2 }, 'own.lift-interval.constructor'],
  ] as const)
    test(`[OPL-2] refuse a value for one ${what}`, () => {
      const decided = decideBy(intervalPolicy(), texts, company as unknown as SettingValues);
      assert.ok(!decided.ok);
      assert.deepEqual(
        decided.error.map((each) => each.path),
        [path],
      );
    });
});

describe('a check', () => {
  for (const [next, outcome] of [
    ['2026-11-01', 'met'],
    ['2026-11-16', 'met'],
    ['2026-11-17', 'breached'],
    ['2026-10-31', 'breached'],
    ['', 'not-asked'],
    ['16.11.', 'not-asked'],
  ] as const)
    test(`[OPL-3] within 15 days of 1 November is ${outcome} by "${next}"`, () => {
      assert.equal(
        outcomes(decision(intervalPolicy(), { 'next-visit': next }))[0],
        `LIFT-1 ${outcome}`,
      );
    });

  for (const [result, measure, outcome] of [
    ['open', '', 'breached'],
    ['open', '  ', 'breached'],
    ['open', '已报修', 'met'],
    ['fine', '', 'not-asked'],
    ['', '', 'not-asked'],
  ] as const)
    test(`[OPL-3] that a field is required is ${outcome} for "${result}" with "${measure}"`, () => {
      assert.equal(
        outcomes(decision(intervalPolicy(), { result, measure }))[1],
        `LIFT-2 ${outcome}`,
      );
    });

  test('[OPL-3] that a field is required whenever another one is filled in', () => {
    const policy = withCheck({ requiredIf: { field: 'measure' } });
    assert.deepEqual(outcomes(decision(policy, { measure: 'x', floors: '' })), ['X breached']);
    assert.deepEqual(outcomes(decision(policy, { measure: '', floors: '' })), ['X not-asked']);
    const one = withCheck({ requiredIf: { field: 'result', is: ['fine', 'open'] } });
    assert.deepEqual(outcomes(decision(one, { result: 'open', floors: '' })), ['X breached']);
  });

  for (const [is, outcomesOf] of [
    ['less', ['met', 'breached', 'breached']],
    ['at-most', ['met', 'met', 'breached']],
    ['equal', ['breached', 'met', 'breached']],
    ['at-least', ['breached', 'met', 'met']],
    ['more', ['breached', 'breached', 'met']],
  ] as const)
    test(`[OPL-3] compares numbers as numbers and dates as days: ${is}`, () => {
      const numbers = withCheck({ compare: { is, field: 'landings' } });
      assert.deepEqual(
        ['9', '１８', '100'].map((floors) => decision(numbers, { floors }).reasons[0]!.outcome),
        outcomesOf,
      );
      const dates = withCheck({ field: 'visit-date', compare: { is, field: 'next-visit' } });
      assert.deepEqual(
        ['2026-11-14', '2026-11-15', '2026-11-16'].map(
          (day) => decision(dates, { 'visit-date': day }).reasons[0]!.outcome,
        ),
        outcomesOf,
      );
    });

  test('[OPL-3] compares with a setting, and asks nothing of what cannot be read', () => {
    const policy = withCheck({ compare: { is: 'at-most', setting: 'interval' } });
    assert.deepEqual(outcomes(decision(policy, { floors: '15' })), ['X met']);
    assert.deepEqual(outcomes(decision(policy, { floors: '16' })), ['X breached']);
    assert.deepEqual(outcomes(decision(policy, { floors: 'many' })), ['X not-asked']);
    assert.deepEqual(outcomes(decision(policy, { floors: '2026-11-16' })), ['X not-asked']);
  });
});

describe('a decision', () => {
  test('[OPL-4] tells what was decided, by what, and on what', () => {
    const { policy, inputs, reasons, allows } = decision(intervalPolicy(), {
      'next-visit': '2026-11-20',
    });
    assert.deepEqual(policy, { name: 'lift-interval', version: '2026-11' });
    assert.deepEqual(inputs, {
      'next-visit': '2026-11-20',
      'visit-date': '2026-11-01',
      measure: '',
      result: 'fine',
      floors: '18',
      landings: '18',
    });
    assert.deepEqual(reasons[0], {
      rule: 'LIFT-1',
      field: 'next-visit',
      outcome: 'breached',
      breach: 'refuses',
      message: { 'zh-CN': '下次维保应在 15 天之内。', en: 'The next visit is due within 15 days.' },
    });
    assert.equal(allows, false);
  });

  test('[OPL-5] allows what is only warned of, and keeps it', () => {
    const { reasons, allows } = decision(intervalPolicy(), { floors: '19' });
    assert.equal(allows, true);
    assert.deepEqual(
      reasons.filter(({ outcome }) => outcome === 'breached').map(({ rule }) => rule),
      ['LIFT-3'],
    );
  });

  test('[OPL-6] takes the developer’s own reasons behind those of the checks, from the settings that hold', () => {
    const policy = intervalPolicy({
      decide: (typed: Record<string, string>, { interval }: SettingValues) => [
        { rule: 'OWN', field: 'unit', outcome: typed.unit === `${interval}` ? 'met' : 'breached' },
      ],
    });
    const decided = decision(policy, { unit: '7' }, { interval: 7 });
    assert.deepEqual(outcomes(decided).at(-1), 'OWN met');
    assert.equal(decision(policy, { unit: '8' }, { interval: 7 }).allows, false);
    assert.deepEqual(Object.keys(decided.inputs).sort(), Object.keys(texts).sort());
  });
});
