/** Forgetting what pages left beside the store because they might not live to save it (ERA-7). */
import type { Inside } from '../inside.ts';

export interface Unwanted {
  /** Ids of documents that are erased: what was still to come into them is not wanted either. */
  readonly of: ReadonlySet<string>;
  readonly isMentionedIn: (value: unknown) => boolean;
}

/** The names of what was forgotten, each a whole text; with `preview`, of what would be. */
export function forgetLastWords(
  { lastWords }: Partial<Pick<Inside, 'lastWords'>>,
  { of, isMentionedIn }: Unwanted,
  preview: boolean,
): readonly string[] {
  const unwanted = (lastWords?.all() ?? []).filter(([, text]) => {
    const said = readable(text);
    const { id } = said as { readonly id?: unknown };
    return isMentionedIn(said) || of.has(String(id));
  });
  if (!preview) for (const [name, text] of unwanted) lastWords?.forget(name, text);
  return unwanted.map(([name]) => name);
}

/** What is no JSON is looked through as it stands. */
function readable(text: string): unknown {
  try {
    return JSON.parse(text) ?? text;
  } catch {
    return text;
  }
}
