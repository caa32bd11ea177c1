/** All that a client's database holds, for comparing one with another; what names the database itself is left out. */
import type { Document } from '@aftersale/core';
import type { Client, HistoryRow, StatusCounts, StoredDocument } from '@aftersale/sdk';

type Ledger = { readonly counts: Readonly<Record<string, StatusCounts>> };

export interface Whole {
  readonly rows: readonly StoredDocument[];
  readonly history: readonly (readonly HistoryRow[])[];
  readonly blobs: readonly string[];
  readonly counts: readonly unknown[];
}

export async function wholeOf(
  client: Client,
  models: readonly string[] = ['note'],
): Promise<Whole> {
  const { store } = await client.inside();
  return store.read(async (transaction) => {
    const rows = await transaction.listDocuments({ after: '', limit: 10_000 });
    const { counts } = ((await transaction.getMeta('ledger')) ?? { counts: {} }) as Ledger;
    const blobs = await transaction.listBlobs({ after: '', limit: 10_000 });
    return {
      rows,
      history: await Promise.all(rows.map(({ document }) => transaction.getHistory(document.id))),
      blobs: await Promise.all(
        blobs.map(async ({ hash, mime, size }) => {
          const found = await transaction.getBlob(hash);
          return `${hash} ${mime} ${size} ${found?.bytes.join()}`;
        }),
      ),
      // A state that has been left may be counted as none, or not at all.
      counts: models.map((model) =>
        Object.fromEntries(Object.entries(counts[model] ?? {}).filter(([, count]) => count !== 0)),
      ),
    };
  });
}

export const documentsOf = async (client: Client): Promise<readonly Document[]> =>
  (await wholeOf(client)).rows.map(({ document }) => document);
