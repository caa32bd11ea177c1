/** Bringing together what two windows typed into one slip (SLP-8). */
import { mergeTyped, type TypedConflict } from '../draft/index.ts';
import type { OwnPath } from '../own-field/index.ts';
import type { SlipEntry, TextField } from './entry.ts';

/** A field that both windows changed, differently: what the other one says. */
export interface FieldConflict extends TypedConflict {
  readonly field:
    | TextField
    | 'serviceNeeds'
    | 'seal'
    | 'feeAcceptance'
    | 'quote'
    | 'extraConsent'
    | `parts.${string}`
    | `ownFields.${string}`
    | OwnPath;
}

export interface MergedEntry {
  readonly entry: SlipEntry;
  readonly conflicts: readonly FieldConflict[];
}

/** What do two entries say together, given what both started from? By the rules of every draft (DRF-2). */
export const mergeEntries = mergeTyped as (
  base: SlipEntry,
  mine: SlipEntry,
  theirs: SlipEntry,
) => MergedEntry;
