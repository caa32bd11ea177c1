export type { Command, CommandContext, DocumentsById } from './command.ts';
export { defineModel, keysOf, type IndexKey, type Model, type Remembered } from './define-model.ts';
export type { Document } from './document.ts';
export {
  isBlankPart,
  isTermOver,
  personalTexts,
  withBlanks,
  withoutPersonal,
  type PersonalData,
} from './personal-data.ts';
export { changedAt, partAt, placesOf, textsIn, type Path } from './places.ts';
export { migrateDocument, type Migrations, type TooOld } from './migrate-document.ts';
