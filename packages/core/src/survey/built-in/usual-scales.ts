/** The three short questions that service desks everywhere ask: CSAT, NPS and CES. */
import type { Instrument } from '../../instrument/index.ts';
import type { Policy } from '../../policy/index.ts';
import { surveyPolicy } from '../survey-settings.ts';
import { detailsQuestion, figures, satisfaction } from './usual-parts.ts';

const thanks = {
  'zh-CN': '谢谢，您的回答已收到。',
  en: 'Thank you. Your answer has been taken in.',
};
const intro = { 'zh-CN': '只有一个问题。', en: 'It is one question only.' };

/** Satisfaction from 1 to 5; the rate is the share of the upper levels. */
export const csat = (policy: Policy): Instrument => ({
  id: 'csat',
  version: '1',
  title: { 'zh-CN': '满意度', en: 'Satisfaction' },
  intro,
  thanks,
  anonymous: false,
  pages: [
    {
      id: 'csat',
      questions: [
        {
          type: 'levels',
          id: 'satisfied',
          label: {
            'zh-CN': '您对本次服务总体满意吗？',
            en: 'How satisfied are you with this service?',
          },
          required: true,
          levels: figures(
            1,
            5,
            { 'zh-CN': '很不满意', en: 'very dissatisfied' },
            { 'zh-CN': '很满意', en: 'very satisfied' },
          ),
          lowAtMost: surveyPolicy(policy).lowAtMost.csat,
        },
        detailsQuestion,
      ],
    },
  ],
  measures: [satisfaction(surveyPolicy(policy), 'csat', ['satisfied'])],
  details: detailsQuestion.id,
  rules: [],
});

/** Recommendation from 0 to 10: promoters give 9 or 10, detractors 6 or less. */
export const nps = (policy: Policy): Instrument => ({
  id: 'nps',
  version: '1',
  title: { 'zh-CN': '推荐意愿', en: 'Recommendation' },
  intro,
  thanks,
  anonymous: false,
  pages: [
    {
      id: 'nps',
      questions: [
        {
          type: 'levels',
          id: 'recommend',
          label: {
            'zh-CN': '您有多大可能向他人推荐我们的服务？',
            en: 'How likely are you to recommend our service to others?',
          },
          required: true,
          levels: figures(
            0,
            10,
            { 'zh-CN': '完全不会', en: 'not at all' },
            { 'zh-CN': '一定会', en: 'certainly' },
          ),
          lowAtMost: surveyPolicy(policy).lowAtMost.nps,
        },
        detailsQuestion,
      ],
    },
  ],
  measures: [
    {
      id: 'net-promoters',
      label: { 'zh-CN': '净推荐值', en: 'Net promoter score' },
      kind: 'net',
      items: ['recommend'],
      promotersFrom: 9,
      detractorsTo: 6,
      rules: [],
    },
  ],
  details: detailsQuestion.id,
  rules: [],
});

/** Effort from 1 to 7, where 7 is easy; the figure is the mean. */
export const ces = (policy: Policy): Instrument => ({
  id: 'ces',
  version: '1',
  title: { 'zh-CN': '省心程度', en: 'Ease' },
  intro,
  thanks,
  anonymous: false,
  pages: [
    {
      id: 'ces',
      questions: [
        {
          type: 'levels',
          id: 'ease',
          label: {
            'zh-CN': '“我们让问题很容易就解决了”，您同意吗？',
            en: '“They made it easy to have my problem solved.” Do you agree?',
          },
          required: true,
          levels: figures(
            1,
            7,
            { 'zh-CN': '完全不同意', en: 'not at all' },
            { 'zh-CN': '完全同意', en: 'entirely' },
          ),
          lowAtMost: surveyPolicy(policy).lowAtMost.ces,
        },
        detailsQuestion,
      ],
    },
  ],
  measures: [
    {
      id: 'effort',
      label: { 'zh-CN': '省心得分', en: 'Effort score' },
      kind: 'mean',
      items: ['ease'],
      rules: [],
    },
  ],
  details: detailsQuestion.id,
  rules: [],
});
