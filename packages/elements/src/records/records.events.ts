/** The person asked to open a record. The kit opens it in the nearest element for it unless the event is cancelled. */
export class RecordOpenEvent extends Event {
  static readonly type = 'aftersale-open';
  /** The document's id, for the `record` attribute of the element that opens it. */
  readonly id: string;

  /** The kind of record, such as `confirmation`. */
  readonly model: string;

  constructor(id: string, model: string) {
    super(RecordOpenEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.id = id;
    this.model = model;
  }
}

declare global {
  interface HTMLElementEventMap {
    'aftersale-open': RecordOpenEvent;
  }
  interface DocumentEventMap {
    'aftersale-open': RecordOpenEvent;
  }
}
