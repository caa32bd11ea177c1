/** Where a document speaks of a person. */
import { textsIn } from '@aftersale/core';

/** By which texts is the person known: names, telephone numbers, as they were written. */
export interface Person {
  readonly texts: readonly string[];
}

export interface LookedFor {
  /** Is this text the person's, blanks, hyphens and the width of letters apart? */
  is(text: string): boolean;
  /** Does something in this value hold one of the person's texts, alone or among others? */
  isMentionedIn(value: unknown): boolean;
}

/** Throws a TypeError when there is nothing to look for: a blank text would be everybody. */
export function lookedFor({ texts }: Person): LookedFor {
  const wanted = new Set(texts.map(comparable));
  if (wanted.size === 0 || wanted.has('')) throw new TypeError('a person without a text');
  return {
    is: (text) => wanted.has(comparable(text)),
    isMentionedIn: (value) =>
      textsIn(value).some((text) => [...wanted].some((each) => comparable(text).includes(each))),
  };
}

const comparable = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/[\s-]/gu, '');
