export { createClient, type Client, type RunOptions } from './client.ts';
export type { ClientOptions } from './client-options.ts';
export { lateClient, type LateOptions } from './late-client.ts';
export type { ReceiverAddress } from './delivery/delivery-desk.ts';
export { DocumentError, isDocumentError, type DocumentProblem } from './command/document-error.ts';
export type { AnyModel } from './command/known-models.ts';
export type {
  CountOf,
  Cursor,
  DocumentOf,
  ModelOrName,
  Page,
  Query,
  Stretch,
} from './query/query.ts';
export type { StorageState } from './store/guard-store.ts';
export { createIdbStore, type IdbStoreOptions } from './store/idb-store.ts';
export type { KeyEdge, KeyRange, KeySpan } from './store/key-range.ts';
export { createMemoryStore } from './store/memory-store.ts';
export type { StatusCounts } from './store/ledger.ts';
export {
  isStorageError,
  NotSavedError,
  StorageError,
  StorageUnavailableError,
  type StorageProblem,
} from './store/storage-error.ts';
export type {
  BlobInfo,
  Durability,
  FoundDocuments,
  HistoryRow,
  Listing,
  ReadTransaction,
  Store,
  StoredBlob,
  StoredDocument,
  WriteTransaction,
} from './store/store.ts';
export type { Chance } from './system/chance.ts';
export type { Channel } from './system/channel.ts';
export type { Clock } from './system/clock.ts';
export type { LastWords } from './system/last-words.ts';
export type { Send, SendRequest } from './system/send.ts';
export type { Timers } from './system/timers.ts';
export type { Witness } from './system/witness.ts';
