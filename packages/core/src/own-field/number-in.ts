import { plainFigures } from '../money/index.ts';

/** Which number is this text? Full-width figures are figures; nothing where it is none. */
export function numberIn(text: string): number | undefined {
  const plain = plainFigures(text);
  return /^[+-]?\d+(\.\d*)?$/.test(plain) ? Number(plain) : undefined;
}
