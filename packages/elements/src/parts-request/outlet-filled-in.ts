import type { OutletFacts, RequestEntry } from '@aftersale/core';

const facts = ['name', 'contact', 'phone'] as const;

/**
 * This entry with what is known of the outlet, wherever its text still is that of the blank form `from`: what a person
 * typed, or took away, stays as it is. The same entry where nothing changes.
 */
export function withOutletFilledIn(
  entry: RequestEntry,
  outlet: OutletFacts | undefined,
  from: RequestEntry,
): RequestEntry {
  const texts = { ...entry.texts };
  for (const fact of facts) {
    const field = `outlet.${fact}` as const;
    if (texts[field] === from.texts[field]) texts[field] = outlet?.[fact] ?? '';
  }
  const isSame = facts.every((fact) => texts[`outlet.${fact}`] === entry.texts[`outlet.${fact}`]);
  return isSame ? entry : { ...entry, texts };
}
