export {
  createCatalogueIndex,
  type CatalogueHit,
  type CatalogueIndex,
  type CatalogueSearch,
} from './catalogue-index.ts';
export { itemsPerPage, pageMime, readPage, writePage } from './catalogue-page.ts';
export { createPartReader, type PartReader, type RefusedPart } from './part-reader.ts';
export { columnsInOrder, guessColumns, type Columns } from './guess-columns.ts';
export {
  catalogueFields,
  type CatalogueField,
  type CatalogueItem,
  type ItemTexts,
} from './item.ts';
export {
  parsePastedRows,
  type PastedField,
  type PastedRow,
  type PastedRows,
  type RefusedRow,
} from './paste-rows.ts';
export { readItem, type ItemProblem } from './read-item.ts';
export {
  catalogueId,
  catalogueModel,
  replaceCatalogue,
  type CatalogueContent,
  type CatalogueDocument,
  type ReplaceCatalogueArgs,
  type ReplaceRefusal,
} from './record.ts';
