import type { Document, IndexKey, Model } from '@aftersale/core';
import type { AnyModel, KnownModels } from '../command/known-models.ts';
import type { KeyEdge, KeySpan } from '../store/key-range.ts';
import type { FoundDocuments, ReadTransaction } from '../store/store.ts';

/** The place in an index behind which the next page begins. */
export type Cursor = IndexKey;

/** A model: itself, so that the compiler knows its indexes, states and documents, or its name. */
export type ModelOrName<Kind extends AnyModel = AnyModel> = Kind | string;

/** What the model's documents are; any document for one that is only named. */
export type DocumentOf<Kind extends AnyModel> =
  Kind extends Model<infer Content, infer Status> ? Document<Content, Status> : Document;

type IndexOf<Kind extends AnyModel> = keyof Kind['indexes'] & string;

/** Which stretch of one index? A key goes on behind what is named here, with at least the document's id. */
export interface Stretch<Kind extends AnyModel = AnyModel> {
  readonly model: ModelOrName<Kind>;
  readonly index: IndexOf<Kind>;
  /** What the index's keys begin with; all of the index if left out. */
  readonly prefix?: IndexKey | undefined;
  /**
   * The least keys: what follows the prefix in them, `{ including: ['2026-11-01'] }` with the keys that begin so,
   * `{ excluding: … }` without. From the beginning if left out. A part counts whole: "2026-11" is no day of November.
   */
  readonly from?: KeyEdge | undefined;
  /** The greatest keys, said in the same way; to the end if left out. */
  readonly to?: KeyEdge | undefined;
}

/** Which documents, found by one index of their model? */
export interface Query<Kind extends AnyModel = AnyModel> extends Stretch<Kind> {
  /** By the rest of the key: the greatest or the least first. */
  readonly order: 'newest' | 'oldest';
  /** At most so many at once; 200 if not said. */
  readonly limit?: number | undefined;
  /** `next` of the page before. */
  readonly after?: Cursor | undefined;
}

/** How many of what? Of a model, of one of its states, or of a stretch of one of its indexes. */
export type CountOf<Kind extends AnyModel = AnyModel> =
  | { readonly model: ModelOrName<Kind>; readonly status?: Kind['statuses'][number] | undefined }
  | Stretch<Kind>;

/** Documents in order; `next` is absent on the last page. */
export interface Page<Found extends Document = Document> extends FoundDocuments {
  readonly documents: readonly Found[];
}

// More rows in one message than this make some browsers fail.
const usualLimit = 200;

export const nameOf = (model: ModelOrName): string =>
  typeof model === 'string' ? model : model.name;

export async function readPage<Kind extends AnyModel>(
  transaction: ReadTransaction,
  models: KnownModels,
  { order, limit = usualLimit, after, ...stretch }: Query<Kind>,
): Promise<Page<DocumentOf<Kind>>> {
  if (!(Number.isSafeInteger(limit) && limit > 0)) throw new TypeError(`not a limit: ${limit}`);
  const found = await transaction.findDocuments({
    ...spanOf(models, stretch as Stretch<Kind>),
    order: order === 'oldest' ? 'ascending' : 'descending',
    limit,
    after,
  });
  const documents = found.documents.map(models.present);
  // What the index holds of a model was written by its commands.
  return { ...found, documents } as Page as Page<DocumentOf<Kind>>;
}

/** Which keys of the store are the stretch's? Throws a TypeError for an unknown model or index. */
export const spanOf = <Kind extends AnyModel>(
  models: KnownModels,
  { model, index, prefix = [], from, to }: Stretch<Kind>,
): KeySpan => ({ prefix: [models.keyStart(nameOf(model), index), ...prefix], from, to });
