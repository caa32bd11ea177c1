/** What a form tells the page of its record's way to the site's receiver. Both bubble and cross shadow roots. */
import type { DeliveredRecord } from '@aftersale/core';

const outward: EventInit = { bubbles: true, composed: true };

/** The receiver has the record, in this revision, for good. */
export class FormReceivedEvent extends Event {
  static readonly type = 'aftersale-received';
  readonly id: string;
  /** The kind of record, such as `confirmation`. */
  readonly model: string;
  readonly revision: number;
  /** Who has it, in the receiver's own words; empty where it gives no name. */
  readonly by: string;

  constructor({ id, model, revision }: DeliveredRecord, by: string) {
    super(FormReceivedEvent.type, outward);
    this.id = id;
    this.model = model;
    this.revision = revision;
    this.by = by;
  }
}

/** The receiver will not take the record as it is. `code` is stable, `reason` is in the receiver's own words. */
export class FormRejectedEvent extends Event {
  static readonly type = 'aftersale-rejected';
  readonly id: string;
  /** The kind of record, such as `confirmation`. */
  readonly model: string;
  readonly revision: number;
  readonly code: string;
  readonly reason: string;

  constructor({ id, model, revision }: DeliveredRecord, code: string, reason: string) {
    super(FormRejectedEvent.type, outward);
    this.id = id;
    this.model = model;
    this.revision = revision;
    this.code = code;
    this.reason = reason;
  }
}

declare global {
  interface HTMLElementEventMap {
    'aftersale-received': FormReceivedEvent;
    'aftersale-rejected': FormRejectedEvent;
  }
}
