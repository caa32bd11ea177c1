import {
  keysOf,
  migrateDocument,
  type Document,
  type IndexKey,
  type Migrations,
  type Model,
  type PersonalData,
  type Remembered,
} from '@aftersale/core';
import type { StoredDocument } from '../store/store.ts';
import { DocumentError, isDocumentError } from './document-error.ts';

/** Any model, whatever its content and states. */
export type AnyModel = Pick<Model<unknown, string>, 'name' | 'version' | 'statuses'> & {
  readonly indexes: Readonly<Record<string, (document: never) => readonly IndexKey[]>>;
  readonly keepsNoHistory?: (document: never) => boolean;
  readonly delivers?: (document: never) => boolean;
  readonly migrate?: Migrations;
  readonly remembered?: (document: never) => Remembered;
  readonly personal?: PersonalData;
};

/** The models this client knows. A name it does not know is a programmer's mistake and throws a TypeError. */
export interface KnownModels {
  /** Knows this model too from now on. Throws a TypeError when another one has its name. */
  add(model: AnyModel): void;
  /**
   * What the document holds by its model's present version; as it is when it is newer, or nobody here knows its model.
   * Throws `document-not-migrated` when its model can no longer read it.
   */
  present(document: Document): Document;
  /** The same for a command, which may change it. Throws `document-newer` when a newer kit has written it. */
  presentForCommand(document: Document): Document;
  /** The document as it is stored, with every key under which its model finds it. */
  toRow(document: Document): StoredDocument;
  /** Under which keys does its model find this stored document now? Nothing for one that this kit cannot read. */
  keysNow(document: Document): readonly IndexKey[] | undefined;
  /** Which parts of the document are about a person? Nothing where its model does not say, or is not known. */
  personalOf(document: Document): PersonalData | undefined;
  /** Is it kept who did what to this document, and when? */
  keepsHistory(document: Document): boolean;
  /** Is the document, as it stands, handed to the site's own back end where there is one? */
  delivers(document: Document): boolean;
  /** With what do all keys of this index begin? */
  keyStart(model: string, index: string): string;
  /** Throws unless the model is known, and has this state if one is named. */
  check(model: string, status?: string): void;
}

export function knownModels(models: readonly AnyModel[]): KnownModels {
  const byName = new Map(models.map((model) => [model.name, model]));
  function modelOf(name: string): AnyModel {
    const model = byName.get(name);
    if (!model) throw new TypeError(`unknown model "${name}"`);
    return model;
  }
  function present(document: Document): Document {
    const model = byName.get(document.model);
    if (!model || document.version === model.version) return document;
    try {
      const migrated = migrateDocument(model, document);
      if (migrated.ok) return migrated.value;
    } catch (cause) {
      throw new DocumentError('document-not-migrated', document, { cause });
    }
    throw new DocumentError('document-not-migrated', document);
  }
  function presentForCommand(document: Document): Document {
    if (document.version > (byName.get(document.model)?.version ?? Infinity))
      throw new DocumentError('document-newer', document);
    return present(document);
  }
  function toRow(document: Document): StoredDocument {
    const model = modelOf(document.model) as Model<unknown, string>;
    if (document.version !== model.version)
      throw new TypeError(
        `${document.model} is at version ${model.version}, not ${document.version}`,
      );
    // The id makes each key the only one of its kind, so that a page can begin exactly behind another.
    return { document, keys: keysOf(model, document).map((key) => [...key, document.id]) };
  }
  return {
    add(model) {
      if ((byName.get(model.name) ?? model) !== model)
        throw new TypeError(`two models "${model.name}"`);
      byName.set(model.name, model);
    },
    present,
    presentForCommand,
    toRow,
    keysNow(document) {
      if (!byName.has(document.model)) return undefined;
      try {
        return toRow(presentForCommand(document)).keys;
      } catch (error) {
        if (isDocumentError(error)) return undefined;
        throw error;
      }
    },
    personalOf: ({ model }) => byName.get(model)?.personal,
    keepsHistory(document) {
      const model = modelOf(document.model) as Model<unknown, string>;
      return !(model.keepsNoHistory?.(document) ?? false);
    },
    delivers(document) {
      const model = modelOf(document.model) as Model<unknown, string>;
      return model.delivers?.(document) ?? false;
    },
    keyStart(model, index) {
      if (!Object.hasOwn(modelOf(model).indexes, index))
        throw new TypeError(`unknown index "${model}.${index}"`);
      return `${model}.${index}`;
    },
    check(model, status) {
      const known = modelOf(model).statuses;
      if (status !== undefined && !known.includes(status))
        throw new TypeError(`unknown state "${status}" of "${model}"`);
    },
  };
}
