/**
 * The one door from an element to its data. The elements declare what they need and know nothing of who answers;
 * the SDK's client fits, and so does any object with these members.
 */
import type { Command, Document, IndexKey, Policy, Result } from '@aftersale/core';

export interface StorageState {
  readonly kind: 'indexeddb' | 'memory';
  readonly state: 'opening' | 'ready' | 'memory' | 'read-only' | 'failed';
  /** A stable code of what went wrong, such as `storage-refused`. */
  readonly problem?: string | undefined;
}

export interface StoredBlob {
  readonly bytes: Uint8Array;
  readonly mime: string;
}

export interface HistoryEntry {
  readonly documentId: string;
  readonly revision: number;
  readonly command: string;
  readonly at: string;
  readonly actor: string;
  readonly from: string | null;
  readonly to: string;
}

export interface RecordQuery {
  readonly model: string;
  readonly index: string;
  readonly prefix: IndexKey;
  readonly order: 'newest' | 'oldest';
  readonly limit?: number | undefined;
  readonly after?: IndexKey | undefined;
}

export interface RecordPage {
  readonly documents: readonly Document[];
  /** Give it back as `after` to read on; absent at the end. */
  readonly next?: IndexKey | undefined;
}

/** Where a site's back end takes records: the receiver. */
export interface Receiver {
  /** The address that records are posted to, relative to the page; empty for none any more. */
  readonly endpoint: string;
  /** Only records of this model; of all that have no receiver of their own if not said. */
  readonly model?: string | undefined;
  /** What is to be said with each request, asked for anew each time. */
  readonly headers?: (() => Said | Promise<Said>) | undefined;
}
type Said = Readonly<Record<string, string>>;

/** Texts that pages leave beside the records because they may not live to see them saved: written without a promise. */
export interface LastWords {
  all(): readonly (readonly [name: string, text: string])[];
  leave(name: string, text: string): void;
  /** Forgets what stands under this name, unless it says something else by now. */
  forget(name: string, text: string): void;
}

export type Stop = () => void;

export interface ServicePort {
  readonly policy: Policy;
  /** Who works here, in the host's own words; empty when the host names nobody. */
  readonly actor: string;
  readonly storage: StorageState;
  readonly clock: { now(): string };
  /** Where forms leave what a page that goes may not live to save; a service without it loses that. */
  readonly lastWords?: LastWords;
  newId(): string;
  onStorage(listener: (state: StorageState) => void): Stop;
  /** The person has read that the browser threw the records away: `storage-wiped` need not be said again. */
  acknowledgeWiped?(): void;
  get(id: string): Promise<Document | undefined>;
  /** Resolves when the change is durable; a refusal is a value, a failure to save rejects. */
  run<Args, Refusal>(
    command: Command<Args, Refusal>,
    args: Args,
  ): Promise<Result<readonly Document[], Refusal>>;
  query(query: RecordQuery): Promise<RecordPage>;
  count(of: { readonly model: string; readonly status?: string | undefined }): Promise<number>;
  watch(query: RecordQuery, listener: (page: RecordPage) => void): Stop;
  watchDocument(id: string, listener: (document: Document | undefined) => void): Stop;
  putBlob(
    bytes: Uint8Array,
    mime: string,
  ): Promise<{ readonly hash: string; readonly mime: string }>;
  getBlob(hash: string): Promise<StoredBlob | undefined>;
  history(documentId: string): Promise<readonly HistoryEntry[]>;
  /**
   * Hands records to this receiver from now on. A service that can do so keeps the deliveries as documents of the model
   * `delivery`, and has the next two as well.
   */
  deliverTo?(receiver: Receiver): void;
  /** To which address are records of this model handed; nothing where they stay on the device? */
  endpointOf?(model: string): string | undefined;
  /** Sends now what waits after a failure. */
  sendNow?(): void;
}
