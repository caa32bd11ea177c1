import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { format, resolveConfig } from 'prettier';
import { referencePages } from '../../docs/write-reference.ts';
import { root, textOf } from './source-files.ts';

const pages = referencePages();

test('every element has a page, and every page an element', () => {
  assert.ok(pages.size >= 4);
  assert.deepEqual(readdirSync(join(root, 'docs/elements')).sort(), [...pages.keys()].sort());
});

for (const [file, text] of pages)
  test(`docs/elements/${file} says what the docstrings say (npm run docs)`, async () => {
    const path = `docs/elements/${file}`;
    const options = await resolveConfig(join(root, path));
    assert.equal(textOf(path), await format(text, { ...options, filepath: path }));
  });
