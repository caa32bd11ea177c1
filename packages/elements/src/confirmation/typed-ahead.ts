import { afterEvent, mergeEntries, type SlipDocument, type SlipEntry } from '@aftersale/core';
import type { StandingConflict } from './draft-keeper.ts';

export interface TypedAhead {
  readonly base: SlipEntry;
  readonly typed: SlipEntry;
  /** The person, or the page, asked for this very slip. */
  readonly wasNamed: boolean;
}

export interface OpenedSlip {
  /** Absent: the text becomes a slip of its own. */
  readonly record: SlipDocument | undefined;
  readonly entry: SlipEntry;
  readonly conflicts: readonly StandingConflict[];
}

/**
 * What becomes of a text that was typed before the store had answered with this slip?
 * It joins the slip. Where it says otherwise than a draft that was merely resumed, it is another job's: it becomes a
 * slip of its own, and the draft stays as it is. A sealed slip takes nothing.
 */
export function withTypedAhead(
  record: SlipDocument | undefined,
  { base, typed, wasNamed }: TypedAhead,
): OpenedSlip {
  if (!record) return { record, entry: typed, conflicts: [] };
  const kept = record.content.entry;
  if ('refused' in afterEvent(record.status, 'fill')) return { record, entry: kept, conflicts: [] };
  const { entry, conflicts } = mergeEntries(base, typed, kept);
  if (conflicts.length > 0 && !wasNamed) return { record: undefined, entry: typed, conflicts: [] };
  return {
    record,
    // In the members' own order, by which entries are compared.
    entry: { ...kept, ...entry },
    conflicts: conflicts.map((conflict) => ({ ...conflict, entry: kept })),
  };
}
