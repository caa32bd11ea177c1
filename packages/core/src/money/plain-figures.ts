/**
 * What figures did the person mean? Full-width forms become half-width, the Chinese full stop a point,
 * and every kind of space goes. Says nothing yet on whether the rest is a number.
 */
export function plainFigures(text: string): string {
  // Not NFKC: it would read 10² as 102 and ① as 1.
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\uffe5/g, '¥')
    .replace(/[。｡]/g, '.')
    .replace(/\s/gu, '');
}
