/** Removing the blobs of erased parts, but for those that another document still names. */
import { textsIn } from '@aftersale/core';
import type { Inside } from '../inside.ts';
import type { ReadTransaction, StoredDocument, WriteTransaction } from '../store/store.ts';

/** A removed blob does not come back with an old backup. */
export const erasedBlobKey = (hash: string): string => `erased-blob ${hash}`;

/** Where `meta` has what erased parts named, until it is removed: so that a run that was killed is finished by the next. */
const waitingKey = 'erased-parts-named';

const waitingIn = async (transaction: ReadTransaction): Promise<readonly string[]> =>
  ((await transaction.getMeta(waitingKey)) as readonly string[] | undefined) ?? [];

/** Notes, with the erasing itself, that the blobs of these names are to be removed. */
export async function awaitRemoval(
  transaction: WriteTransaction,
  hashes: readonly string[],
): Promise<void> {
  if (hashes.length === 0) return;
  const waiting = await waitingIn(transaction);
  transaction.putMeta(waitingKey, [...new Set([...waiting, ...hashes])]);
}

/** What would be erased, where nothing is to be done yet. */
interface Preview {
  readonly hashes: ReadonlySet<string>;
  /** Ids of documents that would not name them any more. */
  readonly ignored: ReadonlySet<string>;
}

const sliceSize = 100;

/** How many were removed of those that are noted; with `preview`, how many would be. */
export async function removeUnnamedBlobs({ store }: Inside, preview?: Preview): Promise<number> {
  const { hashes, ignored } = preview ?? { hashes: [], ignored: new Set<string>() };
  // In one transaction, so that no document can come to name one of them meanwhile.
  return store.write({ durability: 'strict' }, async (transaction) => {
    const left = new Set([...hashes, ...(await waitingIn(transaction))]);
    if (left.size === 0) return 0;
    for (let after: string | undefined = ''; after !== undefined;) {
      const rows: readonly StoredDocument[] = await transaction.listDocuments({
        after,
        limit: sliceSize,
      });
      for (const { document } of rows)
        if (!ignored.has(document.id))
          for (const text of textsIn(document.content)) left.delete(text);
      after = rows.length === sliceSize ? rows.at(-1)!.document.id : undefined;
    }
    const gone: string[] = [];
    for (const hash of left) if (await transaction.hasBlob(hash)) gone.push(hash);
    if (preview) return gone.length;
    for (const hash of gone) {
      transaction.deleteBlob(hash);
      transaction.putMeta(erasedBlobKey(hash), true);
    }
    transaction.putMeta(waitingKey, []);
    return gone.length;
  });
}
