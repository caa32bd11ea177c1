import type { LowScoreCase } from '@aftersale/core';

/** A low score was submitted: what a complaint can be opened from. Of an anonymous answer, it tells neither who nor which job. */
export class SurveyLowScoreEvent extends Event {
  static readonly type = 'aftersale-low-score';
  readonly case: LowScoreCase;

  constructor(found: LowScoreCase) {
    super(SurveyLowScoreEvent.type, { bubbles: true, composed: true });
    this.case = found;
  }
}
