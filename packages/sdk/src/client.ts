import { defaultPolicy, deliveryModel, ok } from '@aftersale/core';
import type { Command, CommandContext, Document, Policy, Result } from '@aftersale/core';
import { v7 as uuidv7 } from 'uuid';
import type { ClientOptions } from './client-options.ts';
import { knownModels, type AnyModel } from './command/known-models.ts';
import { onceInEffect } from './command/once-in-effect.ts';
import { runCommand } from './command/run-command.ts';
import { deliveryDesk, type ReceiverAddress } from './delivery/delivery-desk.ts';
import type { Inside } from './inside.ts';
import { createChangeNotices, type Notice } from './query/change-notices.ts';
import { liveRead, type LiveRead } from './query/live-read.ts';
import {
  nameOf,
  readPage,
  spanOf,
  type CountOf,
  type DocumentOf,
  type ModelOrName,
  type Page,
  type Query,
} from './query/query.ts';
import { guardStore, type StorageState } from './store/guard-store.ts';
import { createIdbStore } from './store/idb-store.ts';
import { readLedger, type StatusCounts } from './store/ledger.ts';
import type { Durability, HistoryRow, StoredBlob } from './store/store.ts';
import { systemChannel } from './system/channel.ts';
import { systemClock, type Clock } from './system/clock.ts';
import { systemLastWords, type LastWords } from './system/last-words.ts';
import { createListeners } from './system/listeners.ts';
import { askToPersist } from './system/persistence.ts';
import { systemTimers } from './system/timers.ts';
import { systemWitness } from './system/witness.ts';

export interface RunOptions {
  /** Attachments that the documents name, saved with them. */
  readonly blobs?: readonly StoredBlob[];
  /** `strict` if not said: told as saved only when the disk has it. */
  readonly durability?: Durability;
}

/**
 * The records on this device. Every promise may reject with a `StorageError`; none tells a falsehood.
 * What an older version of a model wrote is told as the present one has it, and rejects with a `DocumentError` where
 * that is no longer possible.
 */
export interface Client {
  /** The company's rules that hold here. */
  readonly policy: Policy;
  /** Who works here, in the host's own words; empty when the host names nobody. */
  readonly actor: string;
  readonly clock: Clock;
  /** What pages of this database left beside it because they might not live to save it (STO-13). */
  readonly lastWords: LastWords;
  /** A new document's id. */
  newId(): string;
  /** Keeps records of this model too from now on. Throws a TypeError when another one has its name. */
  addModel(model: AnyModel): void;
  readonly storage: StorageState;
  /** Calls the listener at each change of `storage`. */
  onStorage(listener: (storage: StorageState) => void): () => void;
  /** The person has read that the browser threw the records away: `storage-wiped` is told no more (STO-6). */
  acknowledgeWiped(): void;
  get(id: string): Promise<Document | undefined>;
  /**
   * Changes documents by a command. A refusal is an answer; what resolves with `ok` is saved.
   * Rejects, with nothing saved, with what the command throws, with a TypeError when it breaks the revisions, or with
   * a `DocumentError` of code `document-newer` when it reads a document that a newer kit has written.
   */
  run<Args, Refusal>(
    command: Command<Args, Refusal>,
    args: Args,
    options?: RunOptions,
  ): Promise<Result<readonly Document[], Refusal>>;
  /** Documents by one index, in order, a page at a time. Rejects with a TypeError for what the model does not have. */
  query<Kind extends AnyModel = AnyModel>(query: Query<Kind>): Promise<Page<DocumentOf<Kind>>>;
  /**
   * How many documents of the model, or of one of its states? These are counted as they are written.
   * Or how many keys in a stretch of an index? A document stands there once for each of its keys.
   */
  count<Kind extends AnyModel = AnyModel>(which: CountOf<Kind>): Promise<number>;
  statusCounts(model: ModelOrName): Promise<StatusCounts>;
  /** Tells the query's answer at once, and after each change that touches its model, in this tab or another. */
  watch<Kind extends AnyModel = AnyModel>(
    query: Query<Kind>,
    listener: (page: Page<DocumentOf<Kind>>) => void,
    onError?: (error: unknown) => void,
  ): () => void;
  /** Tells the count at once, and after each change that touches its model. */
  watchCount<Kind extends AnyModel = AnyModel>(
    which: CountOf<Kind>,
    listener: (count: number) => void,
    onError?: (error: unknown) => void,
  ): () => void;
  /** Tells the document at once, and after each change of it. */
  watchDocument(
    id: string,
    listener: (document: Document | undefined) => void,
    onError?: (error: unknown) => void,
  ): () => void;
  /** Keeps bytes under their SHA-256; the same bytes are kept once. */
  putBlob(
    bytes: Uint8Array,
    mime: string,
  ): Promise<{ readonly hash: string; readonly mime: string }>;
  getBlob(hash: string): Promise<{ readonly bytes: Uint8Array; readonly mime: string } | undefined>;
  /** The steps in a document's life, oldest first. */
  history(documentId: string): Promise<readonly HistoryRow[]>;
  /**
   * Hands records to this receiver from now on: what a command leaves in a state that its model hands over goes into
   * the outbox in the same transaction, and is sent from there until the receiver has it. The deliveries are documents
   * of the model `delivery`: found, counted and watched like any others.
   */
  deliverTo(address: ReceiverAddress): void;
  /** To which address are records of this model handed; nothing where they stay on the device? */
  endpointOf(model: string): string | undefined;
  /** Sends now what waits after a failure. */
  sendNow(): void;
  close(): void;
  /** @internal For the further parts of the SDK. */
  inside(): Promise<Inside>;
}

