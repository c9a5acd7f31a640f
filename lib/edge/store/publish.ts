// What is current: one row, switched in one small transaction, whatever the size of what it names.

import { ok, type Result } from '@/lib/core/model/result';
import { attempt, type StoreCode } from './faults';
import type { GenerationContents, KnowledgeStore, PublishedPack, PublishedRow } from './knowledge-db';

/** What is current, or null where nothing is installed. */
export function readPublished(store: KnowledgeStore): Promise<Result<PublishedRow | null, StoreCode>> {
  return attempt(async () => (await store.db.published.get('current')) ?? null);
}

/** Those that are asked, in their order: all but what the reader has switched off. */
export function askedPacks(row: PublishedRow | null | undefined): PublishedPack[] {
  return row?.packs.filter(({ isOff }) => !isOff) ?? [];
}

/** The number for the next revision: greater than any before, also over a loss of the database. */
export function nextRevision(current: PublishedRow | null, at: number): number {
  return Math.max(at, (current?.revision ?? 0) + 1);
}

/** Makes a written generation with its index current, in the place of its pack's older generation, else as the last. */
export function publish(
  store: KnowledgeStore,
  change: {
    readonly pack: PublishedPack;
    readonly contents: GenerationContents;
    /** The version of the extension whose packaged pack this is; null for any other pack. */
    readonly examinedBy: string | null;
    readonly at: number;
  },
): Promise<Result<PublishedRow, StoreCode>> {
  const { pack, contents, examinedBy, at } = change;
  const { db } = store;
  return attempt(() =>
    db.transaction('rw', [db.published, db.generations], async () => {
      const current = (await db.published.get('current')) ?? null;
      const row: PublishedRow = {
        key: 'current',
        revision: nextRevision(current, at),
        packs: packsWith(current?.packs ?? [], pack),
        examinedBy: examinedBy ?? current?.examinedBy ?? null,
      };
      await db.generations.put({
        generation: pack.generation,
        pack: pack.pack,
        contents,
      });
      await db.published.put(row);
      return row;
    }),
  );
}

function packsWith(packs: readonly PublishedPack[], pack: PublishedPack): PublishedPack[] {
  return packs.some((other) => other.pack === pack.pack)
    ? packs.map((other) => (other.pack === pack.pack ? pack : other))
    : [...packs, pack];
}

/** Names the layer that was built again from a generation's records. */
export function publishLayer(
  store: KnowledgeStore,
  { generation, layer, at }: { readonly generation: number; readonly layer: number; readonly at: number },
): Promise<Result<PublishedRow | null, StoreCode>> {
  return changePublished(store, at, (packs) =>
    packs.map((pack) => (pack.generation === generation ? { ...pack, layer } : pack)),
  );
}

/** Leaves a pack out. What it had on disk is swept; nothing of another pack is touched. */
export function removePack(
  store: KnowledgeStore,
  { pack, at }: { readonly pack: string; readonly at: number },
): Promise<Result<PublishedRow | null, StoreCode>> {
  return changePublished(store, at, (packs) => packs.filter((other) => other.pack !== pack));
}

/** A new revision of the same packs: something else that answers depend on has changed. */
export function raiseRevision(
  store: KnowledgeStore,
  at: number,
): Promise<Result<PublishedRow | null, StoreCode>> {
  return changePublished(store, at, (packs) => packs);
}

/** The new row; null where nothing is installed, and then nothing is written. */
function changePublished(
  { db }: KnowledgeStore,
  at: number,
  change: (packs: readonly PublishedPack[]) => readonly PublishedPack[],
): Promise<Result<PublishedRow | null, StoreCode>> {
  return attempt(() =>
    db.transaction('rw', db.published, async () => {
      const current = await db.published.get('current');
      if (!current) return null;
      const row = { ...current, revision: nextRevision(current, at), packs: change(current.packs) };
      await db.published.put(row);
      return row;
    }),
  );
}

/** Notes that this version of the extension has compared its packaged pack with what is installed. */
export async function noteExamined(store: KnowledgeStore, by: string): Promise<Result<null, StoreCode>> {
  const noted = await attempt(() => store.db.published.update('current', { examinedBy: by }));
  return noted.ok ? ok(null) : noted;
}
