/** What answers come to: by item and by measure, in whole numbers, with the rules that say so (SUR-7). */
import { ratedItems, type Answers, type Instrument, type Measure } from '../instrument/index.ts';
import { scaledHalfUp, verdictOn, type Verdict } from './ratio.ts';

export interface ItemScores {
  /** `question`, or `question.item`. */
  readonly item: string;
  /** How many rated it. */
  readonly rated: number;
  /** The sum of their scores. */
  readonly points: number;
  /** Points ÷ rated in hundredths, half-up; null where nobody rated it. */
  readonly meanHundredths: number | null;
  /** How often each level was given, in the levels' order. */
  readonly counts: readonly { readonly score: number; readonly count: number }[];
}

export interface MeasureScore {
  readonly measure: string;
  readonly kind: Measure['kind'];
  /** Satisfied, points, or promoters less detractors: which may be negative. */
  readonly numerator: number;
  /** How many counted; 0 where nobody rated. */
  readonly denominator: number;
  /** A share or a net score in basis points, a mean in hundredths, half-up; null where nobody rated. */
  readonly value: number | null;
  /** Against the policy's target, compared before rounding; null where there is none. */
  readonly verdict: Verdict | null;
  readonly rules: readonly string[];
}

export interface Scores {
  /** How many answers were looked at. */
  readonly answers: number;
  readonly items: readonly ItemScores[];
  readonly measures: readonly MeasureScore[];
  readonly rules: readonly string[];
}

/**
 * What do these answers to one instrument come to (K02, K07)? An item that was not rated, or with a score that is none
 * of its levels, counts nowhere. Never fails.
 */
export function scoresOf(instrument: Instrument, sheets: readonly Answers[]): Scores {
  const items = ratedItems(instrument).map((item) => ({
    path: item.path,
    scores: item.levels.map(({ score }) => score),
  }));
  const ratings: Ratings[] = sheets.map((answers) =>
    Object.fromEntries(
      items.flatMap(({ path, scores }) => {
        const given = Object.hasOwn(answers, path) ? answers[path] : undefined;
        return typeof given === 'number' && scores.includes(given) ? [[path, given]] : [];
      }),
    ),
  );
  const measures = instrument.measures.map((measure) => measured(measure, ratings));
  return {
    answers: sheets.length,
    items: items.map(({ path, scores }) => itemScores(path, scores, ratings)),
    measures,
    rules: [...new Set([...instrument.rules, ...measures.flatMap(({ rules }) => rules)])],
  };
}

/** What one person gave, by item; only what is one of the item's levels. */
type Ratings = Readonly<Record<string, number>>;

function itemScores(
  item: string,
  scores: readonly number[],
  ratings: readonly Ratings[],
): ItemScores {
  const given = ratings.flatMap((each) => each[item] ?? []);
  const points = sumOf(given);
  return {
    item,
    rated: given.length,
    points,
    meanHundredths: scaledHalfUp(points, given.length, 100),
    counts: scores.map((score) => ({
      score,
      count: given.filter((each) => each === score).length,
    })),
  };
}

function measured(measure: Measure, ratings: readonly Ratings[]): MeasureScore {
  const bySheet = ratings
    .map((each) => measure.items.flatMap((item) => each[item] ?? []))
    .filter((given) => given.length > 0);
  const { numerator, denominator } = counted(measure, bySheet);
  const target = measure.kind === 'share' ? measure.target : undefined;
  return {
    measure: measure.id,
    kind: measure.kind,
    numerator,
    denominator,
    value: scaledHalfUp(numerator, denominator, measure.kind === 'mean' ? 100 : 10_000),
    verdict: target ? verdictOn(numerator, denominator, target) : null,
    rules: measure.rules,
  };
}

function counted(
  measure: Measure,
  bySheet: readonly (readonly number[])[],
): { readonly numerator: number; readonly denominator: number } {
  const all = bySheet.flat();
  switch (measure.kind) {
    case 'mean':
      return { numerator: sumOf(all), denominator: all.length };
    case 'share': {
      const isEnough = (score: number): boolean => score >= measure.atLeast;
      return measure.countedBy === 'ratings'
        ? { numerator: all.filter(isEnough).length, denominator: all.length }
        : {
            numerator: bySheet.filter((given) => given.every(isEnough)).length,
            denominator: bySheet.length,
          };
    }
    case 'net': {
      const promoters = all.filter((score) => score >= measure.promotersFrom).length;
      const detractors = all.filter((score) => score <= measure.detractorsTo).length;
      return { numerator: promoters - detractors, denominator: all.length };
    }
  }
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