/** A client of one local database. Opens nothing before it is first asked for something, and never throws. */
export function createClient({
  models: known,
  store: storeName = 'default',
  policy = defaultPolicy,
  actor = '',
  clock = systemClock,
  newId = () => uuidv7(),
  timers = systemTimers,
  chance,
  send,
  openStore = (onConnected) => createIdbStore(`aftersale.${storeName}`, { timers, onConnected }),
  witness = systemWitness(`aftersale.${storeName}`),
  lastWords = systemLastWords(storeName),
  askToPersist: ask = askToPersist,
  channel = systemChannel,
}: ClientOptions): Client {
  const models = knownModels([...known, deliveryModel]);
  const storageListeners = createListeners<StorageState>();
  const closing = createListeners<void>();
  const notices = createChangeNotices(timers);
  const store = guardStore({
    openStore,
    witness,
    onState: storageListeners.tell,
    onReady: () => notices.join(channel(`aftersale.${storeName}`)),
  });

  let hasAsked = false;
  /** A record that is signed or handed in is worth asking for; a draft is not. */
  function askOnce(documents: readonly Document[]): void {
    if (hasAsked || !documents.some(models.delivers)) return;
    hasAsked = true;
    if (store.state().kind === 'indexeddb') ask();
  }

  function live<Answer>(
    source: LiveRead<Answer>,
    isTouched: (changed: Exclude<Notice, string>[number]) => boolean,
  ) {
    const reading = liveRead(source);
    const stopListening = notices.listen((notice) => {
      if (notice === 'everything' || notice.some(isTouched)) reading.refresh();
    });
    const stopClosing = closing.add(reading.stop);
    return () => {
      stopListening();
      stopClosing();
      reading.stop();
    };
  }

  async function get(id: string): Promise<Document | undefined> {
    const document = await store.read((transaction) => transaction.getDocument(id));
    return document && models.present(document);
  }
  const query = async <Kind extends AnyModel>(asked: Query<Kind>) =>
    store.read((transaction) => readPage(transaction, models, asked));
  async function statusCounts(model: ModelOrName): Promise<StatusCounts> {
    models.check(nameOf(model));
    const ledger = await store.read(readLedger);
    return ledger.counts[nameOf(model)] ?? {};
  }
  async function count<Kind extends AnyModel>(which: CountOf<Kind>): Promise<number> {
    if ('index' in which) {
      const span = spanOf<Kind>(models, which);
      return store.read((transaction) => transaction.countKeys(span));
    }
    const { model, status } = which;
    models.check(nameOf(model), status);
    const counts = await statusCounts(model);
    if (status !== undefined) return counts[status] ?? 0;
    return Object.values(counts).reduce((sum, each) => sum + each, 0);
  }

  async function run<Args, Refusal>(
    command: Command<Args, Refusal>,
    args: Args,
    { blobs = [], durability = 'strict' }: RunOptions = {},
  ): Promise<Result<readonly Document[], Refusal>> {
    const context: CommandContext = { now: clock.now(), actor, policy, newId };
    const handOver = (await desk.outbox())?.handOver;
    const { hasAddress } = desk;
    const order = { command, args, context, run: newId(), blobs, hasAddress, handOver };
    const outcome = await store.write(
      { durability },
      onceInEffect(order.run, (transaction) => runCommand(transaction, models, order)),
    );
    if (!outcome.ok) return outcome;
    const { documents, deliveries } = outcome.value;
    notices.announce([...documents, ...deliveries]);
    if (deliveries.length > 0) desk.wake();
    askOnce(documents);
    return ok(documents);
  }

  async function getBlob(hash: string) {
    const blob = await store.read((transaction) => transaction.getBlob(hash));
    return blob && { bytes: blob.bytes, mime: blob.mime };
  }

  const desk = deliveryDesk({ client: { clock, getBlob, query, run }, timers, chance, send });

  return {
    policy,
    actor,
    clock,
    lastWords,
    newId,
    addModel: models.add,
    get storage() {
      return store.state();
    },
    onStorage: storageListeners.add,
    acknowledgeWiped: store.acknowledgeWiped,
    get,
    query,
    statusCounts,
    run,
    count,
    watch: (asked, listener, onError) =>
      live({ read: () => query(asked), listener, onError }, isOf(asked.model)),
    watchCount: (which, listener, onError) =>
      live({ read: () => count(which), listener, onError }, isOf(which.model)),
    watchDocument: (id, listener, onError) =>
      live({ read: () => get(id), listener, onError }, (document) => document.id === id),
    async putBlob(bytes, mime) {
      // Loaded when the first picture comes: a page that shows a slip does not need it yet.
      const { sha256Hex } = await import('@aftersale/core/sha256');
      const hash = sha256Hex(bytes);
      await store.write({ durability: 'strict' }, async (transaction) => {
        if (!(await transaction.hasBlob(hash))) transaction.putBlob({ hash, mime, bytes });
      });
      return { hash, mime };
    },
    getBlob,
    history: (documentId) => store.read((transaction) => transaction.getHistory(documentId)),
    deliverTo: desk.deliverTo,
    endpointOf: desk.endpointOf,
    sendNow: () => desk.wake(true),
    close() {
      desk.close();
      closing.tell();
      store.close();
      notices.close();
    },
    inside: async () => ({ store, models, notices, lastWords }),
  };
}

const isOf =
  (model: ModelOrName) =>
  (document: { readonly model: string }): boolean =>
    document.model === nameOf(model);
