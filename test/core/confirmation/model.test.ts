import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  chainModel,
  emptyChain,
  confirmationModel,
  problemWithSlip,
  keysOf,
  type SlipContent,
} from '@aftersale/core';
import { anEntry } from '../../support/an-entry.ts';
import { createSlipDesk, evening } from '../../support/slip-desk.ts';

describe('the slip as a kind of record', () => {
  test('[SLP-2] is found by time, and by state and time', () => {
    const slip = createSlipDesk().saved('a', anEntry({ texts: { dispatchNumber: ' D-1 ' } }));
    assert.deepEqual(keysOf(confirmationModel, slip), [
      ['confirmation.newest', evening],
      ['confirmation.by-status', 'draft', evening],
    ]);
  });

  test('[SLP-1] content that a newer kit wrote more into is still readable', () => {
    const { content } = createSlipDesk().signed('a');
    const newer = { ...content, entry: { ...content.entry, weather: 'rain' }, mood: 1 };
    assert.equal(problemWithSlip(content), undefined);
    assert.equal(problemWithSlip(newer), undefined);
  });

  const broken: readonly (readonly [string, (content: SlipContent) => unknown])[] = [
    ['nothing', () => null],
    ['no entry', (content) => ({ ...content, entry: undefined })],
    [
      'a text that is a number',
      ({ entry, ...rest }) => ({
        ...rest,
        entry: { ...entry, texts: { ...entry.texts, rating: 3 } },
      }),
    ],
    [
      'a row without its key',
      ({ entry, ...rest }) => ({
        ...rest,
        entry: { ...entry, parts: [{ model: '' }] },
      }),
    ],
    [
      'a need that nobody knows',
      ({ entry, ...rest }) => ({
        ...rest,
        entry: { ...entry, serviceNeeds: ['coffee'] },
      }),
    ],
  ];
  for (const [what, change] of broken)
    test(`[SLP-1] content with ${what} is a problem, in words`, () => {
      const { content } = createSlipDesk().saved('a');
      assert.match(problemWithSlip(change(content)) ?? '', /\S/);
    });

  test('[SHT-3] the chain is a record that no list shows', () => {
    const saved = createSlipDesk().saved('chain');
    const chain = { ...saved, status: 'open' as const, content: emptyChain };
    assert.deepEqual(keysOf(chainModel, chain), []);
  });
});
