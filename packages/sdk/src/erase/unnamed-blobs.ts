/** Removing the blobs of erased parts, but for those that another document still names. */
import { textsIn } from '@aftersale/core';
import type { Inside } from '../inside.ts';
import type { ReadTransaction } from '../store/store.ts';

/** A removed blob does not come back with an old backup. */
export const erasedBlobKey = (hash: string): string => `erased-blob ${hash}`;

const sliceSize = 100;

/** How many were removed; with `preview`, the ids of documents that would be erased, how many would be. */
export async function removeUnnamedBlobs(
  { store }: Inside,
  hashes: ReadonlySet<string>,
  preview?: readonly string[],
): Promise<number> {
  if (hashes.size === 0) return 0;
  const ignored = new Set(preview);
  const unnamed = async (transaction: ReadTransaction): Promise<string[]> => {
    const left = new Set(hashes);
    for (let after: string | undefined = ''; after !== undefined;) {
      const rows: Awaited<ReturnType<ReadTransaction['listDocuments']>> =
        await transaction.listDocuments({ after, limit: sliceSize });
      for (const { document } of rows)
        if (!ignored.has(document.id))
          for (const text of textsIn(document.content)) left.delete(text);
      after = rows.length === sliceSize ? rows.at(-1)!.document.id : undefined;
    }
    return [...left];
  };
  // In one transaction, so that no document can come to name one of them meanwhile.
  return store.write({ durability: 'strict' }, async (transaction) => {
    const gone: string[] = [];
    for (const hash of await unnamed(transaction))
      if (await transaction.hasBlob(hash)) gone.push(hash);
    if (!preview)
      for (const hash of gone) {
        transaction.deleteBlob(hash);
        transaction.putMeta(erasedBlobKey(hash), true);
      }
    return gone.length;
  });
}
