/** The stored record of an estimate: what was typed, what was offered, and what the customer said. */
import type { Document } from '../model/index.ts';
import type { FeeResult } from '../tariff/index.ts';
import type { EstimateEntry } from './entry.ts';
import type { EstimateStatus } from './statuses.ts';

/** What the customer was told, as it was then: a later tariff changes nothing in it. */
export interface Offer {
  /** 1 for the first, one more for every revision that was offered. */
  readonly version: number;
  readonly result: FeeResult;
  readonly by: string;
  /** UTC instant. */
  readonly at: string;
}

export const answerWays = ['in-person', 'phone', 'message'] as const;
export type AnswerWay = (typeof answerWays)[number];

export interface Answer {
  readonly name: string;
  readonly how: AnswerWay;
  /** Who took it, and when. */
  readonly by: string;
  readonly at: string;
  /** What is due all the same when the offer is declined: the diagnosis fee (R068). Null for an acceptance. */
  readonly due: FeeResult | null;
}

export interface EstimateContent {
  readonly entry: EstimateEntry;
  /** The version that is being written or offered. */
  readonly offerVersion: number;
  /** The offer that stands; null for a draft. */
  readonly offer: Offer | null;
  /** What was offered before, oldest first. */
  readonly earlierOffers: readonly Offer[];
  readonly answer: Answer | null;
  readonly withdrawn: { readonly reason: string; readonly by: string; readonly at: string } | null;
}

export type EstimateDocument = Document<EstimateContent, EstimateStatus>;
