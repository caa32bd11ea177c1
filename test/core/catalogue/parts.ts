import { readItem, type CatalogueItem, type ItemTexts } from '@aftersale/core';

/** A part from its texts, with the first letters of a Latin name as initials unless they are given. */
export function aPart(texts: ItemTexts & { readonly initials?: string }): CatalogueItem {
  const { initials = '', ...rest } = texts;
  const item = readItem(
    { name: '机械密封', ...rest },
    { currency: 'CNY', initialsOf: () => initials },
  );
  if (!item.ok) throw new Error(JSON.stringify(item.error));
  return item.value;
}

export const numbersOf = (items: readonly { readonly item: CatalogueItem }[]): string[] =>
  items.map(({ item }) => item.number);
