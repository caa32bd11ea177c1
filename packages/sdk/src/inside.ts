/** What the further parts of the SDK (reindexing, backup, search, erasing) work with. No part of what a page is promised. */
import type { Client } from './client.ts';
import type { KnownModels } from './command/known-models.ts';
import type { ChangeNotices } from './query/change-notices.ts';
import type { GuardedStore } from './store/guard-store.ts';
import type { LastWords } from './system/last-words.ts';

export interface Inside {
  readonly store: Pick<GuardedStore, 'read' | 'write'>;
  readonly models: KnownModels;
  readonly notices: Pick<ChangeNotices, 'announce' | 'listen'>;
  readonly lastWords: LastWords;
}

/** Throws a TypeError for a client of a kit that is older than this part. */
export async function insideOf(client: Client): Promise<Inside> {
  if (typeof client.inside !== 'function')
    throw new TypeError('the client is of an older kit than this part of the SDK');
  return client.inside();
}
