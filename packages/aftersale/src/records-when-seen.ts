import { defineWhenSeen } from './define-when-seen.ts';

defineWhenSeen('aftersale-records', () => import('@aftersale/elements/define/records'));
