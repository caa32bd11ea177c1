/** The stored record of a delivery. */
import type { Document } from '../model/index.ts';
import type { DeliveryStatus } from './statuses.ts';

export interface DeliveredRecord {
  readonly id: string;
  readonly model: string;
  readonly revision: number;
}

/** Bytes that the record names, by their SHA-256. */
export interface NamedAttachment {
  readonly hash: string;
  readonly mime: string;
}

/** What stopped the last attempt: a stable code, and the receiver's own words where it had any. */
export interface DeliveryProblem {
  readonly code: string;
  readonly text: string;
}

export interface Receipt {
  /** Who has it, in the receiver's own words. */
  readonly by: string;
  /** UTC instant on this device; empty where no time is to be kept (DLV-9). */
  readonly at: string;
}

export interface DeliveryContent {
  readonly record: DeliveredRecord;
  /** The place in the device's outbox, from 1 without gaps; 0 where it is not to be kept (DLV-9). */
  readonly sequence: number;
  /** Is nothing of it to lead back to the device, the person or the time (DLV-9)? */
  readonly traceless: boolean;
  /** What is posted, letter by letter; empty once nobody needs it any more. */
  readonly message: string;
  readonly attachments: readonly NamedAttachment[];
  /** How often sending was begun. */
  readonly attempts: number;
  /** Failures in a row, and how many of them were answers of the receiver. */
  readonly failures: number;
  readonly answeredFailures: number;
  /** UTC instants before which nobody sends it; empty where there is none. */
  readonly claimedUntil: string;
  readonly notBefore: string;
  readonly problem: DeliveryProblem | null;
  readonly receipt: Receipt | null;
}

export type DeliveryDocument = Document<DeliveryContent, DeliveryStatus>;
