import { defineWhenSeen } from './define-when-seen.ts';

defineWhenSeen('aftersale-records', () => import('@aftersale/elements/define/records'));
defineWhenSeen('aftersale-sync-status', () => import('@aftersale/elements/define/sync-status'));
