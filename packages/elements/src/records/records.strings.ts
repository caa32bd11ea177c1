import type { Bilingual } from '../locale/strings.ts';

export type StorageNote = 'inMemory' | 'unreachable' | 'wiped' | 'readOnly';

/** What every list says, whatever it lists. */
export interface RecordsTexts {
  readonly search: string;
  readonly filter: string;
  readonly allStatuses: string;
  readonly columns: Readonly<Record<'status' | 'changed' | 'acts', string>>;
  readonly nameless: string;
  readonly open: string;
  readonly print: string;
  readonly exportJson: string;
  readonly exportCsv: string;
  readonly more: string;
  readonly lookOn: string;
  readonly reading: string;
  readonly unknownKind: (name: string) => string;
  readonly shown: (shown: number, total: number) => string;
  readonly found: (found: number, looked: number, all: boolean) => string;
  readonly noneFound: string;
  readonly noService: string;
  /** What must be known of the device's storage before reading the list. */
  readonly storage: Readonly<Record<StorageNote, string>>;
  readonly understood: string;
  readonly failures: Readonly<Record<'read' | 'print' | 'export', string>>;
}

export const recordsTexts: Bilingual<RecordsTexts> = {
  'zh-CN': {
    search: '搜索',
    filter: '状态',
    allStatuses: '全部',
    columns: { status: '状态', changed: '最后更改', acts: '操作' },
    nameless: '未填写',
    open: '打开',
    print: '打印',
    exportJson: '导出',
    exportCsv: '导出 CSV',
    more: '显示更多',
    lookOn: '继续查找更早的',
    reading: '正在读取…',
    unknownKind: (name) => `本页还没有名为“${name}”的记录定义。`,
    shown: (shown, total) =>
      shown < total ? `显示最新 ${shown} 张，共 ${total} 张` : `共 ${total} 张`,
    found: (found, looked, all) =>
      `找到 ${found} 张，${all ? `已查看全部 ${looked} 张` : `已查看最新 ${looked} 张`}`,
    noneFound: '没有符合条件的单据。可以换一个编号、名称或状态再试。',
    noService: '此列表没有连接到存储，因此没有可显示的内容。',
    storage: {
      inMemory: '此浏览器不允许保存数据：这里的单据只在内存中，关闭页面后会丢失。请先打印或导出。',
      unreachable:
        '本机数据库打不开，以前保存的单据现在看不到。这里的单据只在内存中，关闭页面后会丢失。请先打印或导出。',
      wiped: '浏览器清除了本机以前保存的单据，无法恢复。请核对已导出、打印或送达的副本。',
      readOnly: '本机数据由更新的版本写入：单据可以查看和导出，不能更改。请刷新页面以使用新版本。',
    },
    understood: '我已知道',
    failures: {
      read: '无法读取本机的单据。请重新载入页面再试。',
      print: '无法准备打印。请再试一次。',
      export: '无法导出。请再试一次。',
    },
  },
  en: {
    search: 'Search',
    filter: 'Status',
    allStatuses: 'All',
    columns: { status: 'Status', changed: 'Last changed', acts: 'Actions' },
    nameless: 'Not filled in',
    open: 'Open',
    print: 'Print',
    exportJson: 'Export',
    exportCsv: 'Export CSV',
    more: 'Show more',
    lookOn: 'Look further back',
    reading: 'Reading…',
    unknownKind: (name) => `No kind of record is called “${name}” on this page yet.`,
    shown: (shown, total) =>
      shown < total
        ? `The newest ${shown} of ${total}`
        : `${total} ${total === 1 ? 'sheet' : 'sheets'}`,
    found: (found, looked, all) =>
      `${found} found, ${all ? `all ${looked} looked at` : `the newest ${looked} looked at`}`,
    noneFound: 'Nothing fits. Try another number, name or status.',
    noService: 'This list is not connected to a store, so there is nothing to show.',
    storage: {
      inMemory:
        'This browser does not allow data to be kept: the sheets here are in memory only and are lost when the page closes. Print or export them first.',
      unreachable:
        'The database on this device does not open, so the sheets saved before cannot be seen now. The sheets here are in memory only and are lost when the page closes. Print or export them first.',
      wiped:
        'The browser has thrown away the sheets that were on this device; they cannot be brought back. Check what was exported, printed or delivered.',
      readOnly:
        'The data here was written by a newer version: the sheets can be read and exported, not changed. Reload the page to get it.',
    },
    understood: 'I have read this',
    failures: {
      read: 'The sheets on this device cannot be read. Reload the page and try again.',
      print: 'The print could not be prepared. Try once more.',
      export: 'The export failed. Try once more.',
    },
  },
};
