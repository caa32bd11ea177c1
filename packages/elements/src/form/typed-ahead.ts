import { mergeTyped, type DraftKind, type TypedEntry } from '@aftersale/core';
import type { Kept, StandingConflict } from './draft-keeper.ts';

export interface TypedAhead<Entry> {
  readonly base: Entry;
  readonly typed: Entry;
  /** The person, or the page, asked for this very record. */
  readonly wasNamed: boolean;
}

export interface OpenedRecord<Entry, Record> {
  /** Absent: the text becomes a record of its own. */
  readonly record: Record | undefined;
  readonly entry: Entry;
  readonly conflicts: readonly StandingConflict<Entry>[];
}

/**
 * What becomes of a text that was typed before the store had answered with this record?
 * It joins the record. Where it says otherwise than a draft that was merely resumed, it is another job's: it becomes a
 * record of its own, and the draft stays as it is. A closed record takes nothing.
 */
export function withTypedAhead<Entry extends TypedEntry, Record extends Kept<Entry>>(
  kind: DraftKind<Entry, Record>,
  record: Record | undefined,
  { base, typed, wasNamed }: TypedAhead<Entry>,
): OpenedRecord<Entry, Record> {
  if (!record) return { record, entry: typed, conflicts: [] };
  const kept = record.content.entry;
  if (kind.closedBecause(record.status) !== undefined)
    return { record, entry: kept, conflicts: [] };
  const { entry, conflicts } = mergeTyped(base, typed, kept);
  if (conflicts.length > 0 && !wasNamed) return { record: undefined, entry: typed, conflicts: [] };
  return {
    record,
    // In the members' own order, by which entries are compared.
    entry: { ...kept, ...entry },
    conflicts: conflicts.map((conflict) => ({ ...conflict, entry: kept })),
  };
}
