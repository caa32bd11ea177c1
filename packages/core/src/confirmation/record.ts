/** The stored record of a slip: what was typed, where it stands, and what was sealed. */
import type { Document } from '../model/index.ts';
import type { Seal } from '../sheet/index.ts';
import type { SlipEntry } from './entry.ts';
import type { SlipStatus } from './life-cycle.ts';
import type { SignedSheet, VoidNotice } from './signed-sheet.ts';

export interface SlipContent {
  readonly entry: SlipEntry;
  /** 1 for the first sheet of a job, one more for every amendment. */
  readonly sheetVersion: number;
  /** The version that this one amends; null for the first. */
  readonly amends: string | null;
  /** The version that took this one's place; null while it holds. */
  readonly supersededBy: string | null;
  readonly sealed: Seal<SignedSheet> | null;
  readonly voided: {
    readonly reason: string;
    readonly at: string;
    readonly by: string;
    /** The notice sealed into the chain; null when there was no sealed sheet to void. */
    readonly notice: Seal<VoidNotice> | null;
  } | null;
}

export type SlipDocument = Document<SlipContent, SlipStatus>;
