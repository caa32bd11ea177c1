import type { OwnFieldWarning } from './own-field-code.ts';

/** Tells whoever wrote the page, where they look for it: on the console, under a stable code. */
export const tellAuthor = ({ code, text }: OwnFieldWarning): void =>
  console.warn(`aftersale: ${code}: ${text}`);
