import type { LowItem } from './reading.ts';
import type { SurveyAnswer } from './record.ts';

/** What a complaint can be opened from. Of an anonymous answer, who and which job stay empty. */
export interface LowScoreCase {
  readonly answer: string;
  readonly instrument: string;
  readonly job: string;
  readonly person: string;
  readonly technician: string;
  readonly items: readonly LowItem[];
  readonly details: string;
  readonly month: string;
}

/** Is there something in this answer to look into (SUR-8)? */
export function lowScoreCase({ id, content }: SurveyAnswer): LowScoreCase | undefined {
  const { about, low, details, month } = content;
  if (low.length === 0) return undefined;
  const { instrument, job, person, technician } = about;
  return { answer: id, instrument, job, person, technician, items: low, details, month };
}
