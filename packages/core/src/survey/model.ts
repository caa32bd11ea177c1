import { defineModel } from '../model/index.ts';
import { cardStatuses } from './life-cycle.ts';
import type { SurveyAnswer, SurveyCard } from './record.ts';

/** A card that one person fills in about one job. */
export const surveyCardModel = defineModel({
  name: 'survey-card',
  version: 1,
  statuses: cardStatuses,
  indexes: {
    newest: ({ updatedAt }: SurveyCard) => [[updatedAt]],
    'by-status': ({ status, updatedAt }: SurveyCard) => [[status, updatedAt]],
  },
  keepsNoHistory: ({ content }: SurveyCard) => content.entry.about.anonymous,
});

/** What was answered: found by month, and by instrument and month. Nobody changes it. */
export const surveyAnswerModel = defineModel({
  name: 'survey-answer',
  version: 1,
  statuses: ['given'],
  indexes: {
    'by-month': ({ content }: SurveyAnswer) => [[content.month]],
    'by-instrument': ({ content }: SurveyAnswer) => [[content.about.instrument, content.month]],
  },
  keepsNoHistory: ({ content }: SurveyAnswer) => content.about.anonymous,
  delivers: () => true,
});
