import { readItem, type CatalogueItem, type ItemTexts } from '@aftersale/core';
import { storeCatalogue } from '../../../packages/elements/src/catalogue/stored-catalogue.ts';
import '../../../packages/elements/src/part-finder/define.ts';
import type { AftersalePartFinder } from '../../../packages/elements/src/part-finder/part-finder.ts';
import { pinyinInitials } from '@aftersale/core/pinyin-initials';
import { FakeService } from '../records/fake-service.ts';

export function aPart(texts: ItemTexts): CatalogueItem {
  const item = readItem(texts, { currency: 'CNY', initialsOf: pinyinInitials });
  if (!item.ok) throw new Error(JSON.stringify(item.error));
  return item.value;
}

export const someParts: readonly CatalogueItem[] = [
  aPart({ number: 'LP-100', name: '机械密封', model: 'IS80', unit: '件', supplyPrice: '1280.5' }),
  aPart({ number: 'LP-1002', name: '密封圈', model: 'IS65', unit: '件', substitutes: 'LP-300' }),
  aPart({ number: 'LP-300', name: 'O 形圈', model: 'IS65', unit: '件', supplyPrice: '3' }),
  aPart({ number: 'GD-7', name: '滚动轴承', model: '6204', unit: '套', supplyPrice: '45' }),
];

/** A device that keeps these parts as its catalogue. */
export async function aDeviceWith(parts: readonly CatalogueItem[]): Promise<FakeService> {
  const service = new FakeService();
  if (parts.length > 0)
    await storeCatalogue(service, parts, {
      source: { file: 'prices.csv', rows: parts.length, refused: 0 },
      revision: service.documents.get('catalogue')?.revision ?? 0,
      signal: new AbortController().signal,
    });
  return service;
}

export async function aFinder(
  properties: Partial<AftersalePartFinder>,
  { lang = 'zh-CN' }: { readonly lang?: string } = {},
): Promise<AftersalePartFinder> {
  const finder = document.createElement('aftersale-part-finder');
  finder.lang = lang;
  Object.assign(finder, properties);
  document.body.append(finder);
  await finder.updateComplete;
  return finder;
}

export const fieldOf = (finder: AftersalePartFinder): HTMLInputElement =>
  finder.renderRoot.querySelector('input')!;
export const optionsOf = (finder: AftersalePartFinder): HTMLElement[] => [
  ...finder.renderRoot.querySelectorAll<HTMLElement>('[role=option]'),
];
export const statusOf = (finder: AftersalePartFinder): string =>
  finder.renderRoot.querySelector('[role=status]')!.textContent!.trim();
export const activeOf = (finder: AftersalePartFinder): string | undefined =>
  finder.renderRoot
    .querySelector(`#${fieldOf(finder).getAttribute('aria-activedescendant') ?? 'none'}`)
    ?.querySelector('.number')
    ?.textContent?.trim();

/** Types a text as a person who is in the field does. */
export async function type(finder: AftersalePartFinder, text: string): Promise<void> {
  fieldOf(finder).focus();
  await finder.whenReady();
  fieldOf(finder).value = text;
  fieldOf(finder).dispatchEvent(new InputEvent('input', { bubbles: true }));
  await finder.updateComplete;
}
