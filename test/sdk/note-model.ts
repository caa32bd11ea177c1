/** A small model with its commands, for the tests of the client. */
import { defineModel, ok, refuse, type Command, type Document } from '@aftersale/core';

export interface NoteContent {
  readonly text: string;
  readonly words?: readonly string[];
}
export type NoteStatus = (typeof statuses)[number];
export type Note = Document<NoteContent, NoteStatus>;

const statuses = ['open', 'done', 'dropped'] as const;

export const noteModel = defineModel({
  name: 'note',
  version: 1,
  statuses,
  indexes: {
    'by-status': ({ status, updatedAt }: Note) => [[status, updatedAt]],
    'by-word': ({ content, updatedAt }: Note) =>
      (content.words ?? []).map((word) => [word, updatedAt]),
  },
});

export const aNote = (overrides: Partial<Note> = {}): Note => ({
  id: 'note-1',
  model: 'note',
  version: 1,
  revision: 1,
  status: 'open',
  createdAt: '2026-11-01T08:00:00.000Z',
  updatedAt: '2026-11-01T08:00:00.000Z',
  author: '',
  content: { text: 'pump leaks' },
  ...overrides,
});

type Changed = Partial<Pick<Note, 'status' | 'content'>>;
export type NoteRefusal = { readonly type: 'Missing' | 'AlreadyDone' };

/** Makes a note, or changes the one there is. */
const changing = (name: string): Command<{ id: string } & Changed, NoteRefusal> => ({
  name,
  reads: ({ id }) => [id],
  apply(documents, { id, ...changed }, { now, actor }) {
    const before = documents.get(id) as Note | undefined;
    if (before?.status === 'done' && changed.content) return refuse({ type: 'AlreadyDone' });
    const base = before ?? aNote({ id, revision: 0, createdAt: now, author: actor });
    return ok([{ ...base, ...changed, revision: base.revision + 1, updatedAt: now }]);
  },
});

export const saveNote = changing('note.save');
export const changeNote = changing('note.change');

/** Adds a letter to the text: shows at once when a run is lost or done twice. */
export const appendToNote: Command<{ id: string; letter: string }, NoteRefusal> = {
  name: 'note.append',
  reads: ({ id }) => [id],
  apply(documents, { id, letter }, { now }) {
    const before = documents.get(id) as Note | undefined;
    if (!before) return refuse({ type: 'Missing' });
    const content = { text: before.content.text + letter };
    return ok([{ ...before, content, revision: before.revision + 1, updatedAt: now }]);
  },
};

/** Returns these documents, whatever is stored. */
export const writeAsIs: Command<
  { reads?: readonly string[]; documents: readonly Document[] },
  never
> = {
  name: 'note.write',
  reads: ({ reads = [] }) => reads,
  apply: (_found, { documents }) => ok(documents),
};
