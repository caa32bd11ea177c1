import type { SurveyCard } from '../record.ts';
import type { SurveyProblem } from '../reading.ts';

/** Why a survey would not be submitted, with its facts. */
export type SurveyRefusal =
  | { readonly type: 'NoSuchInstrument'; readonly instrument: string }
  | { readonly type: 'NotReady'; readonly problems: readonly SurveyProblem[] }
  /** This person has answered for this job, and otherwise than now; the first answer stands (SUR-4). */
  | { readonly type: 'AlreadyAnswered'; readonly current: SurveyCard }
  /** The id is not the one of this person's card for this job (SUR-4). */
  | { readonly type: 'OtherCard'; readonly expected: string }
  /** The one who works here is the one who is rated (SUR-9). */
  | { readonly type: 'JudgesThemselves'; readonly technician: string }
  /** The day is no calendar date, or not the present one in any zone. */
  | { readonly type: 'NotToday'; readonly day: string };
