/** A record of one's own in a list: its number, and the fields that its definition lists. */
import {
  recordFields,
  recordNumber,
  recordText,
  type Language,
  type OwnField,
  type OwnRecord,
  type OwnRecordKind,
} from '@aftersale/core';
import { csvText } from '../../export/csv-text.ts';
import { sortableTime } from '../../export/sortable-time.ts';
import type { Bilingual } from '../../locale/strings.ts';
import { saidText } from '../../own-form/said-text.ts';
import type { KindTexts, RecordKind } from '../record-kind.ts';

export function listedRecord(kind: OwnRecordKind): RecordKind<OwnRecord> {
  const { definition, model } = kind;
  const listed = listedFields(kind);
  const texts = { 'zh-CN': textsOf(kind, 'zh-CN'), en: textsOf(kind, 'en') };
  const said = (record: OwnRecord, language: Language): string[] =>
    listed.map((field) => saidText(field, recordText(record.content.entry, field.name), language));
  return {
    model: model.name,
    statuses: model.statuses,
    texts,
    remembered: (record) => model.remembered!(record),
    row(record, { language }) {
      const own = said(record, language);
      return { number: recordNumber(definition, record), party: own[0] ?? '', own };
    },
    csv(records, { language, timeZone }) {
      const { columns, own = [], statuses } = texts[language];
      const { status, changed } = shared[language];
      return csvText([
        [columns.number ?? '', ...own, status, changed],
        ...records.map((record) => [
          recordNumber(definition, record),
          ...said(record, language),
          statuses[record.status] ?? record.status,
          sortableTime(record.updatedAt, timeZone),
        ]),
      ]);
    },
    async preparePrint(record, port, language) {
      const { prepareRecordPrint } = await import('../../own-form/print-own-form.ts');
      return prepareRecordPrint(kind, record, port, language);
    },
    async exportOne(record, port) {
      const { exportRecord } = await import('../../own-form/export-own-form.ts');
      return exportRecord(kind, record, port);
    },
  };
}

/** The fields that the definition lists, else the first two. */
function listedFields({ definition }: OwnRecordKind): readonly OwnField[] {
  const fields = recordFields(definition);
  const { list = fields.slice(0, 2).map(({ name }) => name), number } = definition;
  return list
    .filter((name) => name !== number?.field || number.prefix !== undefined)
    .flatMap((name) => fields.find((field) => field.name === name) ?? []);
}

function textsOf(kind: OwnRecordKind, language: Language): KindTexts {
  const { title, statuses, number } = kind.definition;
  const numbered = recordFields(kind.definition).find(({ name }) => name === number?.field);
  const listed = listedFields(kind).map(({ label }) => label[language]);
  const words = shared[language];
  return {
    caption: title[language],
    searchHint: words.searchHint([words.number, ...listed]),
    statuses: Object.fromEntries(statuses.map(({ name, label }) => [name, label[language]])),
    columns: number ? { number: numbered?.label[language] ?? words.number } : {},
    own: listed,
    emptyTitle: words.emptyTitle(title[language]),
    emptyText: words.emptyText,
  };
}

interface SharedTexts {
  readonly number: string;
  readonly status: string;
  readonly changed: string;
  readonly searchHint: (by: readonly string[]) => string;
  readonly emptyTitle: (title: string) => string;
  readonly emptyText: string;
}

const shared: Bilingual<SharedTexts> = {
  'zh-CN': {
    number: '编号',
    status: '状态',
    changed: '最后更改',
    searchHint: (by) => `${by.join('、')}，或拼音首字母`,
    emptyTitle: (title) => `这台设备上还没有${title}`,
    emptyText: '填写表单：第一个字起就存在本机，并列在这里。',
  },
  en: {
    number: 'Number',
    status: 'Status',
    changed: 'Last changed',
    searchHint: (by) => `${by.join(', ')}, or pinyin initials`,
    emptyTitle: (title) => `Nothing here yet: ${title}`,
    emptyText:
      'Fill in the form: from its first word on it is kept on this device and listed here.',
  },
};
