/** What plug-ins bring, joined to the records on this device. Fetched once a page has a plug-in. */
import { eachKind } from '@aftersale/elements/plugins';
import { eachClient } from './page-clients.ts';

// A client of another copy of the kit on the page may be older than plug-ins are.
eachClient((client) => eachKind(({ model }) => client.addModel?.(model)));

export { fetchPlugin, pluginIn, takePlugin } from '@aftersale/elements/plugins';
