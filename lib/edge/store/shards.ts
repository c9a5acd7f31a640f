// How records are dealt to shards: by a hash of the id, so that an id alone tells where its entity lies.

import type { EntityId } from '@/lib/core/model/entity';

/** Records in one row. More makes each card read more, fewer makes an import slower; DESIGN.md has the measurements. */
export const RECORDS_PER_SHARD = 256;

/** Beyond 4 M records the shards grow instead: the keys of one look-up stay cheap to list. */
const MOST_SHARDS = 32_768;

/** How many shards for that many records; the count a pack states is trusted only for speed. */
export function shardCount(records: number): number {
  return Math.min(MOST_SHARDS, Math.max(1, Math.ceil(records / RECORDS_PER_SHARD)));
}

/** FNV-1a over UTF-16 units, 32 bits. Part of the stored form: another hash is another version of the database. */
export function shardOf(id: EntityId, shards: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % shards;
}
