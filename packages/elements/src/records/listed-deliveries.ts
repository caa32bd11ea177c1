/** How far the listed records are on their way to the site's receiver, kept up to date. */
import { deliveryModel, type DeliveryDocument, type Document } from '@aftersale/core';
import type { RecordQuery, ServicePort, Stop } from '../context/service-port.ts';
import { readInTurn } from '../delivery/read-in-turn.ts';
import type { RecordKind } from './record-kind.ts';

export class ListedDeliveries {
  readonly #port: ServicePort;
  readonly #changed: () => void;
  readonly #stop: Stop;
  #newest: ReadonlyMap<string, DeliveryDocument> = new Map();
  /** What of the listed records is handed over. */
  #ids: readonly string[] = [];
  #hasAny = false;
  readonly #reading = readInTurn(() => this.#read());
  #isClosed = false;

  constructor(port: ServicePort, changed: () => void) {
    this.#port = port;
    this.#changed = changed;
    // One row is read to hear of every change, and no more where nothing was ever handed over.
    this.#stop = port.watch(newestOf([]), ({ documents }) => {
      this.#hasAny = documents.length > 0;
      if (this.#hasAny) this.#reading.again();
    });
  }

  close(): void {
    this.#isClosed = true;
    this.#reading.stop();
    this.#stop();
  }

  /** Follows these records from now on. */
  follow(records: readonly Document[], kind: RecordKind): void {
    const ids = records.map((record) => deliveredId(record, kind)).filter((id) => id !== '');
    if (ids.join() === this.#ids.join()) return;
    this.#ids = ids;
    if (this.#hasAny) this.#reading.again();
  }

  /** The newest delivery of this record; nothing where it was never handed over. */
  of(record: Document, kind: RecordKind): DeliveryDocument | undefined {
    return this.#newest.get(deliveredId(record, kind));
  }

  async #read(): Promise<void> {
    // The list itself says when nothing can be read.
    const found = await Promise.all(this.#ids.map((id) => this.#find(id))).catch(() => []);
    this.#newest = new Map(found.flatMap((each) => (each ? [[each.content.record.id, each]] : [])));
    if (!this.#isClosed) this.#changed();
  }

  async #find(id: string): Promise<DeliveryDocument | undefined> {
    const { documents } = await this.#port.query(newestOf([id]));
    return documents[0] as DeliveryDocument | undefined;
  }
}

const deliveredId = (record: Document, { deliveredId: of }: RecordKind): string =>
  of ? of(record) : record.id;

const newestOf = (prefix: readonly string[]): RecordQuery => ({
  model: deliveryModel.name,
  index: 'by-record',
  prefix,
  order: 'newest',
  limit: 1,
});
