import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  answersSeenBy,
  defaultPolicy,
  instrumentOf,
  scoresOf,
  tallyOf,
  type Answers,
  type SurveyAnswer,
} from '@aftersale/core';

const report = instrumentOf(defaultPolicy, 'service-report')!;

function anAnswer(
  answers: Answers,
  { technician = '李强', month = '2026-03', instrument = report.id } = {},
): SurveyAnswer {
  return {
    id: `${technician}-${month}-${JSON.stringify(answers)}`,
    model: 'survey-answer',
    version: 1,
    revision: 1,
    status: 'given',
    createdAt: `${month}-01T00:00:00.000Z`,
    updatedAt: `${month}-01T00:00:00.000Z`,
    author: '',
    content: {
      about: { instrument, version: '1', anonymous: false, job: '', person: '', technician },
      title: report.title,
      day: `${month}-01`,
      month,
      language: 'en',
      answers,
      scores: scoresOf(report, [answers]),
      low: [],
      details: '',
      policy: { name: 'default', version: '1' },
      rules: [],
    },
  };
}

const all = [
  anAnswer({ solved: 'yes', 'service.attitude': 3 }),
  anAnswer({ solved: 'no', 'service.attitude': 1 }, { month: '2026-02' }),
  anAnswer({ solved: 'yes', 'service.attitude': 2 }, { technician: '赵敏' }),
  anAnswer({ 'service.attitude': 3 }, { technician: '' }),
  anAnswer({ satisfied: 5 }, { instrument: 'csat' }),
];

describe('the tally', () => {
  test('[SUR-7] R243: is altogether, by technician and by month, the newest first', () => {
    const { all: whole, byTechnician, byMonth } = tallyOf(report, all);
    assert.deepEqual([whole.answers, whole.items[0]!.points, whole.items[0]!.rated], [4, 9, 4]);
    assert.deepEqual(
      byTechnician.map(({ of, scores }) => [of, scores.answers, scores.items[0]!.points]),
      [
        ['李强', 2, 4],
        ['赵敏', 1, 2],
      ],
    );
    assert.deepEqual(
      byMonth.map(({ of, scores }) => [of, scores.answers]),
      [
        ['2026-03', 3],
        ['2026-02', 1],
      ],
    );
  });

  test('[SUR-7] counts choices in the order offered, of those who chose', () => {
    const [solved] = tallyOf(report, all).choices;
    assert.deepEqual(solved, {
      question: 'solved',
      answered: 3,
      counts: [
        { value: 'yes', count: 2 },
        { value: 'partly', count: 0 },
        { value: 'no', count: 1 },
      ],
    });
  });

  test('[SUR-9] leaves out what rates the one who looks, also from every sum', () => {
    const { seen, hidden } = answersSeenBy(' 李强 ', all);
    assert.equal(hidden, 3);
    assert.deepEqual(
      tallyOf(report, seen).byTechnician.map(({ of }) => of),
      ['赵敏'],
    );
    assert.equal(tallyOf(report, seen).all.answers, 2);
    assert.equal(answersSeenBy('', all).hidden, 0);
    assert.equal(answersSeenBy('王芳', all).seen.length, all.length);
  });
});
