/** The parts request in a list. */
import {
  readRequest,
  requestStatuses,
  type Language,
  type PartsRequestKind,
  type RequestDocument,
} from '@aftersale/core';
import { paperMoney } from '../../print/paper-money.ts';
import type { KindTexts, RecordKind } from '../record-kind.ts';

const chinese: KindTexts = {
  caption: '本机的零配件申请',
  searchHint: '月份、服务网点名称或拼音首字母',
  statuses: {
    draft: '草稿',
    submitted: '待审核',
    'over-deposit': '超出押金额度',
    audited: '已审核',
    planned: '已列入计划',
    approved: '已批准',
    issued: '已出库',
    shipped: '已发货',
    confirmed: '已收货',
    disputed: '有差异',
    'auto-confirmed': '默认收货',
    rejected: '已退回',
  },
  columns: { number: '月份', party: '服务网点', version: '类型', total: '供货价合计' },
  emptyTitle: '本机还没有零配件申请',
  emptyText: '填写零配件申请表：第一个字起就存在本机，并列在这里，直到收货确认。',
};

const english: KindTexts = {
  caption: 'Parts requests on this device',
  searchHint: 'Month, outlet, or its pinyin initials',
  statuses: {
    draft: 'Draft',
    submitted: 'To be audited',
    'over-deposit': 'Over deposit',
    audited: 'Audited',
    planned: 'In a plan',
    approved: 'Approved',
    issued: 'Issued',
    shipped: 'Shipped',
    confirmed: 'Received',
    disputed: 'Disputed',
    'auto-confirmed': 'Taken as received',
    rejected: 'Rejected',
  },
  columns: { number: 'Month', party: 'Outlet', version: 'Kind', total: 'At supply price' },
  emptyTitle: 'No parts requests on this device yet',
  emptyText:
    'Fill in a parts request: from its first word on it is kept on this device and listed here, until the parts are received.',
};

const kinds: Readonly<Record<Language, Readonly<Record<PartsRequestKind, string>>>> = {
  'zh-CN': { monthly: '月度', urgent: '紧急', presale: '售前机' },
  en: { monthly: 'Monthly', urgent: 'Urgent', presale: 'Pre-sale' },
};

const monthOf = ({ content: { entry, submitted } }: RequestDocument): string =>
  submitted?.month ?? entry.texts.forMonth;

export const partsRequestKind: RecordKind<RequestDocument> = {
  model: 'parts-request',
  statuses: requestStatuses,
  texts: { 'zh-CN': chinese, en: english },
  remembered: (record) => ({
    pieces: [monthOf(record)],
    names: [record.content.entry.texts['outlet.name']],
  }),
  row(record, { policy, language }) {
    const { entry, submitted } = record.content;
    const { request } = readRequest(entry, policy);
    const kind = submitted?.kind ?? request.kind;
    const value = submitted?.supplyValue ?? request.supplyValue;
    return {
      number: monthOf(record),
      party: entry.texts['outlet.name'],
      version: kind && kinds[language][kind],
      total: value && paperMoney(value, { grouped: true }),
    };
  },
  async csv(records, facts) {
    const { requestsCsv } = await import('../../parts-request/export-requests.ts');
    return requestsCsv(records, facts);
  },
  async preparePrint(record, port, language) {
    const { prepareRequestPrint } = await import('../../parts-request/printing.ts');
    return prepareRequestPrint(record, port, language);
  },
};
