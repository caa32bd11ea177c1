/** A line of a fee by its name, and a rate as people say it. */
import type { ChargeLine } from '@aftersale/core';
import type { EstimateView } from './estimate-view.ts';

/** Its kind, and what the list or the person calls it; work of the list by its name, not its code. */
export function labelOf(
  { kind, label }: ChargeLine,
  { texts, tariff, language }: Pick<EstimateView, 'texts' | 'tariff' | 'language'>,
): string {
  const work = kind === 'labour' && tariff?.labour.items.find(({ code }) => code === label);
  const name = work ? work.name[language] : label;
  return name === '' ? texts.kinds[kind] : `${texts.kinds[kind]} · ${name}`;
}

/** A rate such as 0.13 as 13 %. */
export function percent(rate: string): string {
  const [whole = '0', fraction = ''] = rate.split('.');
  const digits = `${whole}${fraction.padEnd(4, '0')}`.padStart(5, '0');
  const shown = `${Number(digits.slice(0, -2))}.${digits.slice(-2)}`;
  return `${shown.replace(/\.?0+$/, '')} %`;
}
