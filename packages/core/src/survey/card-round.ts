import { addCalendarDays, type DateRefusal } from '../date/index.ts';
import type { Policy } from '../policy/index.ts';
import { ok, type Result } from '../result/index.ts';
import { surveyCardId } from './card-id.ts';
import { surveyPolicy } from './survey-settings.ts';

export interface Call {
  readonly job: string;
  readonly person: string;
}

export interface CardRound {
  /** The calendar date on which the day's register goes out. */
  readonly registerOn: string;
  readonly cards: readonly (Call & { readonly id: string })[];
  readonly rules: readonly string[];
}

/**
 * Who is sent a card for the calls of this day (`YYYY-MM-DD`), and when does the register go out (R242)?
 * Everybody by default; a share that is no whole number is rounded up, and the first callers are taken.
 * The same caller of the same job is one card. Refuses a day that is no date.
 */
export function cardRound(
  day: string,
  calls: readonly Call[],
  policy: Policy,
  instrument = 'technician-card',
): Result<CardRound, DateRefusal> {
  const registerOn = addCalendarDays(day, surveyPolicy(policy).registerAfterDays);
  if (!registerOn.ok) return registerOn;
  const { cardCoverage } = surveyPolicy(policy);
  const wanted = Math.ceil((calls.length * cardCoverage) / 10_000);
  const cards = calls
    .slice(0, wanted)
    .map((call) => ({ ...call, id: surveyCardId({ instrument, ...call }) }));
  return ok({
    registerOn: registerOn.value,
    cards: [...new Map(cards.map((card) => [card.id, card])).values()],
    rules: ['R242'],
  });
}
