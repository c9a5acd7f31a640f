// What is remembered of packs in the precious database, so that a lost library can be fetched again and a key stays pinned.

import type { Day } from '@/lib/core/model/dates';
import type { PackOrigin } from '@/lib/core/model/pack-life';
import { ok, type Result } from '@/lib/core/model/result';
import type { PublicKey } from '@/lib/core/packs/signature-file';
import { attempt, type StoreCode } from './faults';
import { isKnownPackRow } from './sound-rows';
import type { KnownPackRow, UserStore } from './user-db';

export function readKnownPacks({ db }: UserStore): Promise<Result<KnownPackRow[], StoreCode>> {
  return attempt(async () => (await db.packs.toArray()).filter(isKnownPackRow));
}

export function readKnownPack(
  { db }: UserStore,
  pack: string,
): Promise<Result<KnownPackRow | null, StoreCode>> {
  return attempt(async () => {
    const row = await db.packs.get(pack);
    return row && isKnownPackRow(row) ? row : null;
  });
}

/** Changes what is remembered of a pack, where something is. */
export async function changeKnownPack(
  { db }: UserStore,
  pack: string,
  change: Partial<Omit<KnownPackRow, 'pack'>>,
): Promise<Result<null, StoreCode>> {
  const changed = await attempt(() => db.packs.update(pack, change));
  return changed.ok ? ok(null) : changed;
}

export async function forgetPack({ db }: UserStore, pack: string): Promise<Result<null, StoreCode>> {
  const forgotten = await attempt(() => db.packs.delete(pack));
  return forgotten.ok ? ok(null) : forgotten;
}

/** A pack as the library holds it now. */
export interface HeldPack {
  readonly pack: string;
  /** Null: the library has lost what describes the pack, and says nothing new of it. */
  readonly title: string | null;
  readonly origin: PackOrigin;
  readonly signedBy: PublicKey | null;
}

/**
 * Remembers what the library holds: new packs, new titles, a first key. A key that is remembered stays, and so does a pack that the library
 * has lost; one that the reader removed is forgotten.
 */
export async function rememberPacks(
  { db }: UserStore,
  held: readonly HeldPack[],
  today: Day,
): Promise<Result<null, StoreCode>> {
  const remembered = await attempt(() =>
    db.transaction('rw', db.packs, async () => {
      const known = new Map((await db.packs.toArray()).filter(isKnownPackRow).map((row) => [row.pack, row]));
      for (const row of held.map((pack) => rowOf(pack, known.get(pack.pack), today)))
        if (row) await db.packs.put(row);
      const gone = [...known.values()].filter(
        ({ pack, isLeaving }) => isLeaving && held.every((other) => other.pack !== pack),
      );
      for (const { pack } of gone) await db.packs.delete(pack);
    }),
  );
  return remembered.ok ? ok(null) : remembered;
}

/** Null: nothing is new. */
function rowOf(
  { pack, title, origin, signedBy }: HeldPack,
  known: KnownPackRow | undefined,
  today: Day,
): KnownPackRow | null {
  if (title === null) return null;
  const key = known?.key ?? (signedBy ? { key: signedBy, since: today } : null);
  if (!known) return { pack, title, origin, key, followsUpdates: false, checked: null, checkFault: null };
  const isSame =
    known.title === title &&
    JSON.stringify(known.origin) === JSON.stringify(origin) &&
    known.key?.key === key?.key &&
    !known.isLeaving;
  return isSame ? null : { ...known, title, origin, key, isLeaving: false };
}
