import type { CatalogueItem } from '@aftersale/core';

/** The person chose a part. */
export class PartChosenEvent extends Event {
  static readonly type = 'aftersale-part-chosen';
  readonly part: CatalogueItem;
  /** The number of the part that was looked for, where this one is to be used instead. */
  readonly insteadOf: string | undefined;

  constructor(part: CatalogueItem, insteadOf: string | undefined) {
    super(PartChosenEvent.type, { bubbles: true, composed: true });
    this.part = part;
    this.insteadOf = insteadOf;
  }
}

declare global {
  interface HTMLElementEventMap {
    'aftersale-part-chosen': PartChosenEvent;
  }
  interface DocumentEventMap {
    'aftersale-part-chosen': PartChosenEvent;
  }
}
