/** The stored record of one's own: what was typed, and every step of its life. */
import type { Document } from '../model/index.ts';
import type { PolicyDecision } from '../own-policy/index.ts';
import type { OwnRecordEntry } from './entry.ts';

/** One command in a record's life. */
export interface RecordStep {
  readonly command: string;
  readonly from: string;
  readonly to: string;
  readonly by: string;
  /** UTC instant. */
  readonly at: string;
  /** What the policy said that the command named (REC-5). */
  readonly decision?: PolicyDecision | undefined;
}

export interface OwnRecordContent {
  readonly entry: OwnRecordEntry;
  /** Oldest first. */
  readonly steps: readonly RecordStep[];
}

export type OwnRecord = Document<OwnRecordContent>;
