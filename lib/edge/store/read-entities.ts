// Reading entities by id, with what a card or a row needs of their packs.

import type { Entity, EntityId, Source, SourceKey } from '@/lib/core/model/entity';
import type { PackSummary } from '@/lib/core/model/knowledge';
import type { Result } from '@/lib/core/model/result';
import { attempt, type StoreCode } from './faults';
import { type Incoming, mergeIncoming } from './incoming';
import type { GenerationRow, KnowledgeStore, PublishedPack, ShardRow } from './knowledge-db';
import { askedPacks } from './publish';
import { shardOf } from './shards';

export interface StoredEntity {
  readonly entity: Entity;
  /** Entities whose roles or relations point here, those with a role first, then the more salient. */
  readonly incoming: readonly Incoming[];
  readonly pack: PackSummary;
  readonly sources: Readonly<Record<SourceKey, Source>>;
}

/**
 * The entities with these ids; those that no pack has are missing from the map. One transaction sees one state of the
 * library, whatever is installed meanwhile.
 */
export function readEntities(
  store: KnowledgeStore,
  ids: Iterable<EntityId>,
): Promise<Result<Map<EntityId, StoredEntity>, StoreCode>> {
  const { db } = store;
  const wanted = new Set(ids);
  return attempt(() =>
    db.transaction('r', [db.published, db.generations, db.shards], async () => {
      const found = new Map<EntityId, StoredEntity>();
      if (wanted.size === 0) return found;
      const packs = askedPacks(await db.published.get('current'));
      const rows = new Map<string, ShardRow>();
      const keys = packs.flatMap((pack) => keysFor(pack, wanted));
      // All look-ups are asked for at once; the database answers them in turn.
      const [contents, shards] = await Promise.all([readContents(store, packs), db.shards.bulkGet(keys)]);
      for (const row of shards) if (row) rows.set(rowKey(row.generation, row.shard, row.part), row);
      for (const id of wanted) {
        const stored = assemble(id, { packs, contents, rows });
        if (stored) found.set(id, stored);
      }
      return found;
    }),
  );
}

function rowKey(generation: number, shard: number, part: number): string {
  return `${generation} ${shard} ${part}`;
}

function keysFor(pack: PublishedPack, ids: ReadonlySet<EntityId>): [number, number, number][] {
  const shards = new Set<number>();
  for (const id of ids) shards.add(shardOf(id, pack.shards));
  return [...shards].flatMap((shard) =>
    Array.from({ length: pack.parts }, (_, part): [number, number, number] => [pack.generation, shard, part]),
  );
}

type Contents = NonNullable<GenerationRow['contents']>;

/** Summary and sources of the packs, from memory where they were read before. */
async function readContents(
  { db, known }: KnowledgeStore,
  packs: readonly PublishedPack[],
): Promise<ReadonlyMap<number, Contents>> {
  const missing = packs.map(({ generation }) => generation).filter((number) => !known.has(number));
  if (missing.length > 0) {
    for (const row of await db.generations.bulkGet(missing)) {
      if (row?.contents) known.set(row.generation, row.contents);
    }
    for (const number of known.keys()) {
      if (!packs.some(({ generation }) => generation === number)) known.delete(number);
    }
  }
  return known;
}

/** The first pack that has the entity tells it; all packs tell who points at it. */
function assemble(
  id: EntityId,
  {
    packs,
    contents,
    rows,
  }: {
    readonly packs: readonly PublishedPack[];
    readonly contents: ReadonlyMap<number, Contents>;
    readonly rows: ReadonlyMap<string, ShardRow>;
  },
): StoredEntity | null {
  let first: { readonly entity: Entity; readonly contents: Contents } | null = null;
  const incoming: Incoming[][] = [];
  for (const pack of packs) {
    const shard = shardOf(id, pack.shards);
    for (let part = 0; part < pack.parts; part++) {
      const row = rows.get(rowKey(pack.generation, shard, part));
      if (!row) continue;
      const target = row.targets.indexOf(id);
      if (target !== -1) incoming.push(JSON.parse(row.pointers[target]!) as Incoming[]);
      if (first) continue;
      const at = row.ids.indexOf(id);
      const source = contents.get(pack.generation);
      if (at !== -1 && source) first = { entity: JSON.parse(row.records[at]!) as Entity, contents: source };
    }
  }
  if (!first) return null;
  const { summary, sources } = first.contents;
  return { entity: first.entity, incoming: mergeIncoming(incoming), pack: summary, sources };
}
