import { defineWhenSeen } from './define-when-seen.ts';

defineWhenSeen('aftersale-records', () => import('@aftersale/elements/define/records'));
defineWhenSeen('aftersale-form', () => import('./plugins.ts'));
defineWhenSeen('aftersale-sync-status', () => import('@aftersale/elements/define/sync-status'));
