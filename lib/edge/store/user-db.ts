// The database `user`: what the reader chose and wrote. Precious: migrated with care, never dropped.

import { Dexie, type Table } from 'dexie';
import { DENSITIES } from '@/lib/core/model/annotation';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/core/model/knowledge';
import { ok, type Result } from '@/lib/core/model/result';
import { attempt, type StoreCode } from './faults';
import { openDatabase } from './open-database';

export const USER_DB = 'user';
const VERSION = 1;

interface SettingsRow {
  readonly key: 'settings';
  readonly value: Settings;
}

interface UserDb extends Dexie {
  readonly settings: Table<SettingsRow, 'settings'>;
}

export interface UserStore {
  readonly db: UserDb;
}

export async function openUserStore(): Promise<Result<UserStore, StoreCode>> {
  // Strict: what the reader wrote is on the disk when we say so, whatever happens to the machine then.
  const db = new Dexie(USER_DB, { cache: 'disabled', chromeTransactionDurability: 'strict' }) as UserDb;
  db.version(VERSION).stores({ settings: 'key' });
  const opened = await openDatabase(db, VERSION);
  return opened.ok ? ok({ db }) : opened;
}

/** What the reader chose; a setting that is missing or not understood is at its default. */
export function readSettings(store: UserStore): Promise<Result<Settings, StoreCode>> {
  return attempt(async () => {
    const value: Partial<Record<keyof Settings, unknown>> | undefined = (
      await store.db.settings.get('settings')
    )?.value;
    const density = DENSITIES.find((known) => known === value?.density);
    return { ...DEFAULT_SETTINGS, ...(density ? { density } : {}) };
  });
}

export function writeSettings(store: UserStore, value: Settings): Promise<Result<'settings', StoreCode>> {
  return attempt(() => store.db.settings.put({ key: 'settings', value }));
}
