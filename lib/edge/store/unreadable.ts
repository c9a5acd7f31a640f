// A database `user` of which the browser can read nothing, deleted at the reader's word. Where one row can be read it stays.
//
// Firefox throws a file that it cannot read away by itself when it is opened (seen in 153): that is not done unasked, which is why nobody opens a database
// whose version the browser cannot tell (`open-database.ts`), and why it is asked here only once the reader has decided.

import { Dexie } from 'dexie';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { say } from '@/lib/core/words/say';
import { attempt, codeOf, type StoreCode } from './faults';
import { deleteDatabase, unlessSilent } from './open-database';
import { USER_DB } from './user-db';

/** `readable`: something of it can be read, and all is left as it is. Nobody else may hold it open. */
export async function discardUnreadable(): Promise<Result<void, StoreCode | 'readable'>> {
  const opened = await unlessSilent(attempt(openAsItIs));
  if (opened.ok && opened.value) {
    const db = opened.value;
    const read = await attempt(() => readsAnything(db)).finally(() => db.close());
    if (!read.ok) return read;
    if (read.value) return fail('readable', say('fault_readableStays'));
  } else if (!opened.ok && opened.fault.code !== 'corrupted') return opened;
  const deleted = await unlessSilent(deleteDatabase(new Dexie(USER_DB)));
  return deleted.ok ? ok(undefined) : deleted;
}

/** Null: there is none, or the browser has thrown it away itself. Nothing is made or upgraded. */
function openAsItIs(): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(USER_DB);
    let isNone = false;
    opening.onupgradeneeded = () => {
      isNone = true;
      opening.transaction!.abort();
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = (event) => {
      event.preventDefault();
      if (isNone) resolve(null);
      else reject(opening.error);
    };
  });
}

/** Whether one row of any table can be read, in whatever way: all by their keys, or the first from either end. */
async function readsAnything(db: IDBDatabase): Promise<boolean> {
  for (const name of db.objectStoreNames) {
    const table = () => db.transaction(name).objectStore(name);
    for (const direction of ['next', 'prev'] as const)
      if (await unlessUnreadable(table().openCursor(null, direction))) return true;
    for (const key of (await unlessUnreadable(table().getAllKeys())) ?? [])
      if ((await unlessUnreadable(table().get(key))) !== null) return true;
  }
  return false;
}

function unlessUnreadable<Value>(request: IDBRequest<Value>): Promise<Value | null> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result ?? null);
    request.onerror = (event) => {
      event.preventDefault();
      if (codeOf(request.error) === 'corrupted') resolve(null);
      else reject(request.error);
    };
  });
}
