/** IndexedDB as it fails in the field, by turning the browser's own inside out. Undone by `healIdb`. */
let undo: (() => void)[] = [];

/** To be called after each test. */
export function healIdb(): void {
  for (const step of undo.reverse()) step();
  undo = [];
}

function replace<Target extends object, Name extends keyof Target>(
  target: Target,
  name: Name,
  make: (original: Target[Name]) => Target[Name],
): void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  const value = make(target[name]);
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
  undo.push(() => {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  });
}

type Begin = IDBDatabase['transaction'];

/** Does something to each transaction that is begun, until `times` are through. */
export function onTransaction(
  mode: IDBTransactionMode,
  act: (transaction: IDBTransaction, database: IDBDatabase) => void,
  times = Infinity,
): void {
  let left = times;
  replace(
    IDBDatabase.prototype,
    'transaction',
    (original): Begin =>
      function (this: IDBDatabase, ...args) {
        const transaction = original.apply(this, args);
        if (transaction.mode === mode && (left -= 1) >= 0) act(transaction, this);
        return transaction;
      },
  );
}

/** Each request succeeds, and then the transaction is aborted for this reason; null for none. */
export function abortAfterSuccess(reason: DOMException | null, times = Infinity): void {
  // Committed early, a transaction can no longer be aborted by a script, though the browser still can.
  replace(IDBTransaction.prototype, 'commit', () => () => {});
  const doomed = new WeakSet<IDBTransaction>();
  onTransaction('readwrite', (transaction) => doomed.add(transaction), times);
  for (const name of ['put', 'add'] as const)
    replace(
      IDBObjectStore.prototype,
      name,
      (original) =>
        function (this: IDBObjectStore, ...args) {
          const { transaction } = this;
          const request = original.apply(this, args);
          if (doomed.delete(transaction))
            request.addEventListener('success', () => {
              if (reason) Object.defineProperty(transaction, 'error', { value: reason });
              transaction.abort();
            });
          return request;
        },
    );
}

/** The transaction commits, but what the page hears is that the connection was lost. */
export function loseNewsOfCommit(times: number): void {
  onTransaction(
    'readwrite',
    (transaction) =>
      transaction.addEventListener('complete', (event) => {
        event.stopImmediatePropagation();
        const value = new DOMException(
          'Connection to Indexed Database server lost',
          'UnknownError',
        );
        Object.defineProperty(transaction, 'error', { value });
        transaction.dispatchEvent(new Event('abort'));
      }),
    times,
  );
}

/** Beginning a transaction throws this, so many times. */
export function failToBegin(error: DOMException, times: number): void {
  let left = times;
  replace(
    IDBDatabase.prototype,
    'transaction',
    (original): Begin =>
      function (this: IDBDatabase, ...args) {
        if ((left -= 1) >= 0) throw error;
        return original.apply(this, args);
      },
  );
}

/** Opening a database throws this, so many times; answers how often opening was tried. */
export function failToOpen(error: DOMException, times = Infinity): () => number {
  let tries = 0;
  replace(
    IDBFactory.prototype,
    'open',
    (original) =>
      function (this: IDBFactory, ...args) {
        if ((tries += 1) <= times) throw error;
        return original.apply(this, args);
      },
  );
  return () => tries;
}

export function removeIndexedDb(): void {
  replace(globalThis, 'indexedDB', () => undefined as unknown as IDBFactory);
}

/** All connections that are opened from now on. */
export function connections(): readonly IDBDatabase[] {
  const opened: IDBDatabase[] = [];
  replace(
    IDBFactory.prototype,
    'open',
    (original) =>
      function (this: IDBFactory, ...args) {
        const request = original.apply(this, args);
        request.addEventListener('success', () => opened.push(request.result));
        return request;
      },
  );
  return opened;
}

/** Opens the database by itself, at this version, and leaves it open to hold others up. */
export function holdDatabase(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** The keys that are asked of this table from now on, one by one. */
export function keysAskedOf(table: string): readonly unknown[] {
  const asked: unknown[] = [];
  replace(
    IDBObjectStore.prototype,
    'get',
    (original) =>
      function (this: IDBObjectStore, query) {
        if (this.name === table) asked.push(query);
        return original.call(this, query);
      },
  );
  return asked;
}

/** Throws the database away, as a browser does; closes those that hold it. */
export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

/**
 * Looking at `localStorage` throws, as where a site may store nothing. So does using it, since WebKitGTK was seen once to
 * go on with the one that it had looked at before.
 */
export function forbidLocalStorage(): void {
  const refuse = (): never => {
    throw new DOMException('', 'SecurityError');
  };
  for (const name of ['getItem', 'setItem', 'removeItem'] as const)
    replace(Storage.prototype, name, () => refuse);
  const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!;
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: refuse,
  });
  undo.push(() => Object.defineProperty(globalThis, 'localStorage', before));
}

/** There is no `localStorage`, as in an app that shows pages and allows them none. */
export function removeLocalStorage(): void {
  replace(globalThis, 'localStorage', () => null as unknown as Storage);
}

/** Nothing more goes into `localStorage`. */
export function fillLocalStorage(): void {
  replace(Storage.prototype, 'setItem', () => () => {
    throw new DOMException('', 'QuotaExceededError');
  });
}

/** `BroadcastChannel` is not there, as in an old browser, or throws, as where a site may store nothing. */
export function breakChannels(how: 'missing' | 'throwing'): void {
  const throwing = function () {
    throw new DOMException('', 'SecurityError');
  };
  const instead = how === 'missing' ? undefined : throwing;
  replace(globalThis, 'BroadcastChannel', () => instead as unknown as typeof BroadcastChannel);
}

/** Reading these rows of the table fails, and with them their transactions. */
export function failToGet(table: string, keys: readonly string[]): void {
  replace(
    IDBObjectStore.prototype,
    'get',
    (original) =>
      function (this: IDBObjectStore, query) {
        const request = original.call(this, query);
        if (this.name === table && keys.includes(query as string)) this.transaction.abort();
        return request;
      },
  );
}

/** A walk along the keys of this table comes to this one, from either end, and no further. */
export function breakKeysAt(table: string, key: string): void {
  const broken = (request: IDBRequest<IDBCursor | null>, transaction: IDBTransaction) =>
    request.addEventListener('success', (event) => {
      if (request.result?.key !== key) return;
      event.stopImmediatePropagation();
      transaction.abort();
      request.dispatchEvent(new Event('error'));
    });
  replace(
    IDBObjectStore.prototype,
    'openKeyCursor',
    (original) =>
      function (this: IDBObjectStore, ...args) {
        const request = original.apply(this, args);
        if (this.name === table) broken(request, this.transaction);
        return request;
      },
  );
}
