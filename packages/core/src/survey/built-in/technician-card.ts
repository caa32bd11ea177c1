import type { Instrument } from '../../instrument/index.ts';
import type { Policy } from '../../policy/index.ts';
import { surveyPolicy } from '../survey-settings.ts';
import { detailsQuestion, satisfaction } from './usual-parts.ts';

/** F69, R243: four items by four levels, and room for suggestions; part of the technician's month (K07). */
export function technicianCard(policy: Policy): Instrument {
  const survey = surveyPolicy(policy);
  const items = survey.cardItems.map(({ id }) => `technician.${id}`);
  return {
    id: 'technician-card',
    version: '1',
    title: { 'zh-CN': '客户意见调查卡', en: 'Customer opinion card' },
    intro: {
      'zh-CN': '为改进服务，请对为您服务的技术人员作出评价。',
      en: 'To help us serve you better, please rate the technician who came to you.',
    },
    thanks: {
      'zh-CN': '谢谢，您的意见已收到。',
      en: 'Thank you. Your opinion has been taken in.',
    },
    anonymous: false,
    pages: [
      {
        id: 'card',
        questions: [
          {
            type: 'matrix',
            id: 'technician',
            label: { 'zh-CN': '对技术人员的评价', en: 'Your rating of the technician' },
            required: true,
            items: survey.cardItems,
            levels: survey.cardLevels,
            lowAtMost: survey.lowAtMost['technician-card'],
          },
          detailsQuestion,
        ],
      },
    ],
    measures: [
      satisfaction(survey, 'technician-card', items),
      {
        id: 'technician-score',
        label: { 'zh-CN': '技术人员得分', en: 'Technician score' },
        kind: 'mean',
        items,
        rules: ['R243', 'AMB-16'],
      },
    ],
    details: detailsQuestion.id,
    rules: ['R243', 'AMB-16'],
  };
}
