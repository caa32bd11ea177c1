import type { OutletFacts } from '@aftersale/core';

/**
 * What does the page say of its outlets in a `<script type="application/json">` inside the element: one, a list of
 * them, or none? What is no outlet is left out.
 */
export function outletsOfPage(element: Element): readonly OutletFacts[] {
  const script = element.querySelector(':scope > script[type="application/json"]');
  try {
    const data = JSON.parse(script?.textContent || '[]') as unknown;
    return (Array.isArray(data) ? data : [data]).flatMap(outletOf);
  } catch {
    return [];
  }
}

function outletOf(data: unknown): OutletFacts[] {
  const { id, name, deposit, occupied, ...rest } = (data ?? {}) as Partial<OutletFacts>;
  if (typeof id !== 'string' || typeof name !== 'string') return [];
  return [{ ...rest, id, name, deposit: known(deposit), occupied: known(occupied) }];
}

/** A sum that is no whole number of minor units is not known, rather than wrong. */
const known = (sum: number | undefined): number | undefined =>
  Number.isSafeInteger(sum) ? sum : undefined;
