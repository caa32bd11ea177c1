import type { RequestRole } from '@aftersale/core';
import type { Bilingual } from '../locale/strings.ts';

/** How everyone is called who has a part in a request. */
export const roleNames: Bilingual<Readonly<Record<RequestRole, string>>> = {
  'zh-CN': {
    outlet: '服务网点',
    'area-manager': '区域经理',
    'after-sales': '售后服务部',
    'after-sales-manager': '售后服务部经理',
    'general-manager': '总经理',
    warehouse: '仓库',
    logistics: '物流',
    system: '系统',
  },
  en: {
    outlet: 'Service outlet',
    'area-manager': 'Area manager',
    'after-sales': 'After-sales department',
    'after-sales-manager': 'After-sales manager',
    'general-manager': 'General manager',
    warehouse: 'Warehouse',
    logistics: 'Logistics',
    system: 'System',
  },
};
