// What the reader does with installed packs: each is one small transaction on the row that says what is current, and moves no record.

import type { Result } from '@/lib/core/model/result';
import { attempt, type StoreCode } from './faults';
import type {
  GenerationContents,
  KnowledgeStore,
  PublishedPack,
  PublishedRow,
  StoredGeneration,
} from './knowledge-db';
import { changePublished, placeOf } from './publish';
import type { JobRow } from './work-rows';

type Changed = Promise<Result<PublishedRow | null, StoreCode>>;

/** Leaves packs out. What they had on disk is swept; nothing of another pack is touched. */
export function removePacks(
  store: KnowledgeStore,
  { packs, at }: { readonly packs: readonly string[]; readonly at: number },
): Changed {
  return changePublished(store, at, (all) => all.filter(({ pack }) => !packs.includes(pack)));
}

/** Packs that are not named keep their order, behind those that are. */
export function orderPacks(
  store: KnowledgeStore,
  { packs, at }: { readonly packs: readonly string[]; readonly at: number },
): Changed {
  const place = (pack: string): number => (packs.includes(pack) ? packs.indexOf(pack) : packs.length);
  return changePublished(store, at, (all) => [...all].sort((a, b) => place(a.pack) - place(b.pack)));
}

export function switchPack(
  store: KnowledgeStore,
  { pack, on, at }: { readonly pack: string; readonly on: boolean; readonly at: number },
): Changed {
  return changePack(store, { pack, at }, ({ isOff: _, ...rest }) => (on ? rest : { ...rest, isOff: true }));
}

/** The version before the last update takes its place again; the later one goes. */
export function stepBack(
  store: KnowledgeStore,
  { pack, at }: { readonly pack: string; readonly at: number },
): Changed {
  return changePack(store, { pack, at }, ({ before, offer, ...rest }) =>
    // What lies ready was compared with the version that goes.
    before ? { ...rest, ...before } : { ...rest, ...(offer ? { offer } : {}) },
  );
}

/** The version that lies ready takes its place; the one it replaces is kept for one step back. */
export function takeOffer(
  store: KnowledgeStore,
  { pack, at }: { readonly pack: string; readonly at: number },
): Changed {
  return changePack(store, { pack, at }, ({ offer, ...rest }) =>
    offer ? { ...rest, ...offer, before: placeOf(rest) } : rest,
  );
}

/** The version that lies ready is thrown away. */
export function dropOffer(
  store: KnowledgeStore,
  { pack, at }: { readonly pack: string; readonly at: number },
): Changed {
  return changePack(store, { pack, at }, ({ offer: _, ...rest }) => rest);
}

/** A written generation lies ready from now on. Answers do not depend on it, so the revision stays. False: its pack is gone. */
export function offerGeneration(
  { db }: KnowledgeStore,
  change: {
    readonly pack: string;
    readonly written: StoredGeneration;
    readonly contents: GenerationContents;
    readonly job: JobRow;
  },
): Promise<Result<boolean, StoreCode>> {
  const { pack, written, contents, job } = change;
  return attempt(() =>
    db.transaction('rw', [db.published, db.generations, db.jobs], async () => {
      const current = await db.published.get('current');
      if (!current?.packs.some((other) => other.pack === pack)) return false;
      await db.generations.put({ generation: written.generation, pack, contents });
      await db.jobs.put(job);
      await db.published.put({
        ...current,
        packs: current.packs.map((other) => (other.pack === pack ? { ...other, offer: written } : other)),
      });
      return true;
    }),
  );
}

function changePack(
  store: KnowledgeStore,
  { pack, at }: { readonly pack: string; readonly at: number },
  change: (pack: PublishedPack) => PublishedPack,
): Changed {
  return changePublished(store, at, (all) =>
    all.map((other) => (other.pack === pack ? change(other) : other)),
  );
}

/** All versions of a pack that are kept: the current one, the one before, and the one that lies ready. */
export function namedBy({ before, offer, ...current }: PublishedPack): StoredGeneration[] {
  return [current, ...(before ? [before] : []), ...(offer ? [offer] : [])];
}
