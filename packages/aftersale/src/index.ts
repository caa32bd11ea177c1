/** One script for any page: the slip, the other elements once the page holds one, and a client for those in no kit. */
import './clients-at-once.ts';
import './provide.ts';
import '@aftersale/elements/define/confirmation';
import './define-kit.ts';
import { defineWhenSeen } from './define-when-seen.ts';
import './lists-when-seen.ts';

defineWhenSeen(
  'aftersale-fee-calculator',
  () => import('@aftersale/elements/define/fee-calculator'),
);
defineWhenSeen('aftersale-survey', () => import('@aftersale/elements/define/survey'));
defineWhenSeen(
  'aftersale-survey-results',
  () => import('@aftersale/elements/define/survey-results'),
);
defineWhenSeen('aftersale-parts-request', () => import('@aftersale/elements/define/parts-request'));
defineWhenSeen('aftersale-catalogue', () => import('@aftersale/elements/define/catalogue'));

export { checkField, defineField } from '@aftersale/elements/own-field';
export { createClient } from '@aftersale/sdk';
export { pageClient } from './page-clients.ts';
export { pageVersions } from './page-registry.ts';
