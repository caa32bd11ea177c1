// A module of its own, so that it runs before the first client is wanted.
import { lateClient } from '@aftersale/sdk/late-client';
import { makeClientsBy } from './page-clients.ts';

makeClientsBy((wish) => {
  const { store, actor = '', policy } = wish;
  const fetchClient = async () => (await import('./kit-client.ts')).kitClient(wish);
  return lateClient(fetchClient, { store, actor, ...(policy ? { policy } : {}) });
});
