// Reading what is installed: the packs, and every record of one for building its index again.

import type { Claim } from '@/lib/core/model/claim';
import type { Entity } from '@/lib/core/model/entity';
import type { PackSummary } from '@/lib/core/model/knowledge';
import { ok, type Result } from '@/lib/core/model/result';
import { attempt, type StoreCode, storeFault } from './faults';
import type { KnowledgeStore, PublishedPack, StoredGeneration } from './knowledge-db';
import { shardOf } from './shards';

/** The packs, in their order; null for one of which the library has lost the row. */
export function readPacks(
  store: KnowledgeStore,
  packs: readonly PublishedPack[],
): Promise<Result<(PackSummary | null)[], StoreCode>> {
  return attempt(async () => {
    const rows = await store.db.generations.bulkGet(packs.map(({ generation }) => generation));
    return rows.map((row) => row?.contents?.summary ?? null);
  });
}

/** Shards of one answer: about 2 MB of text. Their copy holds our thread for as long as it takes to make. */
const SHARDS_AT_ONCE = 16;

/**
 * Every record of a pack, some MB at a time, as JSON. Each piece is read in a transaction of its own: a generation does not
 * change, and others are served in between.
 */
export async function* readRecords(
  { db }: KnowledgeStore,
  { generation, shards }: StoredGeneration,
): AsyncGenerator<Result<readonly string[], StoreCode>> {
  for (let from = 0; from < shards; from += SHARDS_AT_ONCE) {
    const read = await attempt(async () => {
      const rows = await db.shards
        .where('[generation+shard+part]')
        .between([generation, from], [generation, Math.min(shards, from + SHARDS_AT_ONCE)])
        .toArray();
      return rows.flatMap(({ records }) => records);
    });
    yield read;
    if (!read.ok) return;
  }
}

/** The records with these ids, of one generation; those that it has not are missing from the map. */
export function readRecordsOf(
  { db }: KnowledgeStore,
  { generation, shards, parts }: StoredGeneration,
  ids: readonly string[],
): Promise<Result<Map<string, StoredRecord>, StoreCode>> {
  const wanted = new Set(ids);
  const numbers = [...new Set(ids.map((id) => shardOf(id, shards)))];
  const keys = numbers.flatMap((shard) =>
    Array.from({ length: parts }, (_, part): [number, number, number] => [generation, shard, part]),
  );
  return attempt(async () => {
    const found = new Map<string, StoredRecord>();
    for (const row of await db.shards.bulkGet(keys))
      for (const [at, id] of row?.ids.entries() ?? [])
        if (wanted.has(id)) found.set(id, JSON.parse(row!.records[at]!) as StoredRecord);
    return found;
  });
}

/** A record as it is stored: an entity, or a claim, which says so. */
export type StoredRecord = (Entity & { readonly record?: never }) | (Claim & { readonly record: 'claim' });

/** One that is no JSON any more is a fault of the library. */
export function parseRecord(record: string): Result<StoredRecord, 'corrupted'> {
  try {
    return ok(JSON.parse(record) as StoredRecord);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return storeFault('corrupted');
  }
}
