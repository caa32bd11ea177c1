import type { Language } from '@aftersale/core';
import type { Bilingual } from './strings.ts';

/** The texts of an element whose English is fetched when a page first speaks it. */
export interface FetchedTexts<Texts> extends Bilingual<Texts> {
  /** Resolves when the texts of this language are there; nothing where they are there already. */
  waitFor(language: Language): Promise<void> | undefined;
}

/**
 * The Chinese texts, which come with the element, and the English ones, which a Chinese page does not carry.
 * English that cannot be fetched is Chinese: an element in the other language beats one that shows nothing.
 */
export function withFetchedEnglish<Texts>(
  chinese: Texts,
  fetchEnglish: () => Promise<Texts>,
): FetchedTexts<Texts> {
  let english: Texts | undefined;
  let fetching: Promise<void> | undefined;
  const fetched = async (): Promise<void> => {
    english = await fetchEnglish().catch(() => undefined);
    fetching = undefined;
  };
  return {
    'zh-CN': chinese,
    get en() {
      return english ?? chinese;
    },
    waitFor(language) {
      if (language !== 'en' || english) return undefined;
      return (fetching ??= fetched());
    },
  };
}
