import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defineModel, keysOf, type Document } from '@aftersale/core';

interface Note {
  readonly words: readonly string[];
}

const noteModel = defineModel<Note, 'open' | 'closed'>({
  name: 'note',
  version: 1,
  statuses: ['open', 'closed'],
  indexes: {
    newest: ({ updatedAt }) => [[updatedAt]],
    'by-word': ({ status, content }) =>
      status === 'open' ? content.words.map((word) => [word, 1]) : [],
  },
});

const aNote = (change: Partial<Document<Note, 'open' | 'closed'>>) => ({
  id: 'n',
  model: 'note',
  version: 1,
  revision: 1,
  status: 'open' as const,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-02T00:00:00.000Z',
  author: '',
  content: { words: ['pump', 'seal'] },
  ...change,
});

describe('a model', () => {
  test('keys of its documents begin with the model and the index, so that indexes never mix', () => {
    assert.deepEqual(keysOf(noteModel, aNote({})), [
      ['note.newest', '2026-01-02T00:00:00.000Z'],
      ['note.by-word', 'pump', 1],
      ['note.by-word', 'seal', 1],
    ]);
  });

  test('an index may leave a document out', () => {
    assert.deepEqual(keysOf(noteModel, aNote({ status: 'closed' })), [
      ['note.newest', '2026-01-02T00:00:00.000Z'],
    ]);
  });

  for (const name of ['', 'Note', 'a.b', '1st', 'no te', '-note', 'note!'])
    test(`a name that would break its keys is refused: "${name}"`, () => {
      assert.throws(() => defineModel({ ...noteModel, name }), TypeError);
      const indexes = { [name]: () => [] };
      assert.throws(() => defineModel({ ...noteModel, indexes }), TypeError);
    });
});
