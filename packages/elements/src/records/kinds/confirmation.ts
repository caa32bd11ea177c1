/** The confirmation slip in a list. */
import type { Money, SlipDocument } from '@aftersale/core';
import { slipSummary } from '../../export/slip-summary.ts';
import { paperMoney } from '../../print/paper-money.ts';
import type { RecordKind } from '../record-kind.ts';

const written = (sum: Money | undefined): string | undefined =>
  sum && paperMoney(sum, { grouped: true });

export const confirmationKind: RecordKind<SlipDocument> = {
  model: 'confirmation',
  statuses: ['draft', 'completed', 'signed', 'amended', 'void'],
  texts: {
    'zh-CN': {
      caption: '本机的确认单',
      searchHint: '派遣单编号、客户名称或拼音首字母',
      statuses: {
        draft: '草稿',
        completed: '待签署',
        signed: '已签署',
        amended: '已被取代',
        void: '已作废',
      },
      columns: {
        number: '派遣单编号',
        party: '客户名称',
        version: '版本',
        total: '合计费用',
        pays: '客户支付',
      },
      emptyTitle: '这台设备上还没有确认单',
      emptyText:
        '开始填写一张售后服务客户确认单，从第一个字起它就保存在本机并出现在这里；签署之后仍可在这里打开、打印和导出。',
    },
    en: {
      caption: 'Sheets on this device',
      searchHint: 'Dispatch number, customer, or pinyin initials',
      statuses: {
        draft: 'Draft',
        completed: 'To be signed',
        signed: 'Signed',
        amended: 'Superseded',
        void: 'Void',
      },
      columns: {
        number: 'Dispatch order no.',
        party: 'Customer name',
        version: 'Version',
        total: 'Total',
        pays: 'Customer pays',
      },
      emptyTitle: 'No sheets on this device yet',
      emptyText:
        'Begin a service confirmation slip: from its first word on it is kept on this device and listed here. Once signed, it can be opened, printed and exported here.',
    },
  },
  remembered: ({ content }) => {
    const { dispatchNumber, 'customer.name': customer } = content.entry.texts;
    return { pieces: [dispatchNumber], names: [customer] };
  },
  row(slip, { policy, language }) {
    const summary = slipSummary(slip, policy, language);
    const version = { 'zh-CN': `第 ${summary.version} 版`, en: `Version ${summary.version}` };
    return {
      number: summary.dispatchNumber,
      party: summary.customer,
      version: version[language],
      total: written(summary.total),
      pays: written(summary.customerPays),
    };
  },
  async csv(slips, facts) {
    const { exportCsv } = await import('../../export/export-csv.ts');
    return exportCsv(slips, facts);
  },
  async preparePrint(slip, port, language) {
    const { preparePrint } = await import('../../print/print-slip.ts');
    return preparePrint(slip, port, language);
  },
  async exportOne(slip, port) {
    const { exportSlip } = await import('../../export/export-slip.ts');
    return { ...(await exportSlip(slip, port)), mime: 'application/json' };
  },
};
