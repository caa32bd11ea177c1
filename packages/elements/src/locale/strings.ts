import type { Language } from '@aftersale/core';

/** The texts of one element in both languages: plain texts, or functions of what they mention. */
export type Bilingual<Texts> = Readonly<Record<Language, Texts>>;

/** A host's own wording for some texts, by language. */
export type Overrides<Texts> = Readonly<Partial<Record<Language, Partial<Texts>>>>;

/** Which texts hold in this language, with the host's own wording on top? */
export function textsIn<Texts>(
  texts: Bilingual<Texts>,
  language: Language,
  overrides: Overrides<Texts> = {},
): Texts {
  return overrides[language] ? { ...texts[language], ...overrides[language] } : texts[language];
}
