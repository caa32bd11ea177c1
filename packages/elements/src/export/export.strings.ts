import type { Payment, SlipStatus } from '@aftersale/core';
import type { Bilingual } from '../locale/strings.ts';

export interface ExportTexts {
  readonly columns: Readonly<Record<ExportColumn, string>>;
  readonly statuses: Readonly<Record<SlipStatus, string>>;
  readonly payments: Readonly<Record<Payment | '', string>>;
}

export const exportColumns = [
  'dispatchNumber',
  'customer',
  'status',
  'version',
  'arrivedAt',
  'completedAt',
  'total',
  'customerPays',
  'currency',
  'payment',
  'rating',
  'inCharge',
  'signedAt',
  'hash',
] as const;
export type ExportColumn = (typeof exportColumns)[number];

export const exportTexts: Bilingual<ExportTexts> = {
  'zh-CN': {
    columns: {
      dispatchNumber: '派遣单编号',
      customer: '客户名称',
      status: '状态',
      version: '版本',
      arrivedAt: '到达时间',
      completedAt: '完工时间',
      total: '合计费用',
      customerPays: '客户支付',
      currency: '币种',
      payment: '服务收费',
      rating: '评价',
      inCharge: '负责人员',
      signedAt: '签署时间',
      hash: '校验值 SHA-256',
    },
    statuses: {
      draft: '草稿',
      completed: '已完成，待签署',
      signed: '已签署',
      amended: '已被取代',
      void: '已作废',
    },
    payments: { '': '', cash: '现金', transfer: '转账' },
  },
  en: {
    columns: {
      dispatchNumber: 'Dispatch order no.',
      customer: 'Customer name',
      status: 'Status',
      version: 'Version',
      arrivedAt: 'Arrived',
      completedAt: 'Completed',
      total: 'Total',
      customerPays: 'Customer pays',
      currency: 'Currency',
      payment: 'Payment method',
      rating: 'Rating',
      inCharge: 'Person in charge',
      signedAt: 'Signed at',
      hash: 'SHA-256',
    },
    statuses: {
      draft: 'Draft',
      completed: 'Completed, to be signed',
      signed: 'Signed',
      amended: 'Superseded',
      void: 'Void',
    },
    payments: { '': '', cash: 'Cash', transfer: 'Bank transfer' },
  },
};
