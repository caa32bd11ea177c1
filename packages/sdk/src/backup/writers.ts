/**
 * Which of two versions of a document came from the other (BAK-4)?
 * A database counts every write of a document, one after the other. Two databases hold the same document only after a
 * restore, which is when its writers are noted: for each database, the last revision that was written there. What is
 * written here afterwards needs no note: a revision beyond the noted one is this database's own.
 */
import type { Document } from '@aftersale/core';
import type { HistoryRow, ReadTransaction, WriteTransaction } from '../store/store.ts';

/** By database, the last revision written there. */
export type Writers = Readonly<Record<string, number>>;

export interface Version {
  readonly document: Document;
  readonly history: readonly HistoryRow[];
  readonly writers: Writers;
}

export type Relation = 'same' | 'ours-is-older' | 'theirs-is-older' | 'diverged';

/**
 * How do the two stand to each other? The one is older when the other's writers have seen all of it, and the steps of
 * its history are the beginning of the other's; a copied profile, whose writers cannot be told apart, shows there.
 */
export function relate(ours: Version, theirs: Version): Relation {
  if (isSame(ours.document, theirs.document)) return 'same';
  if (cameFrom(theirs, ours)) return 'ours-is-older';
  return cameFrom(ours, theirs) ? 'theirs-is-older' : 'diverged';
}

function cameFrom(later: Version, earlier: Version): boolean {
  const { revision } = earlier.document;
  return (
    later.document.revision > revision &&
    Object.entries(earlier.writers).every(([name, seen]) => (later.writers[name] ?? 0) >= seen) &&
    isSame(
      earlier.history.map(withoutActor),
      later.history.filter((row) => row.revision <= revision).map(withoutActor),
    )
  );
}

// Who did it may have been erased in one of them.
const withoutActor = (row: HistoryRow): HistoryRow => ({ ...row, actor: '' });

/** Are they the same plain JSON, whichever way their members are ordered? */
export function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every(
      (name) =>
        Object.hasOwn(right, name) &&
        isSame((left as Record<string, unknown>)[name], (right as Record<string, unknown>)[name]),
    )
  );
}

interface Note {
  readonly revision: number;
  readonly writers: Writers;
}

const noteKey = (id: string): string => `writers ${id}`;

/** Who wrote this document, as it is stored here? */
export async function writersOf(
  transaction: ReadTransaction,
  { id, revision }: Document,
  database: string,
): Promise<Writers> {
  const note = (await transaction.getMeta(noteKey(id))) as Note | undefined;
  const writers = note?.writers ?? {};
  return revision > (note?.revision ?? 0) ? { ...writers, [database]: revision } : writers;
}

export function noteWriters(
  transaction: WriteTransaction,
  { id, revision }: Document,
  writers: Writers,
): void {
  transaction.putMeta(noteKey(id), { revision, writers } satisfies Note);
}

/** What this database is called among others; it names itself when first asked. */
export async function databaseName(
  transaction: WriteTransaction,
  newId: () => string,
): Promise<string> {
  const found = await transaction.getMeta('database');
  if (typeof found === 'string') return found;
  const name = newId();
  transaction.putMeta('database', name);
  return name;
}
