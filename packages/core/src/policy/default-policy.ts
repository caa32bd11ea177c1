import type { Policy } from './policy.ts';

/**
 * What holds when a company has said nothing: the readings (a) of AMB-01 and AMB-03, the paper's three ratings,
 * rounding half-up to the fen. 12 MP is counted in binary, so that the common 4032 × 3024 camera fits.
 */
export const defaultPolicy: Policy = {
  name: 'default',
  version: '1',
  effectiveOn: '2026-01-01',
  company: { 'zh-CN': '', en: '' },
  currency: 'CNY',
  confirmation: {
    feeParts: ['parts', 'transport', 'lodging', 'other', 'allowance'],
    payments: ['cash', 'transfer'],
    freeJob: 'customer-pays-nothing',
    feeAcceptance: 'optional',
    ratings: [
      { score: 3, label: { 'zh-CN': '很满意', en: 'Very satisfied' } },
      { score: 2, label: { 'zh-CN': '满意', en: 'Satisfied' } },
      { score: 1, label: { 'zh-CN': '不满意', en: 'Dissatisfied' } },
    ],
    required: [
      'dispatchNumber',
      'customer.name',
      'repairNature',
      'completedAt',
      'staff.inCharge',
      'rating',
      'confirmedBy.name',
    ],
    signBeforeCompletion: 'refused',
    rounding: 'half-up',
    consent: {
      'zh-CN':
        '本人确认以上服务内容、更换配件和费用属实。本签名为电子签名（手写轨迹或键入姓名），附操作记录与防篡改校验；任何修改均可被发现。',
      en: 'I confirm that the service, the replaced parts and the fees above are as stated. This is an electronic signature (drawn or typed) with a tamper-evident record: any change can be found.',
    },
    extraWork: 'consent-required',
    photos: { maxPixels: 12 * 2 ** 20, maxBytes: 8 * 2 ** 20, longestSide: 2048 },
  },
};
