/** What else is known of an outlet and of a request, once it has been read. */
import type { PlanDocument, RequestDocument } from '@aftersale/core';
import type { HistoryEntry } from '../context/service-port.ts';

export interface Surroundings {
  /** The urgent requests of this month. */
  readonly urgentCount: number;
  /** The outlet's requests on this device, newest first. */
  readonly ofOutlet: readonly RequestDocument[];
  /** The steps in the request's life, oldest first. */
  readonly steps: readonly HistoryEntry[];
  /** The plan that it was pooled into. */
  readonly plan: PlanDocument | undefined;
  /** The audited monthly requests of the same month: what a plan would pool. */
  readonly poolable: readonly RequestDocument[];
  /** What headquarters has by its catalogue, by the row's key; for an urgent request that waits for its audit. */
  readonly headStock: Readonly<Record<string, string>>;
}

export const noSurroundings: Surroundings = {
  urgentCount: 0,
  ofOutlet: [],
  steps: [],
  plan: undefined,
  poolable: [],
  headStock: {},
};
