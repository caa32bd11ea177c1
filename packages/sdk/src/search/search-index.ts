/** An index over what is remembered of documents, in memory. */
import { pinyinInitials } from '@aftersale/core/pinyin-initials';
import type { Document, Remembered } from '@aftersale/core';
import MiniSearch from 'minisearch';
import { comparable, termsOf, wantedTerms, wordsOf } from './terms.ts';

export interface SearchIndex {
  /** Puts the document in place of an earlier version of it. */
  put(document: Document, remembered: Remembered): void;
  remove(id: string): void;
  has(document: Pick<Document, 'id' | 'revision'>): boolean;
  ids(): readonly string[];
  /**
   * The ids of what is wanted. First those that hold it just as it was typed, then by how rare and how near to the
   * whole text the pieces are that were found, names before numbers; among equals what was changed last comes first.
   */
  find(text: string): readonly string[];
}

interface Kept {
  readonly id: string;
  readonly names: string;
  readonly pieces: string;
  readonly initials: string;
}

interface Known {
  readonly revision: number;
  readonly updatedAt: string;
  /** All that is remembered, as it is compared, without blanks; and the initials of names. */
  readonly whole: string;
  readonly initials: string;
}

export function createSearchIndex(): SearchIndex {
  const known = new Map<string, Known>();
  const index = new MiniSearch<Kept>({
    fields: ['names', 'pieces', 'initials'],
    tokenize: termsOf,
    // Compared already; the library would also take single Chinese characters for too short.
    processTerm: (term) => term,
    searchOptions: {
      tokenize: wantedTerms,
      combineWith: 'AND',
      prefix: true,
      boost: { names: 2 },
    },
  });

  function remove(id: string): void {
    if (known.delete(id)) index.discard(id);
  }

  return {
    put({ id, revision, updatedAt }, { names, pieces }) {
      remove(id);
      const whole = [...names, ...pieces].map(withoutBlanks).join('\n');
      const initials = names.map(pinyinInitials).join(' ');
      known.set(id, { revision, updatedAt, whole, initials });
      index.add({ id, names: names.join(' '), pieces: pieces.join(' '), initials });
    },
    remove,
    has: ({ id, revision }) => known.get(id)?.revision === revision,
    ids: () => [...known.keys()],
    find(text) {
      const typed = withoutBlanks(text);
      const words = wordsOf(text);
      if (words.length === 0) return [];
      return (
        index
          .search(text)
          .map(({ id, score }) => ({ id: id as string, score, ...known.get(id as string)! }))
          // Its terms may stand apart, too: then the word itself does not stand there.
          .filter(({ whole, initials }) =>
            words.every((word) => whole.includes(word) || initials.includes(word)),
          )
          .map((hit) => ({ ...hit, isWhole: hit.whole.includes(typed) }))
          .sort(
            (left, right) =>
              Number(right.isWhole) - Number(left.isWhole) ||
              right.score - left.score ||
              (left.updatedAt < right.updatedAt ? 1 : -1),
          )
          .map(({ id }) => id)
      );
    },
  };
}

const withoutBlanks = (text: string): string => comparable(text).replace(/\s/gu, '');
