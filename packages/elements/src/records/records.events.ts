/** The person asked to open a record. The kit opens it in the nearest slip unless the event is cancelled. */
export class RecordOpenEvent extends Event {
  static readonly type = 'aftersale-open';
  /** The document's id, for the `record` attribute of an `<aftersale-confirmation>`. */
  readonly id: string;

  constructor(id: string) {
    super(RecordOpenEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.id = id;
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
