// Reading what the reader chose and wrote: for the background, and for pages of ours, which read the store themselves.

import type { ClaimId } from '@/lib/core/model/claim';
import type { Correction } from '@/lib/core/model/correction';
import type { EntityId } from '@/lib/core/model/entity';
import type { FactCheckSettings, KeptClaim, KeptRejection } from '@/lib/core/model/kept-claim';
import type { ReadStory } from '@/lib/core/model/ledger';
import { DEFAULT_LOOK_UPS, type LookUpSettings, type Note, type OwnEntity } from '@/lib/core/model/own';
import type { Result } from '@/lib/core/model/result';
import { DEFAULT_SETTINGS, type Settings, settingsFrom } from '@/lib/core/model/settings';
import type { UserContents } from '@/lib/core/model/user-contents';
import { attempt, codeOf, type StoreCode, storeFault } from './faults';
import { unlessSilent } from './open-database';
import { storyOf } from './read-ledger';
import {
  isCorrectionRow,
  isFactChecks,
  isKeptClaimRow,
  isKnownPackRow,
  isLookUps,
  isNote,
  isOwnRow,
  isRejectionRow,
  isStoryRow,
} from './sound-rows';
import type { KeptClaimRow, OwnRow, UserStore } from './user-db';

type Read<Value> = Promise<Result<Value, StoreCode>>;
type Db = UserStore['db'];

/** What the reader chose; a setting that is missing or not understood is at its default. */
export function readSettings({ db }: UserStore): Read<Settings> {
  return attempt(() => settingsOf(db));
}

/** Null: the reader has chosen nothing yet. */
export function readChosen({ db }: UserStore): Read<Settings | null> {
  return attempt(async () => {
    const row = await db.settings.get('settings');
    return row ? settingsFrom(row.value) : null;
  });
}

/** Also within a transaction over the table. */
export async function settingsOf(db: Db): Promise<Settings> {
  return settingsFrom((await db.settings.get('settings'))?.value);
}

export function readLookUpSettings({ db }: UserStore): Read<LookUpSettings> {
  return attempt(() => lookUpSettingsOf(db));
}

async function lookUpSettingsOf(db: Db): Promise<LookUpSettings> {
  const row = await db.settings.get('look-ups');
  return row?.key === 'look-ups' && isLookUps(row.value) ? row.value : DEFAULT_LOOK_UPS;
}

/** The reader's own entities, by id. */
export function readOwn({ db }: UserStore): Read<OwnEntity[]> {
  return attempt(async () => (await db.own.toArray()).filter(isOwnRow).map(ownOf));
}

/** Null: there is none with this id. */
export function readOwnOne({ db }: UserStore, id: EntityId): Read<OwnEntity | null> {
  return attempt(async () => {
    const row = await db.own.get(id);
    return row && isOwnRow(row) ? ownOf(row) : null;
  });
}

export function ownOf({ entity, sources, made, changed }: OwnRow): OwnEntity {
  return { entity, sources, made, changed };
}

/** All notes, by the ids of their entities. */
export function readNotes({ db }: UserStore): Read<Note[]> {
  return attempt(() => notesOf(db));
}

async function notesOf(db: Db): Promise<Note[]> {
  return (await db.notes.toArray()).filter(isNote);
}

/** The notes on these entities; an entity without one has none in the list. */
export function readNotesOn({ db }: UserStore, entities: readonly EntityId[]): Read<Note[]> {
  return attempt(async () =>
    (await db.notes.bulkGet([...entities])).flatMap((note) => (note && isNote(note) ? note : [])),
  );
}

/** The reader's corrections, the one made last at the end. */
export function readCorrections({ db }: UserStore): Read<Correction[]> {
  return attempt(() => correctionsOf(db));
}

async function correctionsOf(db: Db): Promise<Correction[]> {
  return (await db.corrections.orderBy('order').toArray())
    .filter(isCorrectionRow)
    .map(({ correction }) => correction);
}

/** The reader's key for asking about fact-checks; none until one was given. */
export function readFactCheckSettings({ db }: UserStore): Read<FactCheckSettings> {
  return attempt(async () => {
    const row = await db.settings.get('fact-checks');
    return row?.key === 'fact-checks' && isFactChecks(row.value) ? row.value : { key: null };
  });
}

