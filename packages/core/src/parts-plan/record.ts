/** The stored record of a parts plan. */
import { defineModel, type Document } from '../model/index.ts';
import type { Money } from '../money/index.ts';
import type { Done } from '../parts-request/index.ts';
import type { PlanItem } from './pool.ts';

export const planStatuses = ['drawn-up', 'approved'] as const;
export type PlanStatus = (typeof planStatuses)[number];

export interface PlanContent {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly requests: readonly string[];
  readonly items: readonly PlanItem[];
  /** At supply price; absent where an item has none. */
  readonly value: Money | undefined;
  readonly drawnUp: Done;
  readonly approval: Done | null;
  readonly policy: { readonly name: string; readonly version: string };
  readonly rules: readonly string[];
}

export type PlanDocument = Document<PlanContent, PlanStatus>;

/** The plan as a kind of record: found by time, and by state and time. */
export const planModel = defineModel({
  name: 'parts-plan',
  version: 1,
  statuses: planStatuses,
  indexes: {
    newest: ({ updatedAt }: PlanDocument) => [[updatedAt]],
    'by-status': ({ status, updatedAt }: PlanDocument) => [[status, updatedAt]],
  },
});
