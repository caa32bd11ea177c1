/** Another catalogue is kept on this device. */
export class CatalogueReplacedEvent extends Event {
  static readonly type = 'aftersale-catalogue-replaced';
  /** How many parts it holds. */
  readonly count: number;

  constructor(count: number) {
    super(CatalogueReplacedEvent.type, { bubbles: true, composed: true });
    this.count = count;
  }
}

declare global {
  interface HTMLElementEventMap {
    'aftersale-catalogue-replaced': CatalogueReplacedEvent;
  }
  interface DocumentEventMap {
    'aftersale-catalogue-replaced': CatalogueReplacedEvent;
  }
}
