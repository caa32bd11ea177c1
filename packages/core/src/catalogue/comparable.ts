/**
 * The text as it is compared in look-ups: half width, lower case, without spaces, hyphens and underscores,
 * so that `ＬＰ－100 2` is found as `lp1002`.
 */
export const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_\u2010-\u2015\u2212]/gu, '');

/** The words of what a person typed, as they are compared; none when it is blank. */
export const comparableWords = (text: string): string[] =>
  text
    .normalize('NFKC')
    .split(/\s+/u)
    .map(comparable)
    .filter((word) => word !== '');
