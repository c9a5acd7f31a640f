// What lies in the database `user`, row by row as IndexedDB gives it: nothing of ours stands between a test and what is on the disk.

export type Rows = readonly Readonly<Record<string, never>>[];
export type UserTables = Readonly<Record<string, readonly unknown[]>>;

/** All tables with all their rows; empty where there is no such database. It is handed to a page as text too: it must use nothing around it. */
export async function readTables(name: string): Promise<Record<string, unknown[]>> {
  const there = (await indexedDB.databases()).some((one) => one.name === name);
  if (!there) return {};
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const tables = [...db.objectStoreNames];
  const read: Record<string, unknown[]> = {};
  if (tables.length > 0) {
    const transaction = db.transaction(tables, 'readonly');
    await Promise.all(
      tables.map(
        (table) =>
          new Promise<void>((resolve, reject) => {
            const request = transaction.objectStore(table).getAll();
            request.onsuccess = () => {
              read[table] = request.result;
              resolve();
            };
            request.onerror = () => reject(request.error);
          }),
      ),
    );
  }
  db.close();
  return read;
}
