/** No official list is known for this year, and the company wants no guess (CAL-4). */
export interface NotAnnounced {
  readonly type: 'NotAnnounced';
  readonly year: number;
}

/** Why a question about working days or hours has no answer. */
export type CalendarRefusal =
  | NotAnnounced
  | { readonly type: 'NotADate'; readonly text: string }
  | { readonly type: 'NotAnInstant'; readonly text: string }
  /** Not a whole number from nought to `largestCount`. */
  | { readonly type: 'NotACount'; readonly count: number }
  /** The company has so little working time that the count does not end within the years looked at. */
  | { readonly type: 'NoEnd' };

/** How many days are looked at before a count is given up: a week without a slot would never end. */
export const mostDaysLookedAt = 36_600;

/** What may be counted in one go: some forty years of days, or of minutes half of that. */
export const largestCount = 10_000_000;
