import type { RefusedPart } from '@aftersale/core';
import type { CatalogueTexts } from './catalogue.strings.ts';

/** Why was the cell refused, in words? */
export const reasonOf = (
  problem: RefusedPart['problems'][number],
  { causes, repeated }: Pick<CatalogueTexts, 'causes' | 'repeated'>,
): string => (problem.cause === 'Repeated' ? repeated(problem.earlierRow) : causes[problem.cause]);
