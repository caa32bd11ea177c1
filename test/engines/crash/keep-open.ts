/** Keeps the transaction of the n-th write from now open for ever, so that it can be killed in the middle. */
export function keepOpenAt(hold: number, isHeld: () => void): void {
  let writes = 0;
  for (const name of ['put', 'add'] as const) {
    const original = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (...args) {
      const request = original.apply(this, args);
      writes += 1;
      if (writes === hold) keepOpen(this, request, isHeld);
      return request;
    };
  }
}

/** A transaction with a request under way does not commit, unless it is told to. */
function keepOpen(table: IDBObjectStore, request: IDBRequest, isHeld: () => void): void {
  table.transaction.commit = () => undefined;
  request.addEventListener('success', () => {
    isHeld();
    const ask = (): void => table.count().addEventListener('success', ask);
    ask();
  });
}
