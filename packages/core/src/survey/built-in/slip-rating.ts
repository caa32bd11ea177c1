import type { Instrument } from '../../instrument/index.ts';
import type { Policy } from '../../policy/index.ts';
import { surveyPolicy } from '../survey-settings.ts';
import { detailsQuestion, satisfaction } from './usual-parts.ts';

/** R241: the slip's one rating of attitude and result, asked by itself; its levels are those of the slip. */
export function slipRating(policy: Policy): Instrument {
  const survey = surveyPolicy(policy);
  return {
    id: 'slip-rating',
    version: '1',
    title: { 'zh-CN': '服务评价', en: 'Service rating' },
    intro: {
      'zh-CN': '请对本次服务的态度和结果作出评价。',
      en: 'Please rate the attitude and the result of this service.',
    },
    thanks: {
      'zh-CN': '谢谢，您的评价已收到。',
      en: 'Thank you. Your rating has been taken in.',
    },
    anonymous: false,
    pages: [
      {
        id: 'rating',
        questions: [
          {
            type: 'levels',
            id: 'rating',
            label: { 'zh-CN': '服务态度和结果评价', en: 'Rating of attitude and result' },
            required: true,
            levels: policy.confirmation.ratings,
            lowAtMost: survey.lowAtMost['slip-rating'],
          },
          detailsQuestion,
        ],
      },
    ],
    measures: [satisfaction(survey, 'slip-rating', ['rating'])],
    details: detailsQuestion.id,
    rules: ['R241'],
  };
}
