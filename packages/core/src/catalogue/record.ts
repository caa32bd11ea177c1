/** The catalogue as a record: one small document that names the pages of parts. */
import { changed, newDocument } from '../draft/index.ts';
import { defineModel, type Command, type Document } from '../model/index.ts';
import { ok, refuse } from '../result/index.ts';

/** The one catalogue of a device. */
export const catalogueId = 'catalogue';

export interface CatalogueContent {
  /** The attachments that hold the parts, in the order of the list. */
  readonly pages: readonly { readonly hash: string; readonly count: number }[];
  readonly count: number;
  /** The file that it was read from, and what was left out of it. */
  readonly source: { readonly file: string; readonly rows: number; readonly refused: number };
}

export type CatalogueDocument = Document<CatalogueContent, 'current'>;

export const catalogueModel = defineModel<CatalogueContent, 'current'>({
  name: 'catalogue',
  version: 1,
  statuses: ['current'],
  indexes: {},
});

export interface ReplaceCatalogueArgs {
  readonly content: CatalogueContent;
  /** The revision that the person saw; 0 while there is no catalogue. */
  readonly revision: number;
}

export type ReplaceRefusal =
  | { readonly type: 'ReplacedElsewhere'; readonly current: CatalogueDocument }
  /** A catalogue without parts is a mistake, not a wish. */
  | { readonly type: 'NoParts' };

/** Puts a whole new catalogue in the place of the present one, or refuses and leaves that as it is (CTG-6). */
export const replaceCatalogue: Command<ReplaceCatalogueArgs, ReplaceRefusal> = {
  name: 'catalogue.replace',
  reads: () => [catalogueId],
  apply(documents, { content, revision }, context) {
    const current = documents.get(catalogueId) as CatalogueDocument | undefined;
    if ((current?.revision ?? 0) !== revision)
      return refuse({ type: 'ReplacedElsewhere', current: current! });
    if (content.count === 0) return refuse({ type: 'NoParts' });
    const status = 'current' as const;
    if (current) return ok([changed(current, context, { content })]);
    return ok([newDocument(catalogueModel, { id: catalogueId, status, content }, context)]);
  },
};
