/** What the fee calculator tells the page beside what every form tells. */
import type { FeeResult, Quote } from '@aftersale/core';

/** The person puts the estimate into a slip. Cancel it to keep it from the element that `for` names. */
export class QuotedEvent extends Event {
  static readonly type = 'aftersale-quoted';
  readonly quote: Quote;
  readonly result: FeeResult;

  constructor(quote: Quote, result: FeeResult) {
    super(QuotedEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.quote = quote;
    this.result = result;
  }
}
