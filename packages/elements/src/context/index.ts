export { LanguageController } from '../locale/language.ts';
export { serviceContext } from './service-context.ts';
export type {
  HistoryEntry,
  RecordPage,
  RecordQuery,
  ServicePort,
  Stop,
  StorageState,
  StoredBlob,
} from './service-port.ts';
