import { keysOf, type Document, type IndexKey, type Model } from '@aftersale/core';
import type { StoredDocument } from '../store/store.ts';

/** Any model, whatever its content and states. */
export type AnyModel = Pick<Model<unknown, string>, 'name' | 'version' | 'statuses'> & {
  readonly indexes: Readonly<Record<string, (document: never) => readonly IndexKey[]>>;
  readonly keepsNoHistory?: (document: never) => boolean;
  readonly delivers?: (document: never) => boolean;
};

/** The models this client knows. A name it does not know is a programmer's mistake and throws a TypeError. */
export interface KnownModels {
  /** The document as it is stored, with every key under which its model finds it. */
  toRow(document: Document): StoredDocument;
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
  return {
    toRow(document) {
      const model = modelOf(document.model) as Model<unknown, string>;
      // The id makes each key the only one of its kind, so that a page can begin exactly behind another.
      return { document, keys: keysOf(model, document).map((key) => [...key, document.id]) };
    },
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
