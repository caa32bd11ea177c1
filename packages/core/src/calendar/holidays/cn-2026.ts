import type { HolidayYear } from '../../policy/index.ts';

export const cn2026: HolidayYear = {
  year: 2026,
  source: {
    title: '国务院办公厅关于2026年部分节假日安排的通知',
    url: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
    issuedOn: '2025-11-04',
  },
  off: [
    { name: { 'zh-CN': '元旦', en: 'New Year' }, from: '2026-01-01', to: '2026-01-03' },
    { name: { 'zh-CN': '春节', en: 'Spring Festival' }, from: '2026-02-15', to: '2026-02-23' },
    { name: { 'zh-CN': '清明节', en: 'Qingming Festival' }, from: '2026-04-04', to: '2026-04-06' },
    { name: { 'zh-CN': '劳动节', en: 'Labour Day' }, from: '2026-05-01', to: '2026-05-05' },
    {
      name: { 'zh-CN': '端午节', en: 'Dragon Boat Festival' },
      from: '2026-06-19',
      to: '2026-06-21',
    },
    {
      name: { 'zh-CN': '中秋节', en: 'Mid-Autumn Festival' },
      from: '2026-09-25',
      to: '2026-09-27',
    },
    { name: { 'zh-CN': '国庆节', en: 'National Day' }, from: '2026-10-01', to: '2026-10-07' },
  ],
  working: [
    { name: { 'zh-CN': '元旦', en: 'New Year' }, date: '2026-01-04' },
    { name: { 'zh-CN': '春节', en: 'Spring Festival' }, date: '2026-02-14' },
    { name: { 'zh-CN': '春节', en: 'Spring Festival' }, date: '2026-02-28' },
    { name: { 'zh-CN': '劳动节', en: 'Labour Day' }, date: '2026-05-09' },
    { name: { 'zh-CN': '国庆节', en: 'National Day' }, date: '2026-09-20' },
    { name: { 'zh-CN': '国庆节', en: 'National Day' }, date: '2026-10-10' },
  ],
};
