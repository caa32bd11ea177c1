import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { conditionSchema, holds, type Answers, type QuestionCondition } from '@aftersale/core';
import { safeParse } from 'valibot';
import { fc } from '../../support/fast-check.ts';

const answers: Answers = {
  score: 2,
  solved: 'no',
  'card.skill': 4,
  parts: ['seal', 'ring'],
  hours: { amount: 25, scale: 1 },
  agreed: true,
};

describe('a condition', () => {
  const cases: readonly (readonly [QuestionCondition, boolean])[] = [
    [{ answer: 'score', equals: 2 }, true],
    [{ answer: 'score', equals: 3 }, false],
    [{ answer: 'solved', equals: 'no' }, true],
    [{ answer: 'solved', oneOf: ['partly', 'no'] }, true],
    [{ answer: 'solved', oneOf: ['yes'] }, false],
    [{ answer: 'card.skill', atLeast: 4 }, true],
    [{ answer: 'card.skill', atLeast: 5 }, false],
    [{ answer: 'hours', atLeast: 2.5 }, true],
    [{ answer: 'hours', atMost: 2.4 }, false],
    [{ answer: 'parts', includes: 'ring' }, true],
    [{ answer: 'parts', includes: 'belt' }, false],
    [{ answer: 'agreed', isAnswered: true }, true],
    [{ answer: 'nowhere', isAnswered: false }, true],
    [{ answer: 'nowhere', isAnswered: true }, false],
    [{ answer: 'nowhere', equals: '' }, false],
    [{ answer: 'nowhere', atMost: 5 }, false],
    [{ answer: 'constructor', isAnswered: true }, false],
    [
      {
        all: [
          { answer: 'score', atMost: 2 },
          { answer: 'solved', equals: 'no' },
        ],
      },
      true,
    ],
    [
      {
        all: [
          { answer: 'score', atMost: 2 },
          { answer: 'solved', equals: 'yes' },
        ],
      },
      false,
    ],
    [
      {
        any: [
          { answer: 'score', atMost: 1 },
          { answer: 'solved', equals: 'no' },
        ],
      },
      true,
    ],
    [{ not: { answer: 'solved', equals: 'no' } }, false],
    [{ not: { answer: 'solved', equals: 'yes' } }, true],
  ];
  for (const [condition, expected] of cases)
    test(`[INS-2] ${JSON.stringify(condition)} ${expected ? 'holds' : 'does not hold'}`, () => {
      assert.equal(safeParse(conditionSchema, condition).success, true);
      assert.equal(holds(condition, answers), expected);
    });

  const nested = (levels: number): QuestionCondition =>
    levels === 0 ? { answer: 'score', equals: 2 } : { all: [nested(levels - 1)] };

  test('[INS-2] holds six levels deep, and neither is read nor holds below that', () => {
    assert.equal(holds(nested(6), answers), true);
    assert.equal(safeParse(conditionSchema, nested(6)).success, true);
    assert.equal(holds(nested(7), answers), false);
    assert.equal(safeParse(conditionSchema, nested(7)).success, false);
  });

  test('[INS-2] of any depth is refused without an overflow, and does not hold', () => {
    const bottomless = JSON.parse(
      `${'{"not":'.repeat(5000)}{"answer":"score","equals":2}${'}'.repeat(5000)}`,
    ) as QuestionCondition;
    assert.equal(safeParse(conditionSchema, bottomless).success, false);
    assert.equal(holds(bottomless, answers), false);
  });

  for (const odd of [
    { answer: 'score' },
    { all: [] },
    { all: 'x' },
    { answer: 'score', equals: 2, atLeast: 1 },
    { answer: 'score', matches: '.*' },
    { eval: 'alert(1)' },
    { answer: 'score', atLeast: Number.NaN },
    { answer: 'a b', isAnswered: true },
    null,
    'score = 2',
    [],
  ])
    test(`[INS-2] ${JSON.stringify(odd)} is not read`, () => {
      assert.equal(safeParse(conditionSchema, odd).success, false);
    });

  test('[INS-2] is decided for every tree and never throws, and what is malformed holds neither way', () => {
    const anything = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 8, withCrossShrink: true },
        fc.anything(),
        fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('tree'), { maxLength: 3 }) }),
        fc.record({ not: tie('tree') }),
        fc.record({
          answer: fc.constantFrom('score', 'solved', 'parts', 'hours', 'agreed', 'x'),
          oneOf: fc.anything(),
        }),
        fc.record({
          answer: fc.constantFrom('score', 'parts'),
          atLeast: fc.anything({ withNullPrototype: true }),
        }),
      ),
    }));
    fc.assert(
      fc.property(anything.tree, (tree) => {
        assert.equal(typeof holds(tree as QuestionCondition, answers), 'boolean');
      }),
    );
    const unconvertible = { toString: 1, valueOf: 1 };
    for (const malformed of [
      ...[null, 1, {}, { all: 'x' }, { not: {} }, { not: null }],
      { answer: 'score', atLeast: unconvertible },
      { answer: 'score', atMost: unconvertible },
      { answer: unconvertible, isAnswered: true },
      { answer: 'score', oneOf: [unconvertible] },
    ])
      assert.equal(holds(malformed as unknown as QuestionCondition, answers), false);
  });
});
