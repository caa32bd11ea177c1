/** The maintenance of a lift, as an intranet team would define it. */
import {
  defineRecord,
  readOwnPolicy,
  type CommandContext,
  type OwnPolicy,
  type OwnRecord,
  type OwnRecordEntry,
  type OwnRecordKind,
  type RecordDefinition,
} from '@aftersale/core';
import { defaultPolicy } from '@aftersale/core';

const both = (chinese: string, english: string) => ({ 'zh-CN': chinese, en: english });

export const intervalData = {
  name: 'lift-interval',
  version: '2026-11',
  settings: {
    interval: { value: 15, unit: 'day', rule: 'LIFT-1', source: 'TSG T5002-2017, 6' },
  },
  checks: [
    {
      rule: 'LIFT-1',
      field: 'next-visit',
      within: { days: 'interval', of: 'visit-date' },
      message: both(
        '下次维保应在 {interval} 天之内。',
        'The next visit is due within {interval} days.',
      ),
    },
    {
      rule: 'LIFT-2',
      field: 'measure',
      requiredIf: { field: 'result', is: 'open' },
      message: both('有未处理的问题，请写明措施。', 'Say what is done about what is still open.'),
    },
    {
      rule: 'LIFT-3',
      field: 'floors',
      breach: 'warns',
      compare: { is: 'at-most', field: 'landings' },
      message: both('层数一般不多于站数。', 'There are seldom more floors than landings.'),
    },
  ],
} as const;

export const liftData = {
  name: 'lift-maintenance',
  version: 1,
  title: both('电梯维护保养记录', 'Lift maintenance record'),
  number: { prefix: 'WB-' },
  sections: [
    {
      title: both('电梯', 'The lift'),
      fields: [
        { name: 'unit', label: both('使用单位', 'User'), type: 'text', required: true },
        { name: 'contact', label: both('联系人', 'Contact'), type: 'text' },
        { name: 'floors', label: both('层', 'Floors'), type: 'number' },
        { name: 'landings', label: both('站', 'Landings'), type: 'number' },
      ],
    },
    {
      title: both('维保', 'The visit'),
      fields: [
        { name: 'visit-date', label: both('维保日期', 'Visit'), type: 'date', required: true },
        {
          name: 'result',
          label: both('结论', 'Result'),
          type: 'choice',
          required: true,
          options: [
            { value: 'fine', label: both('正常', 'Fine') },
            { value: 'open', label: both('有待处理', 'Something is open') },
          ],
        },
        { name: 'measure', label: both('措施', 'Measure'), type: 'long-text' },
        { name: 'next-visit', label: both('下次维保', 'Next visit'), type: 'date', required: true },
        { name: 'confirmed', label: both('使用单位确认', 'Confirmed'), type: 'signature' },
      ],
    },
  ],
  statuses: [
    { name: 'draft', label: both('填写中', 'Being filled in') },
    { name: 'done', label: both('已提交', 'Submitted'), delivers: true },
    { name: 'withdrawn', label: both('已撤回', 'Withdrawn'), delivers: true },
  ],
  commands: [
    {
      name: 'submit',
      label: both('提交', 'Submit'),
      from: ['draft'],
      to: 'done',
      requires: 'complete',
      signs: 'confirmed',
      policy: 'lift-interval',
    },
    { name: 'reopen', label: both('退回修改', 'Reopen'), from: ['done'], to: 'draft' },
    { name: 'withdraw', label: both('撤回', 'Withdraw'), from: ['draft', 'done'], to: 'withdrawn' },
  ],
  indexes: { 'by-next-visit': ['next-visit'], 'by-floors': ['unit', 'floors'] },
  list: ['unit', 'visit-date', 'next-visit'],
  personal: { fields: ['contact', 'confirmed'], days: 1460, from: 'visit-date' },
} as const;

export function intervalPolicy(change: object = {}): OwnPolicy {
  const read = readOwnPolicy({ ...intervalData, ...change });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

export const liftKind = (change: Partial<RecordDefinition> = {}): OwnRecordKind =>
  defineRecord({ ...liftData, ...change }, { policies: [intervalPolicy()] });

export const texts = {
  unit: '东方大厦物业',
  contact: '王芳',
  floors: '18',
  landings: '18',
  'visit-date': '2026-11-01',
  result: 'fine',
  measure: '',
  'next-visit': '2026-11-15',
};

export const liftEntry = (change: Partial<OwnRecordEntry['texts']> = {}): OwnRecordEntry => ({
  texts: { ...texts, ...(change as OwnRecordEntry['texts']) },
  signatures: [],
});

export const aLift = (entry: OwnRecordEntry, change: Partial<OwnRecord> = {}): OwnRecord => ({
  id: '0193a1b2-0000-7000-8000-00a1b2c3d4e5',
  model: 'lift-maintenance',
  version: 1,
  revision: 3,
  status: 'draft',
  createdAt: '2026-11-01T01:00:00.000Z',
  updatedAt: '2026-11-01T02:00:00.000Z',
  author: '张工',
  content: { entry, steps: [] },
  ...change,
});

export const context = (change: Partial<CommandContext> = {}): CommandContext => ({
  now: '2026-11-01T03:00:00.000Z',
  actor: '张工',
  policy: defaultPolicy,
  newId: () => 'unused',
  ...change,
});
