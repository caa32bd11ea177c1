import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeTyped } from '@aftersale/core';
import { fc } from '../../support/fast-check.ts';

interface Sheet {
  readonly texts: Readonly<Record<string, string>>;
  readonly ticks: readonly string[];
  readonly rows: readonly { readonly key: string; readonly amount: string }[];
}

const sheet = (texts: Sheet['texts'], ticks: string[] = [], rows: Sheet['rows'] = []): Sheet => ({
  texts,
  ticks,
  rows,
});

test('[DRF-2] changes to different fields merge', () => {
  const base = sheet({ a: '1', b: '2' });
  const { entry, conflicts } = mergeTyped(
    base,
    sheet({ a: '10', b: '2' }),
    sheet({ a: '1', b: '20' }),
  );
  assert.deepEqual(entry.texts, { a: '10', b: '20' });
  assert.deepEqual(conflicts, []);
});

test('[DRF-2] a field that only the other window has is not lost', () => {
  const { entry, conflicts } = mergeTyped(sheet({}), sheet({ a: 'mine' }), sheet({ b: 'theirs' }));
  assert.deepEqual(entry.texts, { a: 'mine', b: 'theirs' });
  assert.deepEqual(conflicts, []);
});

test('[DRF-2] a field changed in both keeps mine and tells theirs', () => {
  const { entry, conflicts } = mergeTyped(
    sheet({ a: '1' }, ['x']),
    sheet({ a: 'mine' }, ['y']),
    sheet({ a: 'theirs' }, ['z']),
  );
  assert.deepEqual(entry, sheet({ a: 'mine' }, ['y']));
  assert.deepEqual(conflicts, [
    { field: 'a', theirs: 'theirs' },
    { field: 'ticks', theirs: '["z"]' },
  ]);
});

test('[DRF-2] rows added on either side stay, and a row changed in both is told by its key', () => {
  const row = (key: string, amount: string) => ({ key, amount });
  const { entry, conflicts } = mergeTyped(
    sheet({}, [], [row('1', 'a')]),
    sheet({}, [], [row('1', 'mine'), row('2', 'new here')]),
    sheet({}, [], [row('1', 'theirs'), row('3', 'new there')]),
  );
  assert.deepEqual(entry.rows, [row('1', 'mine'), row('2', 'new here'), row('3', 'new there')]);
  assert.deepEqual(conflicts, [{ field: 'rows.1', theirs: 'theirs' }]);
});

const anySheet = fc
  .record({
    a: fc.constantFrom('', '1', '2'),
    ticks: fc.subarray(['x', 'y']),
    rows: fc.uniqueArray(
      fc.record({ key: fc.constantFrom('1', '2', '3'), amount: fc.constantFrom('', '5', '6') }),
      { selector: ({ key }) => key },
    ),
  })
  .map(({ a, ticks, rows }) => sheet({ a }, ticks, rows));

test('[DRF-2] whatever two windows typed, nothing of either is lost without being told', () => {
  fc.assert(
    fc.property(anySheet, anySheet, anySheet, (base, mine, theirs) => {
      const { entry, conflicts } = mergeTyped(base, mine, theirs);
      const told = (field: string): boolean => conflicts.some((each) => each.field === field);
      if (mine.texts.a !== base.texts.a) assert.equal(entry.texts.a, mine.texts.a);
      if (theirs.texts.a !== base.texts.a && entry.texts.a !== theirs.texts.a) assert.ok(told('a'));
      for (const row of theirs.rows) {
        const isNews =
          JSON.stringify(base.rows.find(({ key }) => key === row.key)) !== JSON.stringify(row);
        const stands = entry.rows.some((each) => JSON.stringify(each) === JSON.stringify(row));
        if (isNews && !stands) assert.ok(told(`rows.${row.key}`));
      }
      for (const row of mine.rows) {
        const isNews =
          JSON.stringify(base.rows.find(({ key }) => key === row.key)) !== JSON.stringify(row);
        if (isNews)
          assert.ok(entry.rows.some((each) => JSON.stringify(each) === JSON.stringify(row)));
      }
    }),
  );
});
