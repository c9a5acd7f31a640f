// Reading what is installed: the packs, and every record of one for building its index again.

import type { Claim } from '@/lib/core/model/claim';
import type { Entity } from '@/lib/core/model/entity';
import type { PackSummary } from '@/lib/core/model/knowledge';
import { ok, type Result } from '@/lib/core/model/result';
import { attempt, type StoreCode, storeFault } from './faults';
import type { KnowledgeStore, PublishedPack } from './knowledge-db';

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

/** Shards of one answer: about 2 MB of text. Their copy holds our thread for as long as it takes to make. */
const SHARDS_AT_ONCE = 16;

/**
 * Every record of a pack, some MB at a time, as JSON. Each piece is read in a transaction of its own: a generation does not
 * change, and others are served in between.
 */
export async function* readRecords(
  { db }: KnowledgeStore,
  { generation, shards }: PublishedPack,
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
