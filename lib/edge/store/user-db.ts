// The database `user`: what the reader chose and wrote. Precious: migrated with care, never dropped.

import { Dexie, type Table } from 'dexie';
import { DENSITIES } from '@/lib/core/model/annotation';
import type { Correction, CorrectionId } from '@/lib/core/model/correction';
import type { Entity, EntityId } from '@/lib/core/model/entity';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/core/model/knowledge';
import type { Note } from '@/lib/core/model/own';
import { ok, type Result } from '@/lib/core/model/result';
import { attempt, type StoreCode } from './faults';
import type { KnownPackRow } from './known-packs';
import { openDatabase } from './open-database';

export const USER_DB = 'user';
/** 2: the reader's own entities. 3: the reader's corrections. 4: notes, and what is remembered of packs. What earlier versions hold is carried over. */
const VERSION = 4;

interface SettingsRow {
  readonly key: 'settings';
  readonly value: Settings;
}

/** An entity that the reader has made or has put in the place of a pack's. */
interface OwnRow {
  readonly id: EntityId;
  readonly entity: Entity;
}

/** Of two rules that say different things of one name the one said last may win, so their order is kept. */
interface CorrectionRow {
  readonly id: CorrectionId;
  /** Milliseconds of the clock, or one more than the last where the clock was set back. */
  readonly order: number;
  readonly correction: Correction;
}

interface UserDb extends Dexie {
  readonly settings: Table<SettingsRow, 'settings'>;
  readonly own: Table<OwnRow, EntityId>;
  readonly corrections: Table<CorrectionRow, CorrectionId>;
  readonly notes: Table<Note, EntityId>;
  readonly packs: Table<KnownPackRow, string>;
}

export interface UserStore {
  readonly db: UserDb;
}

export async function openUserStore(): Promise<Result<UserStore, StoreCode>> {
  // Strict: what the reader wrote is on the disk when we say so, whatever happens to the machine then.
  const db = new Dexie(USER_DB, { cache: 'disabled', chromeTransactionDurability: 'strict' }) as UserDb;
  db.version(1).stores({ settings: 'key' });
  db.version(2).stores({ settings: 'key', own: 'id' });
  db.version(3).stores({ settings: 'key', own: 'id', corrections: 'id, order' });
  db.version(VERSION).stores({
    settings: 'key',
    own: 'id',
    corrections: 'id, order',
    notes: 'entity',
    packs: 'pack',
  });
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

/** The reader's own entities, by id. */
export function readOwn(store: UserStore): Promise<Result<Entity[], StoreCode>> {
  return attempt(async () => (await store.db.own.toArray()).map(({ entity }) => entity));
}

/** Adds an entity of the reader's own, or puts it in the place of an earlier one. */
export function putOwn(store: UserStore, entity: Entity): Promise<Result<EntityId, StoreCode>> {
  return attempt(() => store.db.own.put({ id: entity.id, entity }));
}

export function deleteOwn(store: UserStore, id: EntityId): Promise<Result<void, StoreCode>> {
  return attempt(() => store.db.own.delete(id));
}

/** The reader's corrections, the one made last at the end. */
export function readCorrections(store: UserStore): Promise<Result<Correction[], StoreCode>> {
  return attempt(async () =>
    (await store.db.corrections.orderBy('order').toArray()).map(({ correction }) => correction),
  );
}

/** Adds a correction as the last; one that says the same goes. `at`: milliseconds. */
export function putCorrection(
  store: UserStore,
  correction: Correction,
  at: number,
): Promise<Result<CorrectionId, StoreCode>> {
  const { corrections } = store.db;
  return attempt(() =>
    store.db.transaction('rw', corrections, async () => {
      const last = await corrections.orderBy('order').last();
      const order = last ? Math.max(at, last.order + 1) : at;
      return corrections.put({ id: correction.id, order, correction });
    }),
  );
}

export function deleteCorrection(store: UserStore, id: CorrectionId): Promise<Result<void, StoreCode>> {
  return attempt(() => store.db.corrections.delete(id));
}
