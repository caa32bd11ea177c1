import { ContextProvider } from '@lit/context';
import { serviceContext } from '@aftersale/elements/context';
import { pageClient } from './page-clients.ts';

/** Gives every element that stands in no kit the page's default client. To be called before the elements are defined. */
export function providePageService(): void {
  if (typeof document === 'undefined') return;
  const provider = new ContextProvider(document.documentElement, {
    context: serviceContext,
    initialValue: pageClient({ store: 'default' }),
  });
  provider.hostConnected();
}