/** The fact-checks that the reader keeps, by id. */
export function readKeptClaims({ db }: UserStore): Read<KeptClaim[]> {
  return attempt(async () => (await db.claims.toArray()).filter(isKeptClaimRow).map(keptOf));
}

/** Those of these ids that are kept. */
export function readKeptOf({ db }: UserStore, ids: readonly ClaimId[]): Read<KeptClaim[]> {
  return attempt(async () =>
    (await db.claims.bulkGet([...ids])).flatMap((row) => (row && isKeptClaimRow(row) ? [keptOf(row)] : [])),
  );
}

export function keptOf({ claim, sources, kept }: KeptClaimRow): KeptClaim {
  return { claim, sources, kept };
}

/** What the reader has said of sentences and claims, the one said last at the end. */
export function readRejections({ db }: UserStore): Read<KeptRejection[]> {
  return attempt(() => rejectionsOf(db));
}

async function rejectionsOf(db: Db): Promise<KeptRejection[]> {
  return (await db.rejections.orderBy('order').toArray())
    .filter(isRejectionRow)
    .map(({ rejection }) => rejection);
}

/** Stories that were read, the one read last at the end; also within a transaction over the table. */
export async function storiesOf(db: Db): Promise<ReadStory[]> {
  return (await db.stories.toArray()).filter(isStoryRow).map(storyOf);
}

/**
 * All that a backup holds, as it is at one moment. A table of which the browser can read no row is left out, and the store knows; where nothing
 * else is there, that is the fault of the whole.
 */
export function readUser({ db, lost }: UserStore): Read<UserContents> {
  const reading = attempt(() =>
    db.transaction('r', writtenTables(db), async () => {
      const faults: unknown[] = [];
      const contents = await contentsOf(db, (table, fault) => {
        faults.push(fault);
        lost.add(`${table} *`);
      });
      const { own, corrections, notes, packs, claims, rejections, stories } = contents;
      const rows = [own, corrections, notes, packs, claims, rejections, stories].flat();
      if (faults.length > 0 && rows.length === 0) throw faults[0];
      return contents;
    }),
  );
  return unlessSilent(reading);
}

/** The sentence where rows had to be left out that the browser could not read; null where none. */
export function lackingIn({ lost }: UserStore): string | null {
  return lost.size === 0 ? null : storeFault('corrupted').fault.message;
}

/** All tables that hold what a reader chose, wrote and read. */
export function writtenTables(db: Db) {
  return [db.settings, db.own, db.corrections, db.notes, db.packs, db.claims, db.rejections, db.stories];
}

/**
 * Within a transaction over all of its tables. `leaveOut`: called with each table of which nothing can be read, which is then taken for empty; without
 * it that is a fault.
 */
export async function contentsOf(
  db: Db,
  leaveOut?: (table: string, fault: unknown) => void,
): Promise<UserContents> {
  const held = async <Value>(
    table: { readonly name: string },
    read: () => PromiseLike<Value>,
    none: Value,
  ) => {
    try {
      return await read();
    } catch (fault) {
      if (!leaveOut || codeOf(fault) !== 'corrupted') throw fault;
      leaveOut(table.name, fault);
      return none;
    }
  };
  const { own, packs, claims } = db;
  return {
    settings: await held(db.settings, () => settingsOf(db), DEFAULT_SETTINGS),
    wikibase: (await held(db.settings, () => lookUpSettingsOf(db), DEFAULT_LOOK_UPS)).wikibase,
    corrections: await held(db.corrections, () => correctionsOf(db), []),
    own: (await held(own, () => own.toArray(), [])).filter(isOwnRow).map(ownOf),
    notes: await held(db.notes, () => notesOf(db), []),
    packs: (await held(packs, () => packs.toArray(), [])).filter(isKnownPackRow),
    claims: (await held(claims, () => claims.toArray(), [])).filter(isKeptClaimRow).map(keptOf),
    rejections: await held(db.rejections, () => rejectionsOf(db), []),
    stories: await held(db.stories, () => storiesOf(db), []),
  };
}
