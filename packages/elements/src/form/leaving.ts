/** What a page leaves beside the records because it may not live to see it saved, and how it is read again. */
import type { TypedEntry } from '@aftersale/core';
import type { LastWords } from '../context/service-port.ts';

export interface Leaving<Entry> {
  /** In which form this is written: what a later kit writes otherwise is for that kit to read. */
  readonly form: 1;
  readonly model: string;
  readonly id: string;
  /** When it was left. */
  readonly at: string;
  /** What was known to be saved. */
  readonly base: Entry;
  /** What was last handed over to be saved, and may have been. */
  readonly sent?: Entry | undefined;
  readonly typed: Entry;
}

export interface Left<Entry> {
  readonly leaving: Leaving<Entry>;
  readonly as: readonly [name: string, text: string];
}

/** What was left of the records of one model: the oldest first, so that what was typed later comes over it. */
export function leavingsOf<Entry extends TypedEntry>(
  lastWords: LastWords | undefined,
  model: string,
): readonly Left<Entry>[] {
  return (lastWords?.all() ?? [])
    .map((as) => ({ leaving: readLeaving<Entry>(as[1]), as }))
    .filter((left): left is Left<Entry> => left.leaving?.model === model)
    .sort((a, b) => (a.leaving.at < b.leaving.at ? -1 : 1));
}

/** Nothing where the text is something else. */
function readLeaving<Entry extends TypedEntry>(text: string): Leaving<Entry> | undefined {
  const read = parsed(text);
  if (!isObject(read) || read.form !== 1) return undefined;
  const { model, id, at, base, typed, sent = typed } = read;
  const isWhole =
    [model, id, at].every((each) => typeof each === 'string') && [base, typed, sent].every(isEntry);
  return isWhole ? (read as unknown as Leaving<Entry>) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isEntry = (value: unknown): boolean =>
  isObject(value) &&
  isObject(value.texts) &&
  Object.values(value.texts).every((text) => typeof text === 'string');
