/** A part as the company's price list has it. */
import type { Money, Quantity } from '../money/index.ts';

export interface CatalogueItem {
  /** The part's number, unique in the catalogue. */
  readonly number: string;
  readonly name: string;
  readonly model: string;
  readonly unit: string;
  /** Supply price of one unit; absent where the list has none, which is not the same as free. */
  readonly supplyPrice?: Money | undefined;
  /** What head office has on hand; absent where the list does not say. */
  readonly stock?: Quantity | undefined;
  /** Pinyin initials of the name, for looking it up; worked out when the list is imported. */
  readonly initials: string;
  /** Numbers of the parts that may be used instead of this one. */
  readonly substitutes: readonly string[];
}

/** The columns of a price list, in the order in which a report writes them. */
export const catalogueFields = [
  'number',
  'name',
  'model',
  'unit',
  'supplyPrice',
  'stock',
  'substitutes',
] as const;
export type CatalogueField = (typeof catalogueFields)[number];

/** One row of a price list as it was written: a text for each column that the list has. */
export type ItemTexts = Readonly<Partial<Record<CatalogueField, string>>>;
