import type { HolidayYear } from '../../policy/index.ts';

export const cn2023: HolidayYear = {
  year: 2023,
  source: {
    title: '国务院办公厅关于2023年部分节假日安排的通知',
    url: 'https://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm',
    issuedOn: '2022-12-08',
  },
  off: [
    { name: { 'zh-CN': '元旦', en: 'New Year' }, from: '2022-12-31', to: '2023-01-02' },
    { name: { 'zh-CN': '春节', en: 'Spring Festival' }, from: '2023-01-21', to: '2023-01-27' },
    { name: { 'zh-CN': '清明节', en: 'Qingming Festival' }, from: '2023-04-05', to: '2023-04-05' },
    { name: { 'zh-CN': '劳动节', en: 'Labour Day' }, from: '2023-04-29', to: '2023-05-03' },
    {
      name: { 'zh-CN': '端午节', en: 'Dragon Boat Festival' },
      from: '2023-06-22',
      to: '2023-06-24',
    },
    {
      name: { 'zh-CN': '中秋节、国庆节', en: 'Mid-Autumn Festival and National Day' },
      from: '2023-09-29',
      to: '2023-10-06',
    },
  ],
  working: [
    { name: { 'zh-CN': '春节', en: 'Spring Festival' }, date: '2023-01-28' },
    { name: { 'zh-CN': '春节', en: 'Spring Festival' }, date: '2023-01-29' },
    { name: { 'zh-CN': '劳动节', en: 'Labour Day' }, date: '2023-04-23' },
    { name: { 'zh-CN': '劳动节', en: 'Labour Day' }, date: '2023-05-06' },
    { name: { 'zh-CN': '端午节', en: 'Dragon Boat Festival' }, date: '2023-06-25' },
    {
      name: { 'zh-CN': '中秋节、国庆节', en: 'Mid-Autumn Festival and National Day' },
      date: '2023-10-07',
    },
    {
      name: { 'zh-CN': '中秋节、国庆节', en: 'Mid-Autumn Festival and National Day' },
      date: '2023-10-08',
    },
  ],
};
