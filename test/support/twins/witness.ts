/** The twin of the page's `localStorage`, as far as a witness uses it. */
import type { Witness } from '@aftersale/sdk';

/** Makes witnesses; those of one name are one. */
export function witnessesInMemory(): (name: string) => Witness {
  const texts = new Map<string, string>();
  return (name) => ({
    read: () => texts.get(name),
    remember: (text) => void texts.set(name, text),
    forget: () => void texts.delete(name),
  });
}
