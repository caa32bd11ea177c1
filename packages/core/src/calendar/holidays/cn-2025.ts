import type { HolidayYear } from '../../policy/index.ts';

export const cn2025: HolidayYear = {
  year: 2025,
  source: {
    title: '国务院办公厅关于2025年部分节假日安排的通知',
    url: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
    issuedOn: '2024-11-12',
  },
  off: [
    { name: { 'zh-CN': '元旦', en: 'New Year' }, from: '2025-01-01', to: '2025-01-01' },
    { name: { 'zh-CN': '春节', en: 'Spring Festival' }, from: '2025-01-28', to: '2025-02-04' },
    { name: { 'zh-CN': '清明节', en: 'Qingming Festival' }, from: '2025-04-04', to: '2025-04-06' },
    { name: { 'zh-CN': '劳动节', en: 'Labour Day' }, from: '2025-05-01', to: '2025-05-05' },
    {
      name: { 'zh-CN': '端午节', en: 'Dragon Boat Festival' },
      from: '2025-05-31',
      to: '2025-06-02',
    },
    {
      name: { 'zh-CN': '国庆节、中秋节', en: 'National Day and Mid-Autumn Festival' },
      from: '2025-10-01',
      to: '2025-10-08',
    },
  ],
  working: [
    { name: { 'zh-CN': '春节', en: 'Spring Festival' }, date: '2025-01-26' },
    { name: { 'zh-CN': '春节', en: 'Spring Festival' }, date: '2025-02-08' },
    { name: { 'zh-CN': '劳动节', en: 'Labour Day' }, date: '2025-04-27' },
    {
      name: { 'zh-CN': '国庆节、中秋节', en: 'National Day and Mid-Autumn Festival' },
      date: '2025-09-28',
    },
    {
      name: { 'zh-CN': '国庆节、中秋节', en: 'National Day and Mid-Autumn Festival' },
      date: '2025-10-11',
    },
  ],
};
