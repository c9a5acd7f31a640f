// Opening a database: every way in which that fails is a value, and a newer database is left as it is.

import type { Dexie } from 'dexie';
import { ok, type Result } from '@/lib/core/model/result';
import { attempt, type StoreCode, storeFault } from './faults';
import { writeAgainAfterFull } from './hold-out';

/** Dexie counts in tenths of the browser's version numbers. */
const NATIVE = 10;

/**
 * Milliseconds after which an opening that is not answered is given up, and a page's reading: Firefox never answers for some rows with changed bytes (seen in 153). The slowest that was measured, of a full profile, took some tens of them
 * (DESIGN.md); a browser stops a worker that owes an answer for minutes, and then nobody would say why.
 */
export const OPEN_PATIENCE = 20_000;

/** Opens `db`, whose latest declared version is `version`. */
export async function openDatabase<Db extends Dexie>(
  db: Db,
  version: number,
): Promise<Result<Db, StoreCode>> {
  const newest = await unlessSilent(attempt(() => nativeVersion(db.name)));
  if (!newest.ok) return newest;
  // Dexie would open a newer database, and add the tables it misses there.
  if (newest.value >= (version + 1) * NATIVE) return storeFault('newer');
  writeAgainAfterFull(db);
  const opened = await unlessSilent(unlessBlocked(db, () => db.open()));
  // What comes late is closed as it comes.
  if (!opened.ok) db.close();
  return opened.ok ? ok(db) : opened;
}

/** What the browser does not answer is given up. */
export async function unlessSilent<Value>(
  answer: Promise<Result<Value, StoreCode>>,
): Promise<Result<Value, StoreCode>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<Result<never, StoreCode>>((resolve) => {
    timer = setTimeout(() => resolve(storeFault('unanswered')), OPEN_PATIENCE);
  });
  const first = await Promise.race([answer, silence]);
  clearTimeout(timer);
  return first;
}

/** Deletes a database with all that is in it. */
export function deleteDatabase(db: Dexie): Promise<Result<void, StoreCode>> {
  return unlessBlocked(db, () => db.delete());
}

/** A page that does not let go of the database would keep us waiting for ever. */
async function unlessBlocked<Value>(
  db: Dexie,
  work: () => PromiseLike<Value>,
): Promise<Result<Value, StoreCode>> {
  let onBlocked = (): void => undefined;
  const blocked = new Promise<Result<never, StoreCode>>((resolve) => {
    onBlocked = () => resolve(storeFault('blocked'));
  });
  db.on('blocked', onBlocked);
  const done = await Promise.race([attempt(work), blocked]);
  db.on('blocked').unsubscribe(onBlocked);
  return done;
}

/** 0 where there is none yet, or where the browser does not tell. */
async function nativeVersion(name: string): Promise<number> {
  const all = (await globalThis.indexedDB?.databases?.()) ?? [];
  return all.find((database) => database.name === name)?.version ?? 0;
}
