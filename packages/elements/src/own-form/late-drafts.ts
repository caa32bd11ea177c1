import type { DraftKind, OwnRecord, OwnRecordEntry, OwnRecordKind } from '@aftersale/core';

type Drafts = DraftKind<OwnRecordEntry, OwnRecord>;

/** The drafts of a kind that may come to be known later, and may be another one later still. */
export interface LateDrafts extends Drafts {
  take(kind: OwnRecordKind): void;
}

/** Until a kind is taken, there is nothing to type, and nothing is asked to be saved. */
export function lateDrafts(): LateDrafts {
  const drafts = {
    model: '',
    emptyEntry: { texts: {}, signatures: [] },
    unfinished: [],
    closedBecause: () => undefined,
    save: { name: '', reads: () => [], apply: () => nothingToSave() },
    take: (kind: OwnRecordKind): void => void Object.assign(drafts, kind.drafts),
  };
  return drafts;
}

function nothingToSave(): never {
  throw new TypeError('the kind of record is not known yet');
}
