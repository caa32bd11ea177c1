import type { Instrument } from '../../instrument/index.ts';
import type { Policy } from '../../policy/index.ts';
import { surveyPolicy } from '../survey-settings.ts';
import { detailsQuestion, satisfaction } from './usual-parts.ts';

/**
 * F27, R244: filled in by the user after every job. The catalogue names the sheet but not its questions; these ask
 * for what the job's report states (result, time, fee explained) and for what is left to do.
 */
export function serviceReportSurvey(policy: Policy): Instrument {
  const survey = surveyPolicy(policy);
  const levels = policy.confirmation.ratings;
  const lowAtMost = survey.lowAtMost['service-report'];
  return {
    id: 'service-report',
    version: '1',
    title: { 'zh-CN': '售后服务满意度调查表', en: 'Service satisfaction survey' },
    intro: {
      'zh-CN': '每次服务结束后由用户填写，约需一分钟。',
      en: 'Filled in by the user after every job; it takes about a minute.',
    },
    thanks: {
      'zh-CN': '谢谢，您的答卷已收到。',
      en: 'Thank you. Your answers have been taken in.',
    },
    anonymous: false,
    pages: [
      {
        id: 'result',
        title: { 'zh-CN': '服务结果', en: 'The result' },
        questions: [
          {
            type: 'single',
            id: 'solved',
            label: { 'zh-CN': '问题解决了吗？', en: 'Is the problem solved?' },
            required: true,
            options: [
              { value: 'yes', label: { 'zh-CN': '已解决', en: 'Yes' } },
              { value: 'partly', label: { 'zh-CN': '部分解决', en: 'In part' } },
              { value: 'no', label: { 'zh-CN': '没有解决', en: 'No' } },
            ],
          },
          {
            type: 'text',
            id: 'remaining',
            label: { 'zh-CN': '还有什么没有解决？', en: 'What is not solved yet?' },
            required: true,
            long: true,
            maxLength: 500,
            when: { answer: 'solved', oneOf: ['partly', 'no'] },
          },
          {
            type: 'photo',
            id: 'evidence',
            label: { 'zh-CN': '现场照片（可不填）', en: 'Pictures of it (optional)' },
            maxPhotos: 3,
            when: { answer: 'solved', oneOf: ['partly', 'no'] },
          },
        ],
      },
      {
        id: 'rating',
        title: { 'zh-CN': '您的评价', en: 'Your rating' },
        questions: [
          {
            type: 'matrix',
            id: 'service',
            label: { 'zh-CN': '您对以下各项是否满意？', en: 'How satisfied are you with these?' },
            required: true,
            items: [
              { id: 'attitude', label: { 'zh-CN': '服务态度', en: 'Attitude' } },
              { id: 'arrival', label: { 'zh-CN': '到达时间', en: 'Time of arrival' } },
              { id: 'quality', label: { 'zh-CN': '维修质量', en: 'Quality of the work' } },
              { id: 'fee', label: { 'zh-CN': '收费说明', en: 'Explanation of the fee' } },
            ],
            levels,
            lowAtMost,
          },
          detailsQuestion,
        ],
      },
      {
        id: 'contact',
        title: { 'zh-CN': '回访', en: 'Being called back' },
        questions: [
          {
            type: 'consent',
            id: 'may-call',
            label: {
              'zh-CN': '同意就本次服务接受电话回访',
              en: 'You may call me about this service',
            },
          },
          {
            type: 'text',
            id: 'phone',
            label: { 'zh-CN': '回访电话', en: 'Phone number' },
            required: true,
            maxLength: 40,
            when: { answer: 'may-call', isAnswered: true },
          },
        ],
      },
    ],
    measures: [
      satisfaction(survey, 'service-report', [
        'service.attitude',
        'service.arrival',
        'service.quality',
        'service.fee',
      ]),
    ],
    details: detailsQuestion.id,
    rules: ['R244'],
  };
}
