import { defineModel } from '../model/index.ts';
import { cardStatuses, type CardStatus } from './life-cycle.ts';
import type { SurveyAnswerContent, SurveyCardContent } from './record.ts';

/** A card that one person fills in about one job. */
export const surveyCardModel = defineModel<SurveyCardContent, CardStatus>({
  name: 'survey-card',
  version: 1,
  statuses: cardStatuses,
  indexes: {
    newest: ({ updatedAt }) => [[updatedAt]],
    'by-status': ({ status, updatedAt }) => [[status, updatedAt]],
  },
  keepsNoHistory: ({ content }) => content.entry.about.anonymous,
});

/** What was answered: found by month, and by instrument and month. Nobody changes it. */
export const surveyAnswerModel = defineModel<SurveyAnswerContent, 'given'>({
  name: 'survey-answer',
  version: 1,
  statuses: ['given'],
  indexes: {
    'by-month': ({ content }) => [[content.month]],
    'by-instrument': ({ content }) => [[content.about.instrument, content.month]],
  },
  keepsNoHistory: ({ content }) => content.about.anonymous,
  delivers: () => true,
});
