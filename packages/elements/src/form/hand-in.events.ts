/** What a form tells the page when its record is to be signed or handed in. Both bubble and cross shadow roots. */
import type { TypedEntry } from '@aftersale/core';

const outward: EventInit = { bubbles: true, composed: true };

/** Something that must be mended, and where; `type` is a stable name. */
export interface FormProblem {
  readonly path: string;
  readonly type: string;
}

/** The person asked for the next step, and these fields must be mended first. Cancel it to hide the summary. */
export class FormInvalidEvent extends Event {
  static readonly type = 'aftersale-invalid';
  readonly problems: readonly FormProblem[];

  constructor(problems: readonly FormProblem[]) {
    super(FormInvalidEvent.type, { ...outward, cancelable: true });
    this.problems = problems;
  }
}

/** The record is about to be signed or handed in. Cancel it to stop that. */
export class FormBeforeSubmitEvent<Entry extends TypedEntry = TypedEntry> extends Event {
  static readonly type = 'aftersale-before-submit';
  readonly entry: Entry;

  constructor(entry: Entry) {
    super(FormBeforeSubmitEvent.type, { ...outward, cancelable: true });
    this.entry = entry;
  }
}
