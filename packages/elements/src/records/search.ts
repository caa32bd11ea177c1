/** Finding records by what a person remembers of them: a piece of a number or of a name. */
import type { Document, IndexKey } from '@aftersale/core';
import type { RecordQuery, ServicePort } from '../context/service-port.ts';
import { pinyinInitials } from '@aftersale/core/pinyin-initials';
import type { RecordKind } from './record-kind.ts';

export interface Wanted {
  /** Blank: every record. */
  readonly text: string;
  /** Empty: records of every state. */
  readonly status: string;
}

export interface SearchResult {
  readonly hits: readonly Document[];
  /** How many records were looked at, newest first. */
  readonly looked: number;
  /** Give it back as `after` to look on; absent when every record was looked at. */
  readonly next?: IndexKey | undefined;
}

const pageSize = 200;
const enoughHits = 50;

/**
 * Which records are wanted, newest first? Looks at pages of 200 until there are 50 hits or no more records; the last page
 * counts whole, so that looking on misses none. Rejects when `signal` aborts.
 */
export async function searchRecords(
  port: Pick<ServicePort, 'query'>,
  kind: RecordKind,
  wanted: Wanted,
  { after, signal }: { readonly after?: IndexKey | undefined; readonly signal: AbortSignal },
): Promise<SearchResult> {
  const hits: Document[] = [];
  let looked = 0;
  for await (const page of pagesOf(port, kind, wanted, { after, signal })) {
    looked += page.records.length;
    hits.push(...page.records.filter((record) => isWanted(kind, record, wanted.text)));
    if (page.next === undefined) return { hits, looked };
    if (hits.length >= enoughHits) return { hits, looked, next: page.next };
  }
  return { hits, looked };
}

/** All wanted records, newest first, however many there are. Rejects when `signal` aborts. */
export async function allWanted(
  port: Pick<ServicePort, 'query'>,
  kind: RecordKind,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<Document[]> {
  const records: Document[] = [];
  for await (const page of pagesOf(port, kind, wanted, { signal }))
    records.push(...page.records.filter((record) => isWanted(kind, record, wanted.text)));
  return records;
}

/** Which query lists the records of a state, or all of them, newest first? */
export const newestFirst = (
  { model }: RecordKind,
  status: string,
): Omit<RecordQuery, 'limit' | 'after'> => ({
  model,
  index: status ? 'by-status' : 'newest',
  prefix: status ? [status] : [],
  order: 'newest',
});

async function* pagesOf(
  port: Pick<ServicePort, 'query'>,
  kind: RecordKind,
  { status }: Wanted,
  { after, signal }: { readonly after?: IndexKey | undefined; readonly signal: AbortSignal },
): AsyncGenerator<{
  readonly records: readonly Document[];
  readonly next: IndexKey | undefined;
}> {
  let next = after;
  do {
    const page = await port.query({ ...newestFirst(kind, status), limit: pageSize, after: next });
    signal.throwIfAborted();
    next = page.next;
    yield { records: page.documents, next };
  } while (next !== undefined);
}

/** Is this text a piece of what is remembered of the record, or of a name's pinyin initials? */
export function isWanted(kind: RecordKind, record: Document, text: string): boolean {
  const wanted = comparable(text);
  if (wanted === '') return true;
  const { pieces, names } = kind.remembered(record);
  return (
    [...pieces, ...names].some((piece) => comparable(piece).includes(wanted)) ||
    (/^[a-z0-9]+$/.test(wanted) && names.some((name) => pinyinInitials(name).includes(wanted)))
  );
}

const comparable = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
