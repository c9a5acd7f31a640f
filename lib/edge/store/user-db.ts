// The database `user`: what the reader chose and wrote. Precious: migrated with care, never dropped. Its opening, and what lies in it.

import { Dexie, type Table, type Transaction } from 'dexie';
import type { ClaimId } from '@/lib/core/model/claim';
import type { Correction, CorrectionId } from '@/lib/core/model/correction';
import { type Day, parseDay } from '@/lib/core/model/dates';
import type { EntityId } from '@/lib/core/model/entity';
import type { FactCheckSettings, KeptClaim, KeptRejection } from '@/lib/core/model/kept-claim';
import type { ReadStory } from '@/lib/core/model/ledger';
import type { LookUpSettings, Note, OwnEntity } from '@/lib/core/model/own';
import type { PackOrigin } from '@/lib/core/model/pack-life';
import { type NetworkRequest, noSums, type RequestSums } from '@/lib/core/model/request';
import { ok, type Result } from '@/lib/core/model/result';
import type { Settings } from '@/lib/core/model/settings';
import { explainSources } from '@/lib/core/own/own-sources';
import type { PublicKey } from '@/lib/core/packs/signature-file';
import { now } from '@/lib/edge/platform/clock';
import type { StoreCode } from './faults';
import { readWithoutLost } from './hold-out';
import { openDatabase } from './open-database';

export const USER_DB = 'user';
/** 2: the reader's own entities. 3: the reader's corrections. 4: notes, sources of own entities, and what is remembered of packs. 5: kept fact-checks, and claims that a sentence does not make. 6: stories that were read. 7: requests to the network, and from when on they are counted. What earlier versions hold is carried over. */
const VERSION = 7;

/** What the reader chose, how many requests were made, and by which mark this database is known again (`lib/app/background/loss-watch.ts`). */
export type SettingsRow =
  | { readonly key: 'settings'; readonly value: Settings }
  | { readonly key: 'look-ups'; readonly value: LookUpSettings }
  | { readonly key: 'fact-checks'; readonly value: FactCheckSettings }
  | { readonly key: 'requests'; readonly value: RequestSums }
  | { readonly key: 'mark'; readonly value: number };

export const SETTINGS_KEYS = [
  'settings',
  'look-ups',
  'fact-checks',
  'requests',
  'mark',
] as const satisfies readonly SettingsRow['key'][];

/** An entity that the reader has made, looked up, or put in the place of a pack's. */
export interface OwnRow extends OwnEntity {
  readonly id: EntityId;
}

/** Of two rules that say different things of one name the one said last may win, so their order is kept. */
export interface CorrectionRow {
  readonly id: CorrectionId;
  /** Milliseconds of the clock, or one more than the last where the clock was set back. */
  readonly order: number;
  readonly correction: Correction;
}

/** A fact-check that the reader keeps. */
export interface KeptClaimRow extends KeptClaim {
  readonly id: ClaimId;
}

/** "Not this claim". `order` as of a correction: the one made last is shown first. */
export interface RejectionRow {
  readonly id: string;
  readonly order: number;
  readonly rejection: KeptRejection;
}

/** What is remembered of a pack, so that a lost library can be fetched again and a key stays pinned. */
export interface KnownPackRow {
  readonly pack: string;
  readonly title: string;
  readonly origin: PackOrigin;
  /** Pinned at the first install; null for a pack that was not signed then. */
  readonly key: { readonly key: PublicKey; readonly since: Day } | null;
  readonly followsUpdates: boolean;
  readonly checked: Day | null;
  readonly checkFault: string | null;
  /** A version that the reader did not want, or stepped back from: it is not offered again by itself. */
  readonly declined?: string | null;
  /** The reader is removing it: whether that came to pass, the library tells. */
  readonly isLeaving?: boolean;
}

/**
 * A story that was read. Its key is when: so the index of whom it names has each one's stories in the order in which they were read, and the
 * last meeting is told without reading any other.
 */
export interface StoryRow extends ReadStory {
  /** Of several stories of one day the one read last has the greatest. */
  readonly order: number;
}

interface UserDb extends Dexie {
  readonly settings: Table<SettingsRow, SettingsRow['key']>;
  readonly own: Table<OwnRow, EntityId>;
  readonly corrections: Table<CorrectionRow, CorrectionId>;
  readonly notes: Table<Note, EntityId>;
  readonly packs: Table<KnownPackRow, string>;
  readonly claims: Table<KeptClaimRow, ClaimId>;
  readonly rejections: Table<RejectionRow, string>;
  readonly stories: Table<StoryRow, [read: Day, order: number]>;
  /** The last of them; how many there were in all stands among the settings. */
  readonly requests: Table<NetworkRequest, number>;
}

export interface UserStore {
  readonly db: UserDb;
  /** Tables and keys of rows that were left out, because the browser could not read them. */
  readonly lost: Set<string>;
}

export async function openUserStore(): Promise<Result<UserStore, StoreCode>> {
  // Strict: what the reader wrote is on the disk when we say so, whatever happens to the machine then.
  const db = new Dexie(USER_DB, { cache: 'disabled', chromeTransactionDurability: 'strict' }) as UserDb;
  db.version(1).stores({ settings: 'key' });
  db.version(2).stores({ settings: 'key', own: 'id' });
  db.version(3).stores({ settings: 'key', own: 'id', corrections: 'id, order' });
  db.version(4)
    .stores({ settings: 'key', own: 'id', corrections: 'id, order', notes: 'entity', packs: 'pack' })
    .upgrade(nameSources);
  db.version(5).stores({ claims: 'id', rejections: 'id, order' });
  db.version(6).stores({ stories: '[read+order], &story, site, *entities' });
  db.version(VERSION).stores({ requests: 'number' }).upgrade(beginCounting);
  const lost = new Set<string>();
  readWithoutLost(db, (table, key) => lost.add(`${table} ${String(key)}`));
  const opened = await openDatabase(db, VERSION);
  return opened.ok ? ok({ db, lost }) : opened;
}

/** Rows of version 3 are an id and an entity, whose source keys nothing explains; when they were made is not known. */
async function nameSources(change: Transaction): Promise<void> {
  const today = parseDay(new Date(now()).toISOString().slice(0, 10))!;
  await change
    .table<OwnRow>('own')
    .toCollection()
    .modify((row, place) => {
      place.value = { id: row.id, ...explainSources(row.entity), made: today, changed: today };
    });
}

/** Requests that were made before nobody has counted: the reader is told from when on. Of a new database the background says so, for a full disk must not keep it from opening. */
async function beginCounting(change: Transaction): Promise<void> {
  await change.table<SettingsRow>('settings').put({ key: 'requests', value: noSums(now()) });
}
