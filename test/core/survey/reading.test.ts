import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  blankEntry,
  defaultPolicy,
  instrumentOf,
  isBlankSurvey,
  readSurvey,
  withAnswer,
  withChoice,
  type SurveyEntry,
} from '@aftersale/core';
import { fc } from '../../support/fast-check.ts';
import { anInstrument } from '../instrument/an-instrument.ts';

const today = '2026-03-02';
const blank = blankEntry(anInstrument);
const typed = (texts: Readonly<Record<string, string>>): SurveyEntry => ({
  ...blank,
  texts: { ...blank.texts, overall: '2', ...texts },
});
const read = (entry: SurveyEntry) => readSurvey(entry, anInstrument, today);
const problemsOf = (entry: SurveyEntry): string[] =>
  read(entry).problems.map(({ path, type }) => `${path} ${type}`);
const askedIn = (entry: SurveyEntry): string[] =>
  read(entry).pages.flatMap(({ questions }) => questions.map(({ question }) => question.id));

describe('the reading of a survey', () => {
  test('[SUR-2] knows what was answered to every type of question', () => {
    const photo = { hash: 'a1', mime: 'image/jpeg', width: 4, height: 3 };
    const entry = {
      ...typed({
        'card.skill': '3',
        solved: 'no',
        parts: 'ring seal',
        remark: ' 好 ',
        hours: '２.5',
        day: '2026-03-02',
        'may-call': 'yes',
        own: '4 stars',
        phone: '13800000000',
      }),
      photos: [{ ...photo, key: 'k', question: 'evidence' }],
    };
    assert.deepEqual(read(entry).problems, []);
    assert.deepEqual(read(entry).answers, {
      overall: 2,
      'card.skill': 3,
      solved: 'no',
      parts: ['seal', 'ring'],
      remark: ' 好 ',
      hours: { amount: 25, scale: 1 },
      day: '2026-03-02',
      evidence: [photo],
      'may-call': true,
      own: '4 stars',
      phone: '13800000000',
    });
  });

  const wrong: readonly (readonly [string, string, string])[] = [
    ['overall', '4', 'NotOffered'],
    ['overall', '', 'Missing'],
    ['card.skill', 'x', 'NotOffered'],
    ['solved', 'maybe', 'NotOffered'],
    ['parts', 'seal ring belt', 'TooManyChoices'],
    ['parts', 'gear', 'NotOffered'],
    ['remark', '一二三四五六', 'TooLong'],
    ['hours', 'two', 'NotANumber'],
    ['hours', '2.55', 'TooManyDecimals'],
    ['hours', '0.4', 'BelowLeast'],
    ['hours', '24.1', 'AboveMost'],
    ['day', '2026-02-30', 'NotADate'],
    ['day', '2025-12-31', 'TooEarly'],
    ['day', '2026-03-03', 'TooLate'],
  ];
  for (const [path, text, type] of wrong)
    test(`[SUR-2] ${path} "${text}" is ${type}, and the text stays as it is`, () => {
      const entry = typed({ [path]: text });
      assert.deepEqual(problemsOf(entry), [`${path} ${type}`]);
      assert.equal(entry.texts[path], text);
      assert.equal(path in read(entry).answers, false);
    });

  test('[SUR-2] counts characters as people do, so that five signs of any plane fit', () => {
    assert.deepEqual(problemsOf(typed({ remark: '👍👍👍👍👍' })), []);
  });

  test('[SUR-2] takes limits as they are: the least, the most and the present day fit', () => {
    assert.deepEqual(problemsOf(typed({ hours: '0.5', day: '2026-01-01' })), []);
    assert.deepEqual(problemsOf(typed({ hours: '24', day: today })), []);
  });

  test('[SUR-2] one choice is added or taken away at a time, and a second press changes nothing', () => {
    const chosen = withChoice(withChoice(blank, 'parts', 'belt', true), 'parts', 'seal', true);
    assert.deepEqual(withChoice(chosen, 'parts', 'seal', true).texts['parts'], 'belt seal');
    assert.deepEqual(withChoice(chosen, 'parts', 'belt', false).texts['parts'], 'seal');
    assert.equal(isBlankSurvey(blank), true);
    assert.equal(isBlankSurvey(chosen), false);
  });

  test('[SUR-3] a hidden question is not asked, not required and not submitted, and its text stays', () => {
    const entry = typed({ 'may-call': 'yes', phone: '13800000000', solved: 'yes' });
    assert.equal(askedIn(entry).includes('phone'), false);
    assert.equal('phone' in read(entry).answers, false);
    assert.deepEqual(problemsOf(entry), []);
    assert.equal(entry.texts['phone'], '13800000000');
    const again = withAnswer(entry, 'solved', 'no');
    assert.equal(read(again).answers['phone'], '13800000000');
  });

  test('[SUR-3] what is behind a hidden question sees it as unanswered', () => {
    const twice = {
      ...anInstrument,
      pages: [
        {
          id: 'only',
          questions: [
            { ...ask('a') },
            { ...ask('b'), when: { answer: 'a', isAnswered: true } },
            { ...ask('c'), when: { answer: 'b', isAnswered: true } },
          ],
        },
      ],
      measures: [],
      details: undefined,
    };
    const entry = { ...blankEntry(twice), texts: { a: '', b: 'x', c: 'y' } };
    assert.deepEqual(readSurvey(entry, twice, today).answers, {});
    assert.deepEqual(readSurvey(withAnswer(entry, 'a', '1'), twice, today).answers, {
      ...{ a: '1', b: 'x', c: 'y' },
    });
  });

  test('[SUR-3] a page on which nothing is asked is left out', () => {
    const report = instrumentOf(defaultPolicy, 'service-report')!;
    const [first, , third] = report.pages;
    const shy = {
      ...report,
      pages: [
        first!,
        {
          ...third!,
          questions: third!.questions.map((question) => ({
            ...question,
            when: { answer: 'solved', equals: 'yes' },
          })),
        },
      ],
    };
    const entry = blankEntry(shy);
    assert.equal(readSurvey(entry, shy, today).pages.length, 1);
    assert.equal(readSurvey(withAnswer(entry, 'solved', 'yes'), shy, today).pages.length, 2);
  });

  test('[SUR-8] a low score asks for details, at their place among the problems', () => {
    const entry = typed({ overall: '1', hours: 'x' });
    assert.deepEqual(problemsOf(entry), ['remark DetailsMissing', 'hours NotANumber']);
    assert.deepEqual(
      read(entry).low.map(({ item, score }) => [item, score]),
      [['overall', 1]],
    );
    const asked = read(entry).pages[0]!.questions.find(({ question }) => question.id === 'remark');
    assert.equal(asked?.required, true);
    assert.deepEqual(problemsOf({ ...entry, texts: { ...entry.texts, remark: '慢' } }), [
      'hours NotANumber',
    ]);
    assert.deepEqual(problemsOf(typed({ overall: '1', remark: '一二三四五六' })), [
      'remark TooLong',
    ]);
  });

  test('[SUR-2] any texts at all are read without a throw, and none is changed', () => {
    const paths = Object.keys(blank.texts);
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...paths), fc.string({ unit: 'binary' })),
        (texts) => {
          const entry = typed(texts);
          const before = JSON.stringify(entry);
          const { answers, problems } = read(entry);
          assert.equal(JSON.stringify(entry), before);
          for (const { path } of problems) assert.equal(path in answers, false);
        },
      ),
    );
  });
});

const ask = (id: string) => ({ type: 'text' as const, id, label: { 'zh-CN': id, en: id } });
