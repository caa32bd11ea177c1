/** The estimate in a list. */
import {
  estimateStatuses,
  formatMoney,
  readEstimate,
  type EstimateDocument,
  type FeeResult,
  type Money,
  type Policy,
} from '@aftersale/core';
import { csvText } from '../../export/csv-text.ts';
import { paperMoney } from '../../print/paper-money.ts';
import { sortableTime } from '../../export/sortable-time.ts';
import type { KindTexts, RecordKind } from '../record-kind.ts';

/** What was offered speaks for itself; a draft is what can be read so far. */
const resultOf = ({ content }: EstimateDocument, policy: Policy): FeeResult =>
  content.offer?.result ?? readEstimate(content.entry, policy).result;

const written = (sum: Money | null): string | undefined =>
  sum ? paperMoney(sum, { grouped: true }) : undefined;

const chinese: KindTexts = {
  caption: '本机的估价单',
  searchHint: '派遣单编号、客户名称或拼音首字母',
  statuses: {
    draft: '草稿',
    offered: '已报价',
    accepted: '客户已同意',
    declined: '客户未同意',
    withdrawn: '已撤回',
  },
  columns: {
    number: '派遣单编号',
    party: '客户名称',
    version: '版本',
    total: '合计',
    pays: '客户应付',
  },
  emptyTitle: '本机还没有估价单',
  emptyText: '填写费用估算：第一个字起就存在本机，并列在这里；报价之后可以在这里打开和导出。',
};

const english: KindTexts = {
  caption: 'Estimates on this device',
  searchHint: 'Dispatch number, customer, or pinyin initials',
  statuses: {
    draft: 'Draft',
    offered: 'Offered',
    accepted: 'Accepted',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
  },
  columns: {
    number: 'Dispatch order no.',
    party: 'Customer name',
    version: 'Version',
    total: 'Total',
    pays: 'Customer pays',
  },
  emptyTitle: 'No estimates on this device yet',
  emptyText:
    'Fill in the fee calculator: from its first word on it is kept on this device and listed here. Once offered, it can be opened and exported here.',
};

export const estimateKind: RecordKind<EstimateDocument> = {
  model: 'estimate',
  statuses: estimateStatuses,
  texts: { 'zh-CN': chinese, en: english },
  remembered: ({ content }) => {
    const { dispatchNumber, 'customer.name': customer } = content.entry.texts;
    return { pieces: [dispatchNumber], names: [customer] };
  },
  row(estimate, { policy, language }) {
    const { entry, offerVersion } = estimate.content;
    const result = resultOf(estimate, policy);
    return {
      number: entry.texts.dispatchNumber,
      party: entry.texts['customer.name'],
      version: language === 'zh-CN' ? `第 ${offerVersion} 版` : `Version ${offerVersion}`,
      total: written(result.total),
      pays: written(result.customerPays),
    };
  },
  csv(estimates, { policy, language, timeZone }) {
    const { statuses, columns } = language === 'zh-CN' ? chinese : english;
    const changed = language === 'zh-CN' ? '最后更改' : 'Last changed';
    const status = language === 'zh-CN' ? '状态' : 'Status';
    const plain = (sum: Money | null): string => (sum ? formatMoney(sum, { grouped: false }) : '');
    return csvText([
      [columns.number, columns.party, status, changed, columns.total, columns.pays].map(
        (heading) => heading ?? '',
      ),
      ...estimates.map((estimate) => {
        const { texts } = estimate.content.entry;
        const { total, customerPays } = resultOf(estimate, policy);
        return [
          texts.dispatchNumber,
          texts['customer.name'],
          statuses[estimate.status] ?? estimate.status,
          sortableTime(estimate.updatedAt, timeZone),
          plain(total),
          plain(customerPays),
        ];
      }),
    ]);
  },
};
