// Reading the library as a whole: its packs, its index, and every entity of it for building a new index.

import type { Entity, EntityId } from '@/lib/core/model/entity';
import type { PackSummary } from '@/lib/core/model/knowledge';
import type { Result } from '@/lib/core/model/result';
import { attempt, type StoreCode } from './faults';
import type { IndexRow, KnowledgeStore, PublishedPack, ShardRow } from './knowledge-db';

/** The index of a revision, or null where it is missing. */
export function readIndex(
  store: KnowledgeStore,
  revision: number,
): Promise<Result<IndexRow | null, StoreCode>> {
  return attempt(async () => (await store.db.indexes.get(revision)) ?? null);
}

/** The packs, in their order. */
export function readPacks(
  store: KnowledgeStore,
  packs: readonly PublishedPack[],
): Promise<Result<PackSummary[], StoreCode>> {
  return attempt(async () => {
    const rows = await store.db.generations.bulkGet(packs.map(({ generation }) => generation));
    return rows.flatMap((row) => (row?.contents ? [row.contents.summary] : []));
  });
}

/** Rows of one answer: some 10 MB. The browser refuses an answer beyond 128 MB, and one row at a time is slow. */
const SHARDS_AT_ONCE = 64;

/**
 * Every entity of these packs, once: of several with one id that of the first pack. The records are held as text and
 * parsed one by one as they are asked for; the result can be walked more than once.
 */
export async function readAllEntities(
  store: KnowledgeStore,
  packs: readonly PublishedPack[],
): Promise<Result<Iterable<Entity>, StoreCode>> {
  const { db } = store;
  const rows: Pick<ShardRow, 'ids' | 'records'>[] = [];
  const read = await attempt(() =>
    db.transaction('r', db.shards, async () => {
      for (const { generation, shards } of packs) {
        for (let from = 0; from < shards; from += SHARDS_AT_ONCE) {
          const range = db.shards
            .where('[generation+shard+part]')
            .between([generation, from], [generation, Math.min(shards, from + SHARDS_AT_ONCE)]);
          // Only the texts are kept: pointers are not needed here.
          for (const { ids, records } of await range.toArray()) rows.push({ ids, records });
        }
      }
    }),
  );
  if (!read.ok) return read;
  return {
    ok: true,
    value: {
      *[Symbol.iterator]() {
        const seen = new Set<EntityId>();
        for (const { ids, records } of rows) {
          for (const [at, id] of ids.entries()) {
            if (seen.has(id)) continue;
            seen.add(id);
            yield JSON.parse(records[at]!) as Entity;
          }
        }
      },
    },
  };
}
