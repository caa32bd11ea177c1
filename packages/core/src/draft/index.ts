export type { DraftKind, SaveArgs, SaveRefusal } from './draft-kind.ts';
export { mergeTyped, type Merged, type TypedConflict, type TypedEntry } from './merge-typed.ts';
export { changed, newDocument, saveDraft } from './save-draft.ts';
