/** Looking documents of one model up while somebody types. */
import type { Document, Remembered } from '@aftersale/core';
import type { Client } from '../client.ts';
import type { AnyModel } from '../command/known-models.ts';
import { isDocumentError } from '../command/document-error.ts';
import { insideOf, type Inside } from '../inside.ts';
import type { Notice } from '../query/change-notices.ts';
import type { DocumentOf } from '../query/query.ts';
import type { Listing, StoredDocument } from '../store/store.ts';
import { createSearchIndex } from './search-index.ts';

export interface SearchOptions<Kind extends AnyModel> {
  /** By which texts is a document looked for? What the model says if left out. */
  readonly remembered?: ((document: DocumentOf<Kind>) => Remembered) | undefined;
  /** Told after each slice of the first reading how many documents are in the index. */
  readonly onProgress?: ((indexed: number) => void) | undefined;
}

export interface Search<Found extends Document = Document> {
  /**
   * Which documents hold every piece of what was typed, the best first (SEA-2)? Nothing for blank text. Waits until all
   * stored documents have been read once; a change is in it as soon as its notice has come. At most `limit`, 50 if not said.
   */
  find(text: string, options?: { readonly limit?: number }): Promise<readonly Found[]>;
  /** Tells that something has changed in what may be found; ask again then. */
  onChange(listener: () => void): () => void;
  close(): void;
}

// So many rows in one reading; the page has its turn between two.
const sliceSize = 50;

/** Reads the model's documents in slices of 50, and follows what changes, in this tab and others. */
export function createSearch<Kind extends AnyModel>(
  client: Client,
  model: Kind,
  options: SearchOptions<Kind> = {},
): Search<DocumentOf<Kind>> {
  const remembered = (options.remembered ?? model.remembered) as
    ((document: Document) => Remembered) | undefined;
  if (!remembered) throw new TypeError(`"${model.name}" does not say what is remembered of it`);
  const index = createSearchIndex();
  const listeners = new Set<() => void>();
  let isClosed = false;
  let stopListening = (): void => {};
  /** All that has to be read, one after the other. */
  let reading: Promise<void> = begin();
  reading.catch(() => {});

  async function begin(): Promise<void> {
    const inside = await insideOf(client);
    stopListening();
    // Before the first reading, so that no change falls between the two.
    stopListening = inside.notices.listen((notice) => follow(inside, notice));
    if (isClosed) stopListening();
    await readAll(inside, options.onProgress);
  }

  function follow(inside: Inside, notice: Notice): void {
    const own =
      notice === 'everything' ? notice : notice.filter((each) => each.model === model.name);
    if (own.length === 0) return;
    reading = reading
      .catch(() => {})
      .then(() => (own === 'everything' ? readAll(inside) : readSome(inside, own)))
      .then(() => listeners.forEach((listener) => listener()));
    reading.catch(() => {});
  }

  function take(inside: Inside, document: Document): void {
    if (document.model !== model.name || index.has(document)) return;
    try {
      const present = inside.models.present(document);
      index.put(document, remembered!(present));
    } catch (error) {
      // What this kit cannot read, nobody finds here; all else is found.
      if (!isDocumentError(error)) throw error;
      index.remove(document.id);
    }
  }

  async function readAll(
    inside: Inside,
    onProgress: (indexed: number) => void = () => {},
  ): Promise<void> {
    const gone = new Set(index.ids());
    for (let after: string | undefined = ''; after !== undefined && !isClosed;) {
      const listing: Listing = { after, limit: sliceSize };
      const rows: readonly StoredDocument[] = await inside.store.read((transaction) =>
        transaction.listDocuments(listing),
      );
      for (const { document } of rows) {
        gone.delete(document.id);
        take(inside, document);
      }
      after = rows.length === sliceSize ? rows.at(-1)!.document.id : undefined;
      onProgress(index.ids().length);
    }
    if (!isClosed) gone.forEach(index.remove);
  }

  async function readSome(inside: Inside, changed: readonly { readonly id: string }[]) {
    const ids = [...new Set(changed.map(({ id }) => id))];
    const documents = await inside.store.read((transaction) =>
      Promise.all(ids.map((id) => transaction.getDocument(id))),
    );
    for (const [place, document] of documents.entries())
      if (document) take(inside, document);
      else index.remove(ids[place]!);
  }

  return {
    async find(text, { limit = 50 } = {}) {
      // One that could not be read is read again when it is asked for.
      reading = reading.catch(begin);
      await reading;
      const ids = index.find(text).slice(0, limit);
      const documents = await Promise.all(ids.map((id) => client.get(id)));
      return documents.filter((document) => document !== undefined) as DocumentOf<Kind>[];
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      isClosed = true;
      stopListening();
      listeners.clear();
    },
  };
}
