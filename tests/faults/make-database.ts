// Makes a database as an earlier version of the extension left it, by IndexedDB alone: no code of today has a say in its shape.

export interface DatabaseFixture {
  /** The commit in whose form it is. */
  readonly from: string;
  readonly stores: Readonly<
    Record<
      string,
      {
        readonly keyPath: string | string[];
        readonly indexes: readonly {
          readonly name: string;
          readonly keyPath: string;
          readonly options: IDBIndexParameters;
        }[];
      }
    >
  >;
  readonly rows: Readonly<Record<string, readonly object[]>>;
}

/** In the place of what is there. `version`: as Dexie counts. It is handed to a page as text too: it must use nothing around it. */
export async function makeDatabase(
  name: string,
  version: number,
  { stores, rows }: Omit<DatabaseFixture, 'from'>,
): Promise<void> {
  const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const make = (): Promise<IDBDatabase> => {
    indexedDB.deleteDatabase(name);
    const opening = indexedDB.open(name, version * 10);
    opening.onupgradeneeded = () => {
      for (const [store, { keyPath, indexes }] of Object.entries(stores)) {
        const made = opening.result.createObjectStore(store, { keyPath });
        for (const index of indexes) made.createIndex(index.name, index.keyPath, index.options);
      }
    };
    return settled(opening);
  };
  // The background opens anew what was deleted under it: where it came in between, what it made is a later version, and goes again.
  const makeAlone = (): Promise<IDBDatabase> =>
    make().catch((error: DOMException) => {
      if (error.name !== 'VersionError') throw error;
      return makeAlone();
    });
  const db = await makeAlone();
  const transaction = db.transaction(Object.keys(stores), 'readwrite');
  for (const [store, all] of Object.entries(rows))
    for (const row of all) transaction.objectStore(store).put(row);
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  db.close();
}
