/** What plug-ins bring, joined to the records on this device. Fetched once a page has a plug-in. */
import { eachKind } from '@aftersale/elements/plugins';
import { defineWhenSeen } from './define-when-seen.ts';
import { kitModels } from './kit-models.ts';
import { pageRegistry } from './page-registry.ts';

eachKind(({ model }) => {
  kitModels.push(model);
  // A client of another copy of the kit on the page may be older than plug-ins are.
  for (const client of pageRegistry().clients.values()) client.addModel?.(model);
});

export { takePlugin } from '@aftersale/elements/plugins';
export { kitPlugins } from './kit-plugins.ts';

// The records of a form must be known to the clients before it is defined.
defineWhenSeen('aftersale-form', () => import('@aftersale/elements/define/own-form'));
