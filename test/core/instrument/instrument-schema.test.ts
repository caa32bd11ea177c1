import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defaultPolicy, instrumentSchema, instrumentsOf } from '@aftersale/core';
import { safeParse } from 'valibot';
import { surveyCase } from '../../support/survey-cases.ts';
import { anInstrument, changedAt } from './an-instrument.ts';

const isRead = (data: unknown): boolean => safeParse(instrumentSchema, data).success;

describe('an instrument', () => {
  for (const instrument of instrumentsOf(defaultPolicy))
    test(`[INS-1] ${instrument.id}, which the kit brings along, is read unchanged`, () => {
      const read = safeParse(instrumentSchema, JSON.parse(JSON.stringify(instrument)));
      assert.deepEqual(read.success && read.output, JSON.parse(JSON.stringify(instrument)));
    });

  test('[INS-1] with every type of question is read, and so is every generated one', () => {
    assert.equal(isRead(anInstrument), true);
    for (let n = 0; n < 200; n++) assert.equal(isRead(surveyCase(n).instrument), true, `${n}`);
  });

  const wrong: readonly (readonly [string, string, unknown])[] = [
    ['an unknown member', 'script', 'x'],
    ['an id with blanks', 'id', 'my card'],
    ['no English title', 'title.en', undefined],
    ['no pages', 'pages', []],
    ['a page without questions', 'pages.0.questions', []],
    ['an unknown type of question', 'pages.0.questions.0.type', 'slider'],
    ['two questions of one id', 'pages.0.questions.1.id', 'overall'],
    ['one level only', 'pages.0.questions.0.levels', [{ score: 1, label: anInstrument.title }]],
    ['two levels of one score', 'pages.0.questions.0.levels.1.score', 1],
    ['a score that is not whole', 'pages.0.questions.0.levels.0.score', 1.5],
    ['an option with blanks in its value', 'pages.0.questions.2.options.0.value', 'a b'],
    ['a tag that no page can define', 'pages.1.questions.4.tag', 'div'],
    ['a tag that carries markup', 'pages.1.questions.4.tag', 'x-a><img src=x>'],
    ['a tag that the standard keeps', 'pages.1.questions.4.tag', 'font-face'],
    ['a condition on a later answer', 'pages.0.questions.1.when', { answer: 'day', equals: 'x' }],
    ['a condition on itself', 'pages.0.questions.0.when', { answer: 'overall', isAnswered: true }],
    ['a measure of what is not rated', 'measures.0.items', ['remark']],
    ['a target above everything', 'measures.0.target', { atLeast: 10_001 }],
    ['details that are no text', 'details', 'overall'],
    ['a date that is none', 'pages.1.questions.1.earliest', '2026-02-30x'],
  ];
  for (const [what, path, value] of wrong)
    test(`[INS-1] is refused with ${what}`, () => {
      assert.equal(isRead(changedAt(anInstrument, path, value)), false);
    });
});
