import { readInk, type Ink } from './ink.ts';

/** A person's mark: ink, or a typed name where drawing is not possible. */
export type SignatureValue =
  { readonly kind: 'drawn'; readonly ink: Ink } | { readonly kind: 'typed'; readonly name: string };

/** Do both say the same, whichever way they were built? */
export function isSameSignature(a: SignatureValue | null, b: SignatureValue | null): boolean {
  return a === b || textOf(a) === textOf(b);
}

function textOf(value: SignatureValue | null): string {
  if (value?.kind !== 'drawn') return JSON.stringify(value && [value.name]);
  const { width, height, strokes } = value.ink;
  return JSON.stringify([width, height, strokes]);
}

/** Which signature does this text of a form hold? None for anything else. */
export function signatureFromText(text: string): SignatureValue | null {
  try {
    const { kind, ink, name } = JSON.parse(text) as Partial<Record<string, unknown>>;
    if (kind === 'typed' && typeof name === 'string' && name !== '') return { kind, name };
    const drawn = kind === 'drawn' ? readInk(ink) : undefined;
    return drawn ? { kind: 'drawn', ink: drawn } : null;
  } catch {
    return null;
  }
}
