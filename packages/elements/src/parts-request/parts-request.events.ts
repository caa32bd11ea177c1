import type { PartsRequestKind } from '@aftersale/core';

/** The outlet has handed the request in, and it is kept. */
export class RequestSubmittedEvent extends Event {
  static readonly type = 'aftersale-submitted';
  readonly id: string;
  readonly kind: PartsRequestKind;

  constructor(id: string, kind: PartsRequestKind) {
    super(RequestSubmittedEvent.type, { bubbles: true, composed: true });
    this.id = id;
    this.kind = kind;
  }
}
