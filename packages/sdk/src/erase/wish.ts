/** What is to be erased, and what is left of one document (ERA-1, ERA-2). */
import { personalTexts, type Document, type PersonalData } from '@aftersale/core';
import { sealedTexts, withoutParticulars } from './seals.ts';

export interface Wish {
  /** Are the personal parts of this document to go? `texts` is all that stands in them. */
  readonly isDue: (document: Document, personal: PersonalData, texts: readonly string[]) => boolean;
  /** Is it the person's name, to be taken out where authors and actors stand? */
  readonly isName: (name: string) => boolean;
  /** Does something in this value speak of the person? */
  readonly isMentionedIn: (value: unknown) => boolean;
}

/** The same wish where all that is personal is due, since it stands in what belongs to an erased record. */
export const allOf = (wish: Wish): Wish => ({
  ...wish,
  isDue: (_document, _personal, texts) => texts.length > 0,
});

/** What is left of a document: in the same revision yet, with the texts that went. */
export interface Left<Kept extends Document = Document> {
  readonly document: Kept;
  readonly texts: readonly string[];
}

/** Nothing where the wish does not concern it; `under-seal` where it does, and a seal does not let go of it. */
export function leftOf(
  document: Document,
  personal: PersonalData,
  wish: Wish,
): Left | 'under-seal' | undefined {
  const { author, content } = document;
  const texts = [...personalTexts(personal, content), ...sealedTexts(content)];
  const isDue = wish.isDue(document, personal, texts);
  const isAuthor = wish.isName(author);
  if (!isDue && !isAuthor) return undefined;
  const left = isDue ? withoutParticulars(personal, content) : content;
  if (left === undefined) return 'under-seal';
  return {
    document: { ...document, author: isAuthor ? '' : author, content: left },
    texts: isDue ? texts : [],
  };
}
