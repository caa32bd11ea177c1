import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  catalogueId,
  defaultPolicy,
  replaceCatalogue,
  type CatalogueContent,
  type DocumentsById,
} from '@aftersale/core';

const content = (count: number): CatalogueContent => ({
  pages: [{ hash: 'a'.repeat(64), count }],
  count,
  source: { file: 'prices.xlsx', rows: count + 1, refused: 0 },
});
const context = {
  now: '2026-11-20T06:02:00.000Z',
  actor: '仓库',
  policy: defaultPolicy,
  newId: () => 'new',
};
const replace = (documents: DocumentsById, count: number, revision: number) =>
  replaceCatalogue.apply(documents, { content: content(count), revision }, context);

test('[CTG-6] the first catalogue is put in its place, and the next one follows it', () => {
  const first = replace(new Map(), 3, 0);
  assert.ok(first.ok);
  const [document] = first.value;
  assert.equal(document!.id, catalogueId);
  assert.deepEqual(document!.content, content(3));
  assert.deepEqual(replaceCatalogue.reads({ content: content(1), revision: 0 }, new Map()), [
    catalogueId,
  ]);
  const second = replace(new Map([[catalogueId, document!]]), 4, 1);
  assert.ok(second.ok);
  assert.equal(second.value[0]!.revision, 2);
  assert.equal(second.value[0]!.createdAt, document!.createdAt);
});

test('[CTG-6] one who did not see the present catalogue does not replace it', () => {
  const first = replace(new Map(), 3, 0);
  assert.ok(first.ok);
  const documents = new Map([[catalogueId, first.value[0]!]]);
  const late = replace(documents, 4, 0);
  assert.deepEqual(late, {
    ok: false,
    error: { type: 'ReplacedElsewhere', current: first.value[0] },
  });
});

test('[CTG-6] a catalogue without parts replaces nothing', () => {
  assert.deepEqual(replace(new Map(), 0, 0), { ok: false, error: { type: 'NoParts' } });
});
