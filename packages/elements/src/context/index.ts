export { LanguageController } from '../locale/language.ts';
export { serviceContext } from './service-context.ts';
export type {
  HistoryEntry,
  Receiver,
  RecordPage,
  RecordQuery,
  ServicePort,
  Stop,
  StorageState,
  StoredBlob,
} from './service-port.ts';
