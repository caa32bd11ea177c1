/** Stores with a fault that the crash run must find out, or its silence about the kit's own would mean nothing. */
import type { Store, WriteTransaction } from '@aftersale/sdk';

/** Says "saved" when every request has succeeded, and does not wait for the transaction. */
export const sayingItEarly = (store: Store): Store => ({
  ...store,
  write: (options, body) =>
    new Promise((resolve, reject) => {
      store
        .write(options, async (transaction) => {
          const value = await body(transaction);
          resolve(value);
          return value;
        })
        .catch(reject);
    }),
});

/** Writes history and counters in a second transaction, behind the documents'. */
export const inTwoTransactions = (store: Store, between: () => Promise<void>): Store => ({
  ...store,
  async write(options, body) {
    const later: ((transaction: WriteTransaction) => void)[] = [];
    const value = await store.write(options, (transaction) =>
      body({
        ...transaction,
        addHistory: (row) => void later.push((second) => second.addHistory(row)),
        putMeta: (key, meta) => void later.push((second) => second.putMeta(key, meta)),
      }),
    );
    if (later.length === 0) return value;
    await between();
    await store.write(options, async (second) => later.forEach((write) => write(second)));
    return value;
  },
});
