/** A small catalogue on the device, and a part chosen in it. */
import { createCatalogueIndex, money, type CatalogueItem } from '@aftersale/core';
import type { Client } from '@aftersale/sdk';
import { storeCatalogue } from '../../../packages/elements/src/catalogue/stored-catalogue.ts';
import { PartChosenEvent } from '../../../packages/elements/src/part-finder/part-finder.events.ts';
import { inside, type Form } from './request-harness.ts';

const part = (
  number: string,
  price: number,
  substitutes: readonly string[] = [],
): CatalogueItem => ({
  number,
  name: '机械密封',
  model: number.slice(3),
  unit: '件',
  supplyPrice: money(price),
  stock: { amount: 12, scale: 0 },
  initials: 'jxmf',
  substitutes,
});

export const parts: readonly CatalogueItem[] = [
  part('MS-104-25', 20_000),
  part('MS-104-26', 15_000),
  part('MS-104-27', 10_000, ['MS-104-26']),
];

export async function aCatalogue(client: Client): Promise<void> {
  await storeCatalogue(client, parts, {
    source: { file: 'parts.csv', rows: parts.length, refused: 0 },
    revision: 0,
    signal: new AbortController().signal,
  });
}

/** The person chooses this part in the finder. */
export async function addPart(form: Form, number: string, insteadOf?: string): Promise<void> {
  const index = createCatalogueIndex();
  index.add(parts);
  const finder = inside(form).querySelector('aftersale-part-finder')!;
  finder.dispatchEvent(new PartChosenEvent(index.byNumber(number)!, insteadOf));
  await form.updateComplete;
}
