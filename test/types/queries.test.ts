/** What the compiler knows of a query when it is given the model itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { confirmationModel, surveyAnswerModel, type SlipDocument } from '@aftersale/core';
import type { Client } from '@aftersale/sdk';

/** Compiled, and never called. */
const compiles = (program: (client: Client) => unknown): void =>
  assert.equal(typeof program, 'function');

test('a query by the model knows its indexes', () => {
  compiles((client) =>
    client.query({ model: confirmationModel, index: 'newest', order: 'newest' }),
  );
  compiles((client) =>
    // @ts-expect-error The slip has no such index.
    client.query({ model: confirmationModel, index: 'by-moon', order: 'newest' }),
  );
  compiles((client) =>
    // @ts-expect-error That index is the survey's.
    client.watch({ model: confirmationModel, index: 'by-month', order: 'newest' }, () => {}),
  );
  compiles((client) => client.count({ model: surveyAnswerModel, index: 'by-month' }));
  // @ts-expect-error Nor is there such an index to count.
  compiles((client) => client.count({ model: surveyAnswerModel, index: 'newest' }));
});

test('a query by the model knows what it finds', () => {
  compiles(async (client): Promise<readonly SlipDocument[]> => {
    const page = await client.query({ model: confirmationModel, index: 'newest', order: 'newest' });
    return page.documents;
  });
  compiles(async (client): Promise<readonly SlipDocument[]> => {
    const page = await client.query({ model: 'confirmation', index: 'newest', order: 'newest' });
    // @ts-expect-error A name says nothing of what the documents hold.
    return page.documents;
  });
});

test('a count by the model knows its states', () => {
  compiles((client) => client.count({ model: confirmationModel, status: 'signed' }));
  // @ts-expect-error A slip is in no such state.
  compiles((client) => client.count({ model: confirmationModel, status: 'printed' }));
});

test('a model that is only named takes any text, which is looked at when it is asked for', () => {
  compiles((client) => client.query({ model: 'lift', index: 'by-floor', order: 'oldest' }));
  compiles((client) => client.count({ model: 'lift', status: 'stuck' }));
});

test('an edge is with its key or without it, and never left open to guess', () => {
  const stretch = { model: confirmationModel, index: 'newest' } as const;
  compiles((client) => client.count({ ...stretch, from: { including: ['2026-11-01'] } }));
  // @ts-expect-error With it or without it?
  compiles((client) => client.count({ ...stretch, from: ['2026-11-01'] }));
});
