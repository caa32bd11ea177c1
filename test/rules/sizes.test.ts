import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesIn, textOf } from './source-files.ts';

const largestSource = 400;
const largestTest = 500;

/** Files that may be longer, by name, each with its reason. One that has become short enough comes off. */
const exempt: Readonly<Record<string, string>> = {};

const isCode = (path: string): boolean => /\.(ts|mts|js|mjs)$/.test(path);
const linesOf = (path: string): number => textOf(path).trimEnd().split('\n').length;
const limitOf = (path: string): number => (path.endsWith('.test.ts') ? largestTest : largestSource);

const tooLong = filesIn('.')
  .filter(isCode)
  .filter((path) => linesOf(path) > limitOf(path));

test(`no source file has more than ${largestSource} lines, and no test more than ${largestTest}`, () => {
  const found = tooLong.filter((path) => !Object.hasOwn(exempt, path));
  assert.deepEqual(
    found.map((path) => `${path}: ${linesOf(path)}`),
    [],
  );
});

test('no file is exempt without need', () => {
  assert.deepEqual(
    Object.keys(exempt).filter((path) => !tooLong.includes(path)),
    [],
  );
});
