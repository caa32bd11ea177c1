/** Scores as people read them, and the definition that stands beside each: written from the same data. */
import {
  ratedItems,
  scaledHalfUp,
  type Instrument,
  type Language,
  type MeasureScore,
  type SurveyMeasure,
} from '@aftersale/core';
import type { ResultsTexts } from './results.strings.ts';

/** 8450 basis points are 84.5 %; nothing is a dash. */
export const shareText = (basisPoints: number | null): string =>
  basisPoints === null ? '—' : `${hundredthsText(basisPoints).replace(/\.?0+$/, '') || '0'}%`;

/** 350 hundredths are 3.50; nothing is a dash. */
export function hundredthsText(hundredths: number | null): string {
  if (hundredths === null) return '—';
  const figures = String(Math.abs(hundredths)).padStart(3, '0');
  return `${hundredths < 0 ? '−' : ''}${figures.slice(0, -2)}.${figures.slice(-2)}`;
}

/** How many of so many is this, in words of per cent? */
export const partOf = (count: number, all: number): string =>
  shareText(scaledHalfUp(count, all, 10_000));

/** A share in per cent, a mean in points, a net score with its sign. */
export function valueText({ kind, value }: Pick<MeasureScore, 'kind' | 'value'>): string {
  if (value === null) return '—';
  if (kind === 'share') return shareText(value);
  if (kind === 'mean') return hundredthsText(value);
  const net = shareText(value).replace('%', '');
  return value > 0 ? `+${net}` : net;
}

/** What is this figure, so that nobody has to guess (AMB-26)? */
export function definitionText(
  measure: SurveyMeasure,
  instrument: Instrument,
  language: Language,
  { definition }: ResultsTexts,
): string {
  const levels = ratedItems(instrument).find(({ path }) => path === measure.items[0])?.levels ?? [];
  const items = measure.items.length > 1 ? definition.items(measure.items.length) : '';
  switch (measure.kind) {
    case 'share': {
      const level = levels.find(({ score }) => score === measure.atLeast);
      const name = level?.label[language] ?? String(measure.atLeast);
      return definition[measure.countedBy](name, measure.atLeast) + items;
    }
    case 'mean':
      return definition.mean(Math.max(...levels.map(({ score }) => score))) + items;
    case 'net':
      return definition.net(measure.promotersFrom, measure.detractorsTo) + items;
  }
}

/** What must it reach, and by which rules? Empty where there is no target. */
export function targetText(measure: SurveyMeasure, { definition }: ResultsTexts): string {
  const target = measure.kind === 'share' ? measure.target : undefined;
  const wanted = !target
    ? ''
    : 'atLeast' in target
      ? definition.atLeast(shareText(target.atLeast))
      : definition.below(shareText(target.below));
  const rules = measure.rules.length > 0 ? definition.rules(measure.rules.join(' ')) : '';
  return [wanted, rules].filter((text) => text !== '').join(' · ');
}
