import type { StorageState } from '../context/index.ts';
import type { Bilingual } from '../locale/strings.ts';

export interface SyncTexts {
  readonly title: string;
  readonly nothingWaiting: string;
  readonly waiting: (count: number) => string;
  readonly rejected: (count: number) => string;
  /** What the last attempt failed for, and when that was. */
  readonly because: (reason: string, time: string) => string;
  readonly last: (by: string, time: string) => string;
  readonly noReceiver: string;
  readonly noService: string;
  readonly unreadable: string;
  readonly storage: Readonly<Record<StorageState['state'], string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly open: string;
  readonly more: (count: number) => string;
  readonly failed: string;
}

export const syncTexts: Bilingual<SyncTexts> = {
  'zh-CN': {
    title: '发送状态',
    nothingWaiting: '没有等待发送的记录',
    waiting: (count) => `${count} 份等待发送`,
    rejected: (count) => `${count} 份对方未接收`,
    because: (reason, time) => `${reason}（${time} 试过）`,
    last: (by, time) => `最近由 ${by} 接收${time && `，${time}`}`,
    noReceiver: '本页没有接收地址',
    noService: '没有连接到存储，无法显示发送状态。',
    unreadable: '无法读取本机的记录。请重新载入页面再试。',
    storage: {
      opening: '正在打开本机存储…',
      ready: '本机存储正常',
      memory: '记录只在本页内存中，关闭页面就会丢失。',
      'read-only': '本机记录由更新的版本写入，现在只能查看。请重新载入页面。',
      failed: '本机存储出错，新的内容没有保存。',
    },
    kinds: {
      confirmation: '确认单',
      estimate: '估价单',
      'parts-request': '零配件申请',
      'survey-answer': '问卷答卷',
    },
    open: '打开',
    more: (count) => `另有 ${count} 份`,
    failed: '没有完成，记录都还在。请再试一次。',
  },
  en: {
    title: 'Sending',
    nothingWaiting: 'Nothing is waiting to be sent',
    waiting: (count) =>
      count === 1 ? '1 record is waiting to be sent' : `${count} records are waiting to be sent`,
    rejected: (count) => (count === 1 ? '1 record was rejected' : `${count} records were rejected`),
    because: (reason, time) => `${reason} (tried ${time})`,
    last: (by, time) => `Last received by ${by}${time && `, ${time}`}`,
    noReceiver: 'this page has no address to send to',
    noService: 'This is not connected to a store, so there is nothing to show.',
    unreadable: 'The records on this device cannot be read. Reload the page and try again.',
    storage: {
      opening: 'Opening this device’s storage…',
      ready: 'This device’s storage works',
      memory: 'Records are in this page’s memory only and are lost when the page closes.',
      'read-only':
        'The records here were written by a newer version and can only be read. Reload the page.',
      failed: 'This device’s storage failed; what is new is not saved.',
    },
    kinds: {
      confirmation: 'Service slip',
      estimate: 'Estimate',
      'parts-request': 'Parts request',
      'survey-answer': 'Survey answer',
    },
    open: 'Open',
    more: (count) => `and ${count} more`,
    failed: 'It was not done; all records are still here. Try once more.',
  },
};
