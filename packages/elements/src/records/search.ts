/** Finding slips by what a person remembers of them: a piece of the dispatch number or of the customer's name. */
import type { IndexKey, SlipDocument, SlipStatus } from '@aftersale/core';
import type { RecordQuery, ServicePort } from '../context/service-port.ts';
import { pinyinInitials } from './pinyin-initials.ts';

export interface Wanted {
  /** Blank: every slip. */
  readonly text: string;
  /** Empty: slips of every state. */
  readonly status: SlipStatus | '';
}

export interface SearchResult {
  readonly hits: readonly SlipDocument[];
  /** How many slips were looked at, newest first. */
  readonly looked: number;
  /** Give it back as `after` to look on; absent when every slip was looked at. */
  readonly next?: IndexKey | undefined;
}

const pageSize = 200;
const enoughHits = 50;

/**
 * Which slips are wanted, newest first? Looks at pages of 200 until there are 50 hits or no more slips; the last page
 * counts whole, so that looking on misses none. Rejects when `signal` aborts.
 */
export async function searchSlips(
  port: Pick<ServicePort, 'query'>,
  wanted: Wanted,
  { after, signal }: { readonly after?: IndexKey | undefined; readonly signal: AbortSignal },
): Promise<SearchResult> {
  const hits: SlipDocument[] = [];
  let looked = 0;
  for await (const page of pagesOf(port, wanted, { after, signal })) {
    looked += page.slips.length;
    hits.push(...page.slips.filter((slip) => isWanted(slip, wanted.text)));
    if (page.next === undefined) return { hits, looked };
    if (hits.length >= enoughHits) return { hits, looked, next: page.next };
  }
  return { hits, looked };
}

/** All wanted slips, newest first, however many there are. Rejects when `signal` aborts. */
export async function allWanted(
  port: Pick<ServicePort, 'query'>,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<SlipDocument[]> {
  const slips: SlipDocument[] = [];
  for await (const page of pagesOf(port, wanted, { signal }))
    slips.push(...page.slips.filter((slip) => isWanted(slip, wanted.text)));
  return slips;
}

/** Which query lists the slips of a state, or all of them, newest first? */
export const newestFirst = (status: SlipStatus | ''): Omit<RecordQuery, 'limit' | 'after'> => ({
  model: 'confirmation',
  index: status ? 'by-status' : 'newest',
  prefix: status ? [status] : [],
  order: 'newest',
});

async function* pagesOf(
  port: Pick<ServicePort, 'query'>,
  { status }: Wanted,
  { after, signal }: { readonly after?: IndexKey | undefined; readonly signal: AbortSignal },
): AsyncGenerator<{
  readonly slips: readonly SlipDocument[];
  readonly next: IndexKey | undefined;
}> {
  let next = after;
  do {
    const page = await port.query({ ...newestFirst(status), limit: pageSize, after: next });
    signal.throwIfAborted();
    next = page.next;
    yield { slips: page.documents as readonly SlipDocument[], next };
  } while (next !== undefined);
}

/** Is this text a piece of the slip's dispatch number, its customer's name, or the name's pinyin initials? */
export function isWanted({ content }: SlipDocument, text: string): boolean {
  const wanted = comparable(text);
  if (wanted === '') return true;
  const { dispatchNumber, 'customer.name': customer } = content.entry.texts;
  return (
    comparable(dispatchNumber).includes(wanted) ||
    comparable(customer).includes(wanted) ||
    (/^[a-z0-9]+$/.test(wanted) && pinyinInitials(customer).includes(wanted))
  );
}

const comparable = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
