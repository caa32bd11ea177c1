/** Into which pieces is a text cut, so that a part of it finds it? */

const runs = /\p{Script=Han}+|[^\p{Script=Han}]+/gu;

/** As it is compared: wide and narrow, large and small letters are one. */
export const comparable = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * The terms under which a text is kept: of Chinese every two characters that stand together, of letters and figures
 * every three, and shorter ones at the end of a run. Few documents have terms of their own, so that there are few terms.
 */
export function termsOf(text: string): string[] {
  return wordsOf(text).flatMap((word) => {
    const characters = [...word];
    return characters.map((_, place) => characters.slice(place, place + sizeOf(word)).join(''));
  });
}

/**
 * The terms of what was typed: those of full size, or the one that is shorter, which is the beginning of others.
 * All of them are found where it stands, and in some other places.
 */
export function wantedTerms(text: string): string[] {
  return wordsOf(text).flatMap((word) => {
    const characters = [...word];
    const size = sizeOf(word);
    if (characters.length <= size) return [word];
    return characters
      .slice(size - 1)
      .map((_, place) => characters.slice(place, place + size).join(''));
  });
}

/** Its runs of Chinese, and of other letters and figures. */
export const wordsOf = (text: string): string[] =>
  comparable(text)
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => word.match(runs) ?? []);

const sizeOf = (word: string): number => (/^\p{Script=Han}/u.test(word) ? 2 : 3);
