// Making a generation current, and clearing away what is not.

import type { Source, SourceKey } from '@/lib/core/model/entity';
import type { PackSummary } from '@/lib/core/model/knowledge';
import { ok, type Result } from '@/lib/core/model/result';
import { attempt, type StoreCode } from './faults';
import type { IndexRow, KnowledgeStore, PublishedPack, PublishedRow } from './knowledge-db';

/** What is current, or null where nothing is installed. */
export function readPublished(store: KnowledgeStore): Promise<Result<PublishedRow | null, StoreCode>> {
  return attempt(async () => (await store.db.published.get('current')) ?? null);
}

/** The number for the next revision: greater than any before, also over a loss of the database. */
export function nextRevision(current: PublishedRow | null, at: number): number {
  return Math.max(at, (current?.revision ?? 0) + 1);
}

/** The packs that will be current once `pack` is: in the place of its own older generation, else last. */
export function packsWith(current: PublishedRow | null, pack: PublishedPack): PublishedPack[] {
  const packs = current?.packs ?? [];
  return packs.some((other) => other.pack === pack.pack)
    ? packs.map((other) => (other.pack === pack.pack ? pack : other))
    : [...packs, pack];
}

/**
 * Makes a written generation current, with the index over all packs, in one transaction: a worker that is killed leaves
 * either what was before or all of this.
 */
export function publish(
  store: KnowledgeStore,
  change: {
    readonly row: PublishedRow;
    readonly index: Pick<IndexRow, 'names' | 'entities'>;
    /** Left out where only the index is new. */
    readonly generation?: {
      readonly number: number;
      readonly summary: PackSummary;
      readonly sources: Readonly<Record<SourceKey, Source>>;
    };
  },
): Promise<Result<void, StoreCode>> {
  const { db } = store;
  const { row, index, generation } = change;
  return attempt(() =>
    db.transaction('rw', [db.published, db.generations, db.indexes], async () => {
      if (generation) {
        const { number, summary, sources } = generation;
        await db.generations.put({ generation: number, pack: summary.id, contents: { summary, sources } });
      }
      await db.indexes.put({ revision: row.revision, names: index.names, entities: index.entities });
      await db.published.put(row);
    }),
  );
}

/** Notes that this version of the extension has found its packaged pack installed already. */
export function noteExamined(store: KnowledgeStore, by: string): Promise<Result<number, StoreCode>> {
  return attempt(() => store.db.published.update('current', { examinedBy: by }));
}

/**
 * Deletes what no current row names: interrupted installs, generations and indexes that were replaced. Never run it while
 * a generation is written: it would be taken for an interrupted one.
 */
export async function sweep(
  store: KnowledgeStore,
): Promise<Result<{ readonly generations: number }, StoreCode>> {
  const { db } = store;
  const tables = [db.published, db.generations, db.shards, db.indexes];
  // Nearly always there is nothing to do, and then nothing is locked or written.
  const found = await attempt(() => db.transaction('r', tables, () => findLeft(store)));
  if (!found.ok || (found.value.generations.length === 0 && found.value.indexes.length === 0)) {
    return found.ok ? ok({ generations: 0 }) : found;
  }
  return attempt(() =>
    db.transaction('rw', tables, async () => {
      const { generations, indexes } = await findLeft(store);
      for (const number of generations) {
        // A list that is shorter sorts before all that it begins.
        await db.shards
          .where('[generation+shard+part]')
          .between([number], [number + 1])
          .delete();
        await db.generations.delete(number);
      }
      await db.indexes.bulkDelete(indexes);
      return { generations: generations.length };
    }),
  );
}

/** Numbers of what no current row names. */
async function findLeft({
  db,
}: KnowledgeStore): Promise<{ readonly generations: number[]; readonly indexes: number[] }> {
  const current = await db.published.get('current');
  const kept = new Set(current?.packs.map(({ generation }) => generation));
  const generations = await db.generations.toCollection().primaryKeys();
  const indexes = await db.indexes.toCollection().primaryKeys();
  return {
    generations: generations.filter((number) => !kept.has(number)),
    indexes: indexes.filter((revision) => revision !== current?.revision),
  };
}
