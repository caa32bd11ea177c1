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
/**
 * Gives the page a plug-in: kinds of record with their rules, as JSON or as an object of code; before or after the
 * elements are on the page. Rejects with a `DefinitionError`, and takes nothing of it, where it is wrong or one of its
 * names is given already.
 */
export const use = (plugin: unknown): Promise<unknown> =>
  import('./plugins.ts').then(({ takePlugin }) => takePlugin(plugin));

export { createClient } from '@aftersale/sdk';
export { pageClient } from './page-clients.ts';
export { pageVersions } from './page-registry.ts';
