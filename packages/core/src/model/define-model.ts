import type { Document } from './document.ts';
import type { PersonalData } from './personal-data.ts';
import { leadsUp, type Migrations } from './migrate-document.ts';

/** A key of an index: compared part by part, texts by UTF-16 code unit. */
export type IndexKey = readonly (string | number)[];

/** What a person remembers of a document, and looks for by a piece of it. */
export interface Remembered {
  /** Numbers, telephone numbers, model names. */
  readonly pieces: readonly string[];
  /** Of people, companies and things: these are also found by their pinyin initials. */
  readonly names: readonly string[];
}

/**
 * A kind of record: its name, version, states, and what it can be found by.
 * `Index` holds the names of its indexes, so that the compiler knows a query by one that is not there.
 */
export interface Model<Content, Status extends string, Index extends string = string> {
  readonly name: string;
  /** Counts up when the content changes its shape, or an index its keys. A member that may be absent needs no new one. */
  readonly version: number;
  /** The steps from older versions to this one (MDL-1). */
  readonly migrate?: Migrations;
  /** The states of its life cycle, in the order in which people think of them. */
  readonly statuses: readonly Status[];
  /** For each index, the keys under which a document is found; none leaves it out. */
  readonly indexes: Readonly<
    Record<Index, (document: Document<Content, Status>) => readonly IndexKey[]>
  >;
  /** By which texts does a person look for a document? None if not said. */
  readonly remembered?: (document: Document<Content, Status>) => Remembered;
  /** Which parts are about a person, and how long they may be kept (MDL-4). None if not said. */
  readonly personal?: PersonalData;
  /** For which documents is it not kept who did what when? For none if not said; what is anonymous must leave no trace. */
  readonly keepsNoHistory?: (document: Document<Content, Status>) => boolean;
  /** Is the document, as it stands, handed to the site's own back end where there is one? Never if not said. */
  readonly delivers?: (document: Document<Content, Status>) => boolean;
}

/**
 * Declares a kind of record once, for storage, queries and documentation alike.
 * Where the functions say which document they take, content, states and index names are all inferred.
 * Throws when the name or an index name holds anything but lower-case words, figures and hyphens, and when a step is
 * missing between the oldest version that is still read and the present one.
 */
export function defineModel<Content, Status extends string, Index extends string = string>(
  model: Model<Content, Status, Index>,
): Model<Content, Status, Index> {
  for (const name of [model.name, ...Object.keys(model.indexes)])
    if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new TypeError(`not a usable name: "${name}"`);
  if (!leadsUp(model)) throw new TypeError(`${model.name}: no steps up to its version`);
  return model;
}

/** Under which keys is the document stored? Each begins with `model.index`, so that indexes never mix. */
export function keysOf<Content, Status extends string>(
  model: Model<Content, Status>,
  document: Document<Content, Status>,
): IndexKey[] {
  return Object.entries(model.indexes).flatMap(([index, keys]) =>
    keys(document).map((key) => [`${model.name}.${index}`, ...key]),
  );
}
