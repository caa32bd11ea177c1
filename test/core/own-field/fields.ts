import type { OwnField } from '@aftersale/core';

export const gate: OwnField = {
  name: 'gate',
  label: { 'zh-CN': '厂门', en: 'Gate' },
  type: 'text',
  required: true,
  maxLength: 12,
};

export const shift: OwnField = {
  name: 'shift',
  label: { 'zh-CN': '班次', en: 'Shift' },
  type: 'choice',
  options: [
    { value: 'day', label: { 'zh-CN': '白班', en: 'Day' } },
    { value: 'night', label: { 'zh-CN': '夜班', en: 'Night' } },
  ],
};

export const oil: OwnField = {
  name: 'oil',
  label: { 'zh-CN': '油温', en: 'Oil temperature' },
  type: 'number',
  min: -40,
  max: 120,
  unit: { 'zh-CN': '摄氏度', en: '°C' },
};

export const checked: OwnField = {
  name: 'checked',
  label: { 'zh-CN': '检验日期', en: 'Checked on' },
  type: 'date',
  min: '2026-01-01',
  max: '2026-12-31',
};
