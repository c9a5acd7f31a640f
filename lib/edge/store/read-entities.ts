// Reading entities by id from all packs that are asked, and from what else is laid before them.

import type { ClaimId } from '@/lib/core/model/claim';
import type { EntityId } from '@/lib/core/model/entity';
import type { KeptClaim } from '@/lib/core/model/kept-claim';
import type { Result } from '@/lib/core/model/result';
import type { Told, ToldClaim } from '@/lib/core/model/told';
import { classesOf, type IdClasses } from '@/lib/core/reconcile/same-as';
import { say } from '@/lib/core/words/say';
import { attempt, type StoreCode } from './faults';
import type { Incoming } from './incoming';
import { joinEntities, type Shelf, type StoredEntity } from './join-entities';
import type { GenerationContents, KnowledgeStore, PublishedPack, ShardRow } from './knowledge-db';
import { OWN_PACK } from './own-shelf';
import { askedPacks } from './publish';
import type { StoredRecord } from './read-library';
import { shardOf } from './shards';

export type { StoredEntity } from './join-entities';

/**
 * The entities with these ids, each from all packs that are asked; those that none has are missing from the map. `before`: shelves that
 * come before all packs. One transaction sees one state of the library, whatever is installed meanwhile.
 */
export function readEntities(
  store: KnowledgeStore,
  ids: Iterable<EntityId>,
  before: readonly Shelf[] = [],
): Promise<Result<Map<EntityId, StoredEntity>, StoreCode>> {
  const wanted = new Set(ids);
  return attempt(() =>
    store.db.transaction('r', [store.db.published, store.db.generations, store.db.shards], async () => {
      if (wanted.size === 0) return new Map();
      const packs = askedPacks(await store.db.published.get('current'));
      const rows: Rows = new Map();
      // All look-ups are asked for at once; the database answers them in turn.
      const [contents] = await Promise.all([
        readContents(store, packs),
        readRows(store, packs, wanted, rows),
      ]);
      const classes = knownClasses(store, packs, contents);
      // Other ids of the same: nothing where there are no links.
      const others = new Set([...wanted].flatMap((id) => classes.of(id)));
      if (others.size > wanted.size) await readRows(store, packs, others, rows);
      const shelves = packs.flatMap((pack) => {
        const known = contents.get(pack.generation);
        return known ? [shelfOf(pack, known, rows)] : [];
      });
      return joinEntities(wanted, [...before, ...shelves], classes);
    }),
  );
}

/**
 * The claims with these ids, as the reader (`kept`) and each pack tell them: in the order of the ids, then of trust, what the reader keeps
 * first.
 */
export function readClaims(
  store: KnowledgeStore,
  ids: readonly ClaimId[],
  kept: readonly KeptClaim[] = [],
): Promise<Result<ToldClaim[], StoreCode>> {
  return attempt(() =>
    store.db.transaction('r', [store.db.published, store.db.generations, store.db.shards], async () => {
      const packs = askedPacks(await store.db.published.get('current'));
      const rows: Rows = new Map();
      const [contents] = await Promise.all([
        readContents(store, packs),
        readRows(store, packs, new Set(ids), rows),
      ]);
      return ids.flatMap((id) => [
        ...toldByReader(kept, id),
        ...packs.flatMap((pack): ToldClaim[] => {
          const record = recordOf(pack, id, rows);
          const known = contents.get(pack.generation);
          if (record?.record !== 'claim' || !known) return [];
          const { record: _, ...claim } = record;
          return [{ claim, pack: known.summary, sources: known.sources }];
        }),
      ]);
    }),
  );
}

/** The reader's own of this id as a pack would tell it, as of the day on which it was kept. */
export function toldByReader(kept: readonly KeptClaim[], id: ClaimId): ToldClaim[] {
  return kept
    .filter(({ claim }) => claim.id === id)
    .map(({ claim, sources, kept: day }) => {
      const pack = { id: OWN_PACK, title: say('own_checksPack'), dataAsOf: day, licence: '' };
      return { claim, pack, sources };
    });
}

/** Which ids mean the same, as all packs that are asked say together. */
export function readClasses(
  store: KnowledgeStore,
  packs: readonly PublishedPack[],
): Promise<Result<IdClasses, StoreCode>> {
  return attempt(async () => knownClasses(store, packs, await readContents(store, packs)));
}

type Rows = Map<string, ShardRow>;

function rowKey(generation: number, shard: number, part: number): string {
  return `${generation} ${shard} ${part}`;
}

/** Reads what is not there yet of the shards in which these ids lie. */
async function readRows(
  { db }: KnowledgeStore,
  packs: readonly PublishedPack[],
  ids: ReadonlySet<EntityId>,
  rows: Rows,
): Promise<void> {
  const keys = packs.flatMap((pack) => keysFor(pack, ids)).filter((key) => !rows.has(rowKey(...key)));
  for (const row of await db.shards.bulkGet(keys))
    if (row) rows.set(rowKey(row.generation, row.shard, row.part), row);
}

function keysFor(pack: PublishedPack, ids: ReadonlySet<EntityId>): [number, number, number][] {
  const shards = new Set<number>();
  for (const id of ids) shards.add(shardOf(id, pack.shards));
  return [...shards].flatMap((shard) =>
    Array.from({ length: pack.parts }, (_, part): [number, number, number] => [pack.generation, shard, part]),
  );
}

/** Summary, sources and links of the packs, from memory where they were read before. */
async function readContents(
  { db, known }: KnowledgeStore,
  packs: readonly PublishedPack[],
): Promise<ReadonlyMap<number, GenerationContents>> {
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

function knownClasses(
  { classes }: KnowledgeStore,
  packs: readonly PublishedPack[],
  contents: ReadonlyMap<number, GenerationContents>,
): IdClasses {
  const of = packs.map(({ generation }) => generation).join(' ');
  const before = classes.get(of);
  if (before) return before;
  const made = classesOf(packs.map(({ generation }) => contents.get(generation)?.sameAs ?? []));
  classes.clear();
  classes.set(of, made);
  return made;
}

/** What was read of a pack. */
function shelfOf(pack: PublishedPack, { summary, sources }: GenerationContents, rows: Rows): Shelf {
  return {
    told(id): Told | null {
      const record = recordOf(pack, id, rows);
      // Claims lie among the entities, under ids of their own.
      return record && record.record !== 'claim' ? { entity: record, pack: summary, sources } : null;
    },
    incoming: (id) =>
      rowsOf(pack, id, rows).flatMap((row) => {
        const at = row.targets.indexOf(id);
        return at === -1 ? [] : (JSON.parse(row.pointers[at]!) as Incoming[]);
      }),
  };
}

function rowsOf({ generation, shards, parts }: PublishedPack, id: EntityId, rows: Rows): ShardRow[] {
  const shard = shardOf(id, shards);
  return Array.from({ length: parts }, (_, part) => rows.get(rowKey(generation, shard, part)) ?? []).flat();
}

function recordOf(pack: PublishedPack, id: string, rows: Rows): StoredRecord | null {
  for (const row of rowsOf(pack, id, rows)) {
    const at = row.ids.indexOf(id);
    if (at !== -1) return JSON.parse(row.records[at]!) as StoredRecord;
  }
  return null;
}
