/** A small in-memory ServicePort for the tests of print, export and records. */
import {
  confirmationModel,
  defaultPolicy,
  exportedAttachment,
  keysOf,
  type Command,
  type Document,
  type IndexKey,
  type Policy,
  type Result,
  type SlipDocument,
} from '@aftersale/core';
import type {
  HistoryEntry,
  RecordPage,
  RecordQuery,
  ServicePort,
  StorageState,
  StoredBlob,
} from '../../../packages/elements/src/context/service-port.ts';

export class FakeService implements ServicePort {
  readonly documents = new Map<string, Document>();
  readonly blobs = new Map<string, StoredBlob>();
  readonly rows: HistoryEntry[] = [];
  readonly queries: RecordQuery[] = [];
  readonly #watchers = new Set<() => void>();
  readonly #storageListeners = new Set<(state: StorageState) => void>();
  readonly policy: Policy;
  readonly actor = '王志强';
  storage: StorageState = { kind: 'indexeddb', state: 'ready' };
  now = '2026-11-20T06:02:00.000Z';
  failing = false;
  readonly clock = { now: () => this.now };
  #ids = 0;

  constructor(company = '宜宾力泵流体设备有限公司') {
    this.policy = { ...defaultPolicy, company: { 'zh-CN': company, en: 'Yibin Lipump Co., Ltd.' } };
  }

  newId(): string {
    return `id-${String(++this.#ids).padStart(6, '0')}`;
  }

  onStorage(listener: (state: StorageState) => void): () => void {
    this.#storageListeners.add(listener);
    return () => this.#storageListeners.delete(listener);
  }

  acknowledgeWiped(): void {
    this.storage = { kind: 'indexeddb', state: 'ready' };
    for (const tell of this.#storageListeners) tell(this.storage);
  }

  get(id: string): Promise<Document | undefined> {
    return Promise.resolve(this.documents.get(id));
  }

  /** Runs a command at once; throws when it is refused. */
  do<Args, Refusal>(command: Command<Args, Refusal>, args: Args): readonly Document[] {
    const done = command.apply(this.documents, args, {
      now: this.now,
      actor: this.actor,
      policy: this.policy,
      newId: () => this.newId(),
    });
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    for (const document of done.value) this.put(document, command.name);
    return done.value;
  }

  run<Args, Refusal>(
    command: Command<Args, Refusal>,
    args: Args,
  ): Promise<Result<readonly Document[], Refusal>> {
    return Promise.resolve({ ok: true, value: this.do(command, args) });
  }

  put(document: Document, command = 'test.put'): void {
    const { id: documentId, revision, status: to } = document;
    const from = this.documents.get(documentId)?.status ?? null;
    if (document.model === 'confirmation')
      this.rows.push({ documentId, revision, command, at: this.now, actor: '王志强', from, to });
    this.documents.set(documentId, document);
    for (const tell of this.#watchers) tell();
  }

  query(query: RecordQuery): Promise<RecordPage> {
    this.queries.push(query);
    if (this.failing) return Promise.reject(new Error('refused'));
    return Promise.resolve(this.#page(query));
  }

  count({ status }: { readonly status?: string | undefined }): Promise<number> {
    const all = [...this.documents.values()].filter(({ model }) => model === 'confirmation');
    return Promise.resolve(all.filter((each) => !status || each.status === status).length);
  }

  watch(query: RecordQuery, listener: (page: RecordPage) => void): () => void {
    const tell = (): void => listener(this.#page(query));
    this.#watchers.add(tell);
    queueMicrotask(() => this.#watchers.has(tell) && tell());
    return () => this.#watchers.delete(tell);
  }

  watchDocument(): () => void {
    return () => undefined;
  }

  putBlob(bytes: Uint8Array, mime: string): Promise<{ hash: string; mime: string }> {
    return Promise.resolve(this.keep(bytes, mime));
  }

  keep(bytes: Uint8Array, mime: string): { hash: string; mime: string } {
    const { hash } = exportedAttachment(bytes, mime);
    this.blobs.set(hash, { bytes, mime });
    return { hash, mime };
  }

  getBlob(hash: string): Promise<StoredBlob | undefined> {
    return Promise.resolve(this.blobs.get(hash));
  }

  history(id: string): Promise<readonly HistoryEntry[]> {
    return Promise.resolve(this.rows.filter(({ documentId }) => documentId === id));
  }

  #page({ index, prefix, limit = Infinity, after }: RecordQuery): RecordPage {
    const found = [...this.documents.values()]
      .filter(({ model }) => model === 'confirmation')
      .flatMap((document) =>
        keysOf(confirmationModel, document as SlipDocument)
          .filter(([name]) => name === `confirmation.${index}`)
          .filter((key) => prefix.every((part, place) => key[place + 1] === part))
          .map((key) => ({ document, key: [...key, document.id] })),
      )
      .sort((a, b) => (written(a.key) < written(b.key) ? 1 : -1))
      .filter(({ key }) => after === undefined || written(key) < written(after));
    const page = found.slice(0, limit);
    const next = found.length > page.length ? page.at(-1)?.key : undefined;
    return { documents: page.map(({ document }) => document), next };
  }
}

const written = (key: IndexKey): string => JSON.stringify(key);
