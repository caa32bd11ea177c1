import type { HolidayYear } from '../../policy/index.ts';

export const cn2024: HolidayYear = {
  year: 2024,
  source: {
    title: '国务院办公厅关于2024年部分节假日安排的通知',
    url: 'https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm',
    issuedOn: '2023-10-25',
  },
  off: [
    { name: { 'zh-CN': '元旦', en: 'New Year' }, from: '2024-01-01', to: '2024-01-01' },
    { name: { 'zh-CN': '春节', en: 'Spring Festival' }, from: '2024-02-10', to: '2024-02-17' },
    { name: { 'zh-CN': '清明节', en: 'Qingming Festival' }, from: '2024-04-04', to: '2024-04-06' },
    { name: { 'zh-CN': '劳动节', en: 'Labour Day' }, from: '2024-05-01', to: '2024-05-05' },
    {
      name: { 'zh-CN': '端午节', en: 'Dragon Boat Festival' },
      from: '2024-06-10',
      to: '2024-06-10',
    },
    {
      name: { 'zh-CN': '中秋节', en: 'Mid-Autumn Festival' },
      from: '2024-09-15',
      to: '2024-09-17',
    },
    { name: { 'zh-CN': '国庆节', en: 'National Day' }, from: '2024-10-01', to: '2024-10-07' },
  ],
  working: [
    { name: { 'zh-CN': '春节', en: 'Spring Festival' }, date: '2024-02-04' },
    { name: { 'zh-CN': '春节', en: 'Spring Festival' }, date: '2024-02-18' },
    { name: { 'zh-CN': '清明节', en: 'Qingming Festival' }, date: '2024-04-07' },
    { name: { 'zh-CN': '劳动节', en: 'Labour Day' }, date: '2024-04-28' },
    { name: { 'zh-CN': '劳动节', en: 'Labour Day' }, date: '2024-05-11' },
    { name: { 'zh-CN': '中秋节', en: 'Mid-Autumn Festival' }, date: '2024-09-14' },
    { name: { 'zh-CN': '国庆节', en: 'National Day' }, date: '2024-09-29' },
    { name: { 'zh-CN': '国庆节', en: 'National Day' }, date: '2024-10-12' },
  ],
};
