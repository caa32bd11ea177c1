import type { SlipStatus } from '@aftersale/core';
import type { Bilingual } from '../locale/strings.ts';

export interface RecordsTexts {
  readonly caption: string;
  readonly search: string;
  readonly searchHint: string;
  readonly filter: string;
  readonly statuses: Readonly<Record<SlipStatus | '', string>>;
  readonly columns: Readonly<
    Record<
      'dispatchNumber' | 'customer' | 'status' | 'version' | 'changed' | 'total' | 'pays' | 'acts',
      string
    >
  >;
  readonly version: (version: number) => string;
  readonly nameless: string;
  readonly open: string;
  readonly print: string;
  readonly exportJson: string;
  readonly exportCsv: string;
  readonly more: string;
  readonly lookOn: string;
  readonly reading: string;
  readonly shown: (shown: number, total: number) => string;
  readonly found: (found: number, looked: number, all: boolean) => string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly noneFound: string;
  readonly noService: string;
  readonly inMemory: string;
  readonly failures: Readonly<Record<'read' | 'print' | 'export', string>>;
}

export const recordsTexts: Bilingual<RecordsTexts> = {
  'zh-CN': {
    caption: '本机的确认单',
    search: '搜索',
    searchHint: '派遣单编号、客户名称或拼音首字母',
    filter: '状态',
    statuses: {
      '': '全部',
      draft: '草稿',
      completed: '待签署',
      signed: '已签署',
      amended: '已被取代',
      void: '已作废',
    },
    columns: {
      dispatchNumber: '派遣单编号',
      customer: '客户名称',
      status: '状态',
      version: '版本',
      changed: '最后更改',
      total: '合计费用',
      pays: '客户支付',
      acts: '操作',
    },
    version: (version) => `第 ${version} 版`,
    nameless: '未填写',
    open: '打开',
    print: '打印',
    exportJson: '导出',
    exportCsv: '导出 CSV',
    more: '显示更多',
    lookOn: '继续查找更早的',
    reading: '正在读取…',
    shown: (shown, total) =>
      shown < total ? `显示最新 ${shown} 张，共 ${total} 张` : `共 ${total} 张`,
    found: (found, looked, all) =>
      `找到 ${found} 张，${all ? `已查看全部 ${looked} 张` : `已查看最新 ${looked} 张`}`,
    emptyTitle: '这台设备上还没有确认单',
    emptyText:
      '开始填写一张售后服务客户确认单，从第一个字起它就保存在本机并出现在这里；签署之后仍可在这里打开、打印和导出。',
    noneFound: '没有符合条件的确认单。可以换一个编号、客户名称或状态再试。',
    noService: '此列表没有连接到存储，因此没有可显示的内容。',
    inMemory: '此浏览器不允许保存数据：这里的单据只在内存中，关闭页面后会丢失。请先打印或导出。',
    failures: {
      read: '无法读取本机的单据。请重新载入页面再试。',
      print: '无法准备打印。请再试一次。',
      export: '无法导出。请再试一次。',
    },
  },
  en: {
    caption: 'Sheets on this device',
    search: 'Search',
    searchHint: 'Dispatch number, customer, or pinyin initials',
    filter: 'Status',
    statuses: {
      '': 'All',
      draft: 'Draft',
      completed: 'To be signed',
      signed: 'Signed',
      amended: 'Superseded',
      void: 'Void',
    },
    columns: {
      dispatchNumber: 'Dispatch order no.',
      customer: 'Customer name',
      status: 'Status',
      version: 'Version',
      changed: 'Last changed',
      total: 'Total',
      pays: 'Customer pays',
      acts: 'Actions',
    },
    version: (version) => `Version ${version}`,
    nameless: 'Not filled in',
    open: 'Open',
    print: 'Print',
    exportJson: 'Export',
    exportCsv: 'Export CSV',
    more: 'Show more',
    lookOn: 'Look further back',
    reading: 'Reading…',
    shown: (shown, total) =>
      shown < total
        ? `The newest ${shown} of ${total}`
        : `${total} ${total === 1 ? 'sheet' : 'sheets'}`,
    found: (found, looked, all) =>
      `${found} found, ${all ? `all ${looked} looked at` : `the newest ${looked} looked at`}`,
    emptyTitle: 'No sheets on this device yet',
    emptyText:
      'Begin a service confirmation slip: from its first word on it is kept on this device and listed here. Once signed, it can be opened, printed and exported here.',
    noneFound: 'No sheet fits. Try another number, customer or status.',
    noService: 'This list is not connected to a store, so there is nothing to show.',
    inMemory:
      'This browser does not allow data to be kept: the sheets here are in memory only and are lost when the page closes. Print or export them first.',
    failures: {
      read: 'The sheets on this device cannot be read. Reload the page and try again.',
      print: 'The print could not be prepared. Try once more.',
      export: 'The export failed. Try once more.',
    },
  },
};
