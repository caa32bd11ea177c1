import { emptyRequestRow, formatMoney, type CatalogueItem, type RequestRow } from '@aftersale/core';

/** What a part of the catalogue says in a row of a request. */
export const rowOfPart = (
  key: string,
  { number, name, model, unit, supplyPrice }: CatalogueItem,
): RequestRow => ({
  ...emptyRequestRow(key),
  number,
  name,
  model,
  unit,
  supplyPrice: supplyPrice ? formatMoney(supplyPrice, { grouped: false }) : '',
});
