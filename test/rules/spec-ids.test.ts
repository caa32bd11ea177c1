import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesIn, textOf } from './source-files.ts';

/** Where each rule of ours is stated: `**SLP-1**` at the head of a line of a SPEC.md. */
const stated = filesIn('packages')
  .filter((path) => path.endsWith('/SPEC.md'))
  .flatMap((path) =>
    [...textOf(path).matchAll(/^- \*\*([A-Z]{3}-\d+)\*\*/gm)].map(([, id]) => ({ id: id!, path })),
  );

/** Every `[SLP-1]` at the head of a test's title; the catalogue's ids (R036, AMB-01, AS41) may stand beside it. */
const named = filesIn('test')
  .filter((path) => path.endsWith('.test.ts'))
  .flatMap((path) =>
    [...textOf(path).matchAll(/\b(?:test|it)\(\s*['"`]((?:\[[A-Z]+-?\d+\] )+)/g)].flatMap(
      ([, head]) => [...head!.matchAll(/\[([^\]]+)\]/g)].map(([, id]) => ({ id: id!, path })),
    ),
  );

test('no rule is stated twice', () => {
  const ids = stated.map(({ id }) => id);
  assert.ok(ids.length > 20);
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
  );
});

test('every rule that a SPEC states is named by a test', () => {
  const tested = new Set(named.map(({ id }) => id));
  assert.deepEqual(
    stated.filter(({ id }) => !tested.has(id)),
    [],
  );
});

test('every rule that a test names is stated, by a SPEC or by the catalogue', () => {
  const known = new Set(stated.map(({ id }) => id));
  const isOfCatalogue = (id: string): boolean => /^(R\d{3}|AMB-\d{2}|AS\d{2})$/.test(id);
  assert.deepEqual(
    named.filter(({ id }) => !known.has(id) && !isOfCatalogue(id)),
    [],
  );
});
