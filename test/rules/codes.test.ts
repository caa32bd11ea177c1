/** Every stable name that a page can be told stands in `docs/codes.md`, in both languages. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { filesIn, textOf } from './source-files.ts';

const page = textOf('docs/codes.md');
const entries = new Map(
  page
    .split(/^### /m)
    .slice(1)
    .map((entry) => [/^`([^`]+)`/.exec(entry)?.[1] ?? '', entry.split(/^## /m)[0]!]),
);

/** The members of a union of texts, as its file writes them. */
function membersOf(file: string, type: string): string[] {
  const [, union = ''] =
    new RegExp(`export type ${type} =([\\s\\S]*?)(?:;\\n\\n|;$)`).exec(textOf(file)) ?? [];
  return [...union.matchAll(/^\s*\| '([^']+)'/gm)].map(([, name]) => name!);
}

const storage = membersOf('packages/sdk/src/store/storage-error.ts', 'StorageProblem');
const ownFields = membersOf('packages/elements/src/own-field/own-field-code.ts', 'OwnFieldCode');
const definitions = membersOf('packages/core/src/own-policy/definition-error.ts', 'DefinitionCode');
const documents = membersOf('packages/sdk/src/command/document-error.ts', 'DocumentProblem');
const events = [
  ...new Set(
    filesIn('packages/elements')
      .filter((path) => path.endsWith('.ts') && path.includes('/src/'))
      .flatMap((path) =>
        [...textOf(path).matchAll(/static readonly type = '([^']+)'/g)].map(([, name]) => name!),
      ),
  ),
];
const delivery = filesIn('packages')
  .filter((path) => /\/(sdk|core)\/src\/delivery\/[a-z-]+\.ts$/.test(path))
  .flatMap((path) =>
    [
      ...textOf(path).matchAll(/again\('([^']+)'|code: '([^']+)'|: '(no-connection|no-answer)'/g),
    ].map(([, one, other, third]) => (one ?? other ?? third)!),
  )
  // Told to nobody: whoever took it over tells how it went.
  .filter((code) => code !== 'taken-elsewhere');

describe('docs/codes.md', () => {
  test('was found to have codes to tell of', () => {
    assert.ok(storage.length >= 10, storage.join());
    assert.ok(documents.length >= 2, documents.join());
    assert.ok(definitions.length >= 4, definitions.join());
    assert.ok(ownFields.length >= 7, ownFields.join());
    assert.ok(events.length >= 12, events.join());
    assert.ok(delivery.length >= 3, delivery.join());
  });

  for (const name of new Set([
    ...storage,
    ...documents,
    ...definitions,
    ...ownFields,
    ...delivery,
    ...events,
  ]))
    test(`tells of ${name}, in both languages`, () => {
      const entry = entries.get(name);
      assert.ok(entry, 'has no entry');
      assert.match(entry, /^- \*\*en\*\* .{20,}/m);
      assert.match(entry, /^- \*\*中文\*\* .*[\u4e00-\u9fff]{4,}/m);
    });

  test('tells of no storage code, document code or event that there is not', () => {
    const known = new Set([...storage, ...documents, ...definitions, ...ownFields, ...events]);
    const strays = [...entries.keys()].filter(
      (name) =>
        /^(storage-|not-saved|document-|definition-|own-field-|aftersale-)/.test(name) &&
        !known.has(name),
    );
    assert.deepEqual(strays, []);
  });
});
