import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  changed,
  defaultPolicy,
  defineModel,
  saveDraft,
  type CommandContext,
  type Document,
} from '@aftersale/core';

interface Note {
  readonly texts: { readonly title: string };
}
type Status = 'open' | 'closed';

const model = defineModel<{ entry: Note; pages: number }, Status>({
  name: 'note',
  version: 3,
  migrate: { 3: (content) => content },
  statuses: ['open', 'closed'],
  indexes: {},
});
const save = saveDraft({
  model,
  closedBecause: (status) => (status === 'closed' ? 'Closed' : undefined),
  begin: (entry: Note) => ({ status: 'open' as const, content: { entry, pages: 1 } }),
});
const context: CommandContext = {
  now: '2026-11-22T08:00:00.000Z',
  actor: 'desk',
  policy: defaultPolicy,
  newId: () => 'never asked for',
};
const entry = (title: string): Note => ({ texts: { title } });

const run = (found: Document | undefined, typed: Note, revision: number) =>
  save.apply(
    new Map(found ? [[found.id, found]] : []),
    { id: 'n1', entry: typed, revision },
    context,
  );

function saved(typed: Note): Document<{ entry: Note; pages: number }, Status> {
  const result = run(undefined, typed, 0);
  assert.ok(result.ok);
  return result.value[0] as Document<{ entry: Note; pages: number }, Status>;
}

test('[DRF-1] a first save makes a record of the model, with every text exactly as typed', () => {
  const record = saved(entry('  12,5 yuan '));
  assert.equal(save.name, 'note.save');
  assert.deepEqual(record, {
    id: 'n1',
    model: 'note',
    version: 3,
    revision: 1,
    status: 'open',
    createdAt: context.now,
    updatedAt: context.now,
    author: 'desk',
    content: { entry: entry('  12,5 yuan '), pages: 1 },
  });
});

test('[DRF-1] a later save replaces what was typed and keeps all else of the record', () => {
  const first = { ...saved(entry('a')), content: { entry: entry('a'), pages: 9 } };
  const result = run(first, entry('b'), 1);
  assert.ok(result.ok);
  const [second] = result.value;
  assert.equal(second?.revision, 2);
  assert.deepEqual(second?.content, { entry: entry('b'), pages: 9 });
});

test('[DRF-1] a record that takes no more text says why', () => {
  const closed = changed(saved(entry('a')), context, { status: 'closed' });
  const result = run(closed, entry('b'), closed.revision);
  assert.deepEqual(result, {
    ok: false,
    error: { type: 'NotInThisState', status: 'closed', why: 'Closed' },
  });
});

test('[DRF-2] a save that did not see the newest revision is refused, and gets that record', () => {
  const other = changed(saved(entry('a')), context, {});
  const result = run(other, entry('b'), 1);
  assert.deepEqual(result, { ok: false, error: { type: 'SavedElsewhere', current: other } });
});
