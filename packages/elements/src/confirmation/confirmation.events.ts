import type { FieldPath, Problem, SlipEntry, SlipStatus } from '@aftersale/core';

const outward: EventInit = { bubbles: true, composed: true };

/** The person changed a field. `path` says which. */
export class SlipChangeEvent extends Event {
  static readonly type = 'aftersale-change';
  readonly path: FieldPath | 'parts' | 'photos';
  readonly entry: SlipEntry;

  constructor(path: FieldPath | 'parts' | 'photos', entry: SlipEntry) {
    super(SlipChangeEvent.type, outward);
    this.path = path;
    this.entry = entry;
  }
}

/** The person asked for a signature, and these fields must be mended first. Cancel it to hide the summary. */
export class SlipInvalidEvent extends Event {
  static readonly type = 'aftersale-invalid';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(SlipInvalidEvent.type, { ...outward, cancelable: true });
    this.problems = problems;
  }
}

/** The sheet is about to be sealed. Cancel it to stop the signature. */
export class SlipBeforeSubmitEvent extends Event {
  static readonly type = 'aftersale-before-submit';
  readonly entry: SlipEntry;

  constructor(entry: SlipEntry) {
    super(SlipBeforeSubmitEvent.type, { ...outward, cancelable: true });
    this.entry = entry;
  }
}

/** The slip is kept. `durable` is false where this device keeps it in memory only. */
export class SlipSavedEvent extends Event {
  static readonly type = 'aftersale-saved';
  readonly id: string;
  readonly status: SlipStatus;
  readonly revision: number;
  readonly durable: boolean;

  constructor(saved: Pick<SlipSavedEvent, 'id' | 'status' | 'revision' | 'durable'>) {
    super(SlipSavedEvent.type, outward);
    this.id = saved.id;
    this.status = saved.status;
    this.revision = saved.revision;
    this.durable = saved.durable;
  }
}

/** What the device's storage can be relied on for has changed; `problem` is a stable code. */
export class SlipStorageEvent extends Event {
  static readonly type = 'aftersale-storage';
  readonly state: string;
  readonly problem: string | undefined;

  constructor(state: string, problem: string | undefined) {
    super(SlipStorageEvent.type, outward);
    this.state = state;
    this.problem = problem;
  }
}

/** Something the person asked for could not be done; nothing typed is lost. `code` is stable. */
export class SlipErrorEvent extends Event {
  static readonly type = 'aftersale-error';
  readonly code: string;
  readonly error: unknown;

  constructor(code: string, error: unknown) {
    super(SlipErrorEvent.type, outward);
    this.code = code;
    this.error = error;
  }
}
