/** What every form of the kit tells the page. All bubble and cross shadow roots. */
import type { TypedEntry } from '@aftersale/core';

const outward: EventInit = { bubbles: true, composed: true };

/** The person changed a field. `path` says which. */
export class FormChangeEvent<Entry extends TypedEntry = TypedEntry> extends Event {
  static readonly type = 'aftersale-change';
  readonly path: string;
  readonly entry: Entry;

  constructor(path: string, entry: Entry) {
    super(FormChangeEvent.type, outward);
    this.path = path;
    this.entry = entry;
  }
}

/** The record is kept. `durable` is false where this device keeps it in memory only. */
export class FormSavedEvent extends Event {
  static readonly type = 'aftersale-saved';
  readonly id: string;
  /** The kind of record, such as `confirmation`. */
  readonly model: string;
  readonly status: string;
  readonly revision: number;
  readonly durable: boolean;

  constructor(saved: Pick<FormSavedEvent, 'id' | 'model' | 'status' | 'revision' | 'durable'>) {
    super(FormSavedEvent.type, outward);
    this.id = saved.id;
    this.model = saved.model;
    this.status = saved.status;
    this.revision = saved.revision;
    this.durable = saved.durable;
  }
}

/** What the device's storage can be relied on for has changed; `problem` is a stable code. */
export class FormStorageEvent extends Event {
  static readonly type = 'aftersale-storage';
  readonly state: string;
  readonly problem: string | undefined;

  constructor(state: string, problem: string | undefined) {
    super(FormStorageEvent.type, outward);
    this.state = state;
    this.problem = problem;
  }
}

/** Something the person asked for could not be done; nothing typed is lost. `code` is stable. */
export class FormErrorEvent extends Event {
  static readonly type = 'aftersale-error';
  readonly code: string;
  readonly error: unknown;

  constructor(code: string, error: unknown) {
    super(FormErrorEvent.type, outward);
    this.code = code;
    this.error = error;
  }
}
