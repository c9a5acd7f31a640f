// What browsers do to a database whose disk fails, and what is done about it below all that reads and writes.
//
// - Firefox, once a write was refused for lack of room, takes the next transaction that writes for one that only deletes, and refuses every
//   other write in it as one of a database that is closed (seen in 153). So that with room again the reader's next word is taken, an empty
//   transaction is spent on that.
// - Of a row that it cannot unpack Firefox may say that it was read, and throw where it is taken: who waits for it would wait for ever. That is made the
//   fault that it is.
// - A row that cannot be read any more fails the reading of all rows at once. They are read one by one then: the others are there. Where none can be
//   read, the fault is the database's, and is told as that.

import type { DBCore, DBCoreTable, DBCoreTransaction, Dexie } from 'dexie';

type Lost = (table: string, key: unknown) => void;

/** To be called before `db` is opened. */
export function writeAgainAfterFull(db: Dexie): void {
  db.use({
    stack: 'dbcore',
    name: 'write-again-after-full',
    create: (core: DBCore) => ({
      ...core,
      transaction: (tables, mode, options) => spendAfterFull(core.transaction(tables, mode, options)),
    }),
  });
}

/** To be called before `db` is opened. `onLost`: a row was left out. */
export function readWithoutLost(db: Dexie, onLost: Lost): void {
  db.use({
    stack: 'dbcore',
    name: 'read-without-lost',
    create: (core: DBCore) => ({
      ...core,
      table: (name) => leaveOutLost(core.table(name), onLost),
      transaction: (tables, mode, options) => failWhatThrows(core.transaction(tables, mode, options)),
    }),
  });
}

function spendAfterFull(transaction: DBCoreTransaction): DBCoreTransaction {
  const native = transaction as unknown as IDBTransaction;
  native.addEventListener('abort', () => {
    if (native.mode === 'readwrite' && native.error?.name === 'QuotaExceededError')
      // It does nothing, and comes to its end by itself. Closed meanwhile, there is no next one.
      try {
        native.db.transaction(native.objectStoreNames, 'readwrite');
      } catch {}
  });
  return transaction;
}

/** Requests of this transaction for rows fail where their result throws. */
function failWhatThrows(transaction: DBCoreTransaction): DBCoreTransaction {
  const native = transaction as unknown as IDBTransaction;
  const find = native.objectStore.bind(native);
  native.objectStore = (name) => {
    const table = guarded(find(name));
    const indexOf = table.index.bind(table);
    table.index = (index) => guarded(indexOf(index));
    return table;
  };
  return transaction;
}

function guarded<Source extends IDBObjectStore | IDBIndex>(source: Source): Source {
  for (const way of ['get', 'getAll'] as const) {
    const ask = source[way].bind(source) as (...asked: unknown[]) => IDBRequest;
    source[way] = (...asked: unknown[]) => {
      const request = ask(...asked);
      // Before any other listener.
      request.addEventListener('success', (event) => {
        try {
          void request.result;
        } catch {
          event.stopImmediatePropagation();
          const error = new DOMException('', 'UnknownError');
          // Dexie hears of faults in no other way, and looks for no more than this.
          request.onerror?.({ target: { error } } as unknown as Event);
        }
      });
      return request;
    };
  }
  return source;
}

function leaveOutLost(table: DBCoreTable, onLost: Lost): DBCoreTable {
  const each = async (trans: DBCoreTransaction, keys: readonly unknown[], fault: unknown) => {
    const lost: unknown[] = [];
    const rows = await Promise.all(
      keys.map((key) =>
        table.get({ trans, key }).catch((error: unknown) => {
          if (!isUnreadable(error)) throw error;
          lost.push(key);
          return undefined;
        }),
      ),
    );
    if (lost.length === keys.length) throw fault;
    for (const key of lost) onLost(table.name, key);
    return rows;
  };
  return {
    ...table,
    query: (request) =>
      table.query(request).catch(async (error: unknown) => {
        if (!request.values || !isUnreadable(error)) throw error;
        const { result: keys } = await table.query({ ...request, values: false });
        const rows = await each(request.trans, keys, error);
        return { result: rows.filter((row) => row !== undefined) };
      }),
    getMany: (request) =>
      table.getMany(request).catch((error: unknown) => {
        if (!isUnreadable(error)) throw error;
        return each(request.trans, request.keys, error);
      }),
  };
}

/** Chromium says so of a value whose file is gone, Firefox of every value that it cannot unpack. */
function isUnreadable(error: unknown): boolean {
  return ['UnknownError', 'NotReadableError', 'DataError'].includes(
    (error as { name?: string } | null)?.name ?? '',
  );
}
