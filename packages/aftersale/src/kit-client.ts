import { createClient, type Client } from '@aftersale/sdk';
import { kitModels } from './kit-models.ts';
import type { ClientWish } from './page-clients.ts';

/** A client that keeps every kind of record of the kit. */
export const kitClient = ({ store, actor = '', policy }: ClientWish): Client =>
  createClient({ store, actor, ...(policy ? { policy } : {}), models: kitModels });
