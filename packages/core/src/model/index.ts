export type { Command, CommandContext, DocumentsById } from './command.ts';
export { defineModel, keysOf, type IndexKey, type Model, type Remembered } from './define-model.ts';
export type { Document } from './document.ts';
export {
  isTermOver,
  personalTexts,
  textsIn,
  withoutPersonal,
  type Path,
  type PersonalData,
} from './personal-data.ts';
export { migrateDocument, type Migrations, type TooOld } from './migrate-document.ts';
