// What is current: one row, switched in one small transaction, whatever the size of what it names.

import { ok, type Result } from '@/lib/core/model/result';
import { attempt, type StoreCode } from './faults';
import type {
  GenerationContents,
  KnowledgeStore,
  PublishedPack,
  PublishedRow,
  StoredGeneration,
} from './knowledge-db';
import type { JobRow } from './work-rows';

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

/**
 * Makes a written generation with its index current, in the place of its pack's older generation, else as the last. What it replaces is
 * kept for one step back; where that is the same version, what was kept for it stays.
 */
export function publish(
  store: KnowledgeStore,
  change: {
    readonly pack: string;
    readonly written: StoredGeneration;
    readonly contents: GenerationContents;
    /** The version of the extension whose packaged pack this is; null for any other pack. */
    readonly examinedBy: string | null;
    /** The job that this completes: a worker killed now has done it, or has not. */
    readonly job: JobRow | null;
    readonly at: number;
  },
): Promise<Result<PublishedRow, StoreCode>> {
  const { pack, written, contents, examinedBy, job, at } = change;
  const { db } = store;
  return attempt(() =>
    db.transaction('rw', [db.published, db.generations, db.jobs], async () => {
      const current = (await db.published.get('current')) ?? null;
      const packs = current?.packs ?? [];
      const replaced = packs.find((other) => other.pack === pack) ?? null;
      const version = replaced && (await db.generations.get(replaced.generation))?.contents?.summary.version;
      const before = version === contents.summary.version ? replaced?.before : replaced && placeOf(replaced);
      const next: PublishedPack = {
        pack,
        ...written,
        ...(replaced?.isOff ? { isOff: true } : {}),
        ...(before ? { before } : {}),
      };
      const row: PublishedRow = {
        key: 'current',
        revision: nextRevision(current, at),
        packs: replaced ? packs.map((other) => (other === replaced ? next : other)) : [...packs, next],
        examinedBy: examinedBy ?? current?.examinedBy ?? null,
      };
      await db.generations.put({ generation: written.generation, pack, contents });
      if (job) await db.jobs.put(job);
      await db.published.put(row);
      return row;
    }),
  );
}

/** Where a version lies, and nothing of what its pack is at the moment. */
export function placeOf({ generation, shards, parts, layer }: StoredGeneration): StoredGeneration {
  return { generation, shards, parts, layer };
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

/** A new revision of the same packs: something else that answers depend on has changed. */
export function raiseRevision(
  store: KnowledgeStore,
  at: number,
): Promise<Result<PublishedRow | null, StoreCode>> {
  return changePublished(store, at, (packs) => packs);
}

/** The new row; null where nothing is installed, and then nothing is written. */
export function changePublished(
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
