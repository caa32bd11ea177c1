/** One script for any page: the elements, and a client for those that stand in no kit. */
import './provide.ts';
import '@aftersale/elements/define/confirmation';
import './define-kit.ts';
import { defineWhenSeen } from './define-when-seen.ts';

defineWhenSeen('aftersale-records', () => import('@aftersale/elements/define/records'));

export { createClient } from '@aftersale/sdk';
export { pageClient } from './page-clients.ts';
