import type { Document, IndexKey } from '@aftersale/core';
import { compareKeys, isInRange } from './key-range.ts';
import { NotSavedError, StorageUnavailableError } from './storage-error.ts';
import type {
  HistoryRow,
  Listing,
  ReadTransaction,
  Store,
  StoredBlob,
  StoredDocument,
  WriteTransaction,
} from './store.ts';

interface Tables {
  readonly documents: Map<string, StoredDocument>;
  readonly history: Map<string, HistoryRow[]>;
  readonly blobs: Map<string, StoredBlob>;
  readonly meta: Map<string, unknown>;
}

/** Records that last as long as the page: the twin of the durable store, for places that have none, and for tests. */
export function createMemoryStore(): Store {
  const tables: Tables = {
    documents: new Map(),
    history: new Map(),
    blobs: new Map(),
    meta: new Map(),
  };
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();

  /** One transaction after another, as the database has it. */
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    if (closed)
      return Promise.reject(new StorageUnavailableError('storage-closed', 'the store was closed'));
    const turn = last.then(act);
    last = turn.catch(() => {});
    return turn;
  }

  return {
    kind: 'memory',
    open: () => inTurn(async () => {}),
    read: (body) => inTurn(() => body(reading(tables))),
    write: (_options, body) =>
      inTurn(async () => {
        const undo: (() => void)[] = [];
        try {
          return await body(writing(tables, undo));
        } catch (error) {
          for (const step of undo.reverse()) step();
          throw error;
        }
      }),
    close() {
      closed = true;
    },
  };
}

function reading(tables: Tables): ReadTransaction {
  return {
    getDocument: async (id) => structuredClone(tables.documents.get(id)?.document),
    countDocuments: async () => tables.documents.size,
    listDocuments: async (listing) => structuredClone(listed(tables.documents, listing)),
    async findDocuments(range) {
      const sign = range.order === 'ascending' ? 1 : -1;
      const found: { key: IndexKey; document: Document }[] = [];
      for (const { document, keys } of tables.documents.values())
        for (const key of keys) if (isInRange(key, range)) found.push({ key, document });
      found.sort((left, right) => sign * compareKeys(left.key, right.key));
      const documents = found
        .slice(0, range.limit)
        .map(({ document }) => structuredClone(document));
      const last = found.length > range.limit ? found[range.limit - 1] : undefined;
      return last ? { documents, next: [...last.key] } : { documents };
    },
    countKeys: async (span) =>
      [...tables.documents.values()]
        .flatMap(({ keys }) => keys)
        .filter((key) => isInRange(key, span)).length,
    getHistory: async (documentId) => structuredClone(tables.history.get(documentId) ?? []),
    listBlobs: async (listing) =>
      listed(tables.blobs, listing).map(({ hash, mime, bytes }) => ({
        hash,
        mime,
        size: bytes.length,
      })),
    hasBlob: async (hash) => tables.blobs.has(hash),
    getBlob: async (hash) => structuredClone(tables.blobs.get(hash)),
    getMeta: async (key) => structuredClone(tables.meta.get(key)),
  };
}

/** The values under the keys behind `after`, in the order of their keys by UTF-16 code unit. */
const listed = <Value>(table: ReadonlyMap<string, Value>, { after, limit }: Listing): Value[] =>
  [...table]
    .filter(([key]) => key > after)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .slice(0, limit)
    .map(([, value]) => value);

function writing(tables: Tables, undo: (() => void)[]): WriteTransaction {
  function set<Value>(table: Map<string, Value>, key: string, value: Value): void {
    const kept = structuredClone(value);
    const before = table.get(key);
    undo.push(() => (before === undefined ? table.delete(key) : table.set(key, before)));
    table.set(key, kept);
  }
  function setHistory(others: readonly HistoryRow[], row: HistoryRow): void {
    const inOrder = [...others, row].sort((left, right) => left.revision - right.revision);
    set(tables.history, row.documentId, inOrder);
  }
  const taken = (document: Document) => tables.documents.has(document.id);
  return {
    ...reading(tables),
    addDocument(row) {
      if (taken(row.document)) throw new NotSavedError('not-saved', 'the id is taken');
      set(tables.documents, row.document.id, row);
    },
    putDocument: (row) => set(tables.documents, row.document.id, row),
    addHistory(row) {
      const rows = tables.history.get(row.documentId) ?? [];
      if (rows.some(({ revision }) => revision === row.revision))
        throw new NotSavedError('not-saved', 'the step is taken');
      setHistory(rows, row);
    },
    putHistory(row) {
      const rows = tables.history.get(row.documentId) ?? [];
      setHistory(
        rows.filter(({ revision }) => revision !== row.revision),
        row,
      );
    },
    putBlob: (blob) => set(tables.blobs, blob.hash, blob),
    deleteBlob(hash) {
      const before = tables.blobs.get(hash);
      if (!before) return;
      undo.push(() => tables.blobs.set(hash, before));
      tables.blobs.delete(hash);
    },
    putMeta: (key, value) => set(tables.meta, key, value),
  };
}
