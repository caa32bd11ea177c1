// A module of its own, so that it runs before the first client is wanted.
import { kitClient } from './kit-client.ts';
import { makeClientsBy } from './page-clients.ts';

makeClientsBy(kitClient);
