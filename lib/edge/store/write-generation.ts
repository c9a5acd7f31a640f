// Writing a pack's records as a new generation. It counts for nothing until it is published; cut short, it is swept.

import type { Claim } from '@/lib/core/model/claim';
import type { Entity, EntityId } from '@/lib/core/model/entity';
import { ok, type Result } from '@/lib/core/model/result';
import type { ClaimRecord } from '@/lib/core/packs/records';
import { attempt, type StoreCode } from './faults';
import { type Incoming, pointersOf, subjectsOf } from './incoming';
import type { KnowledgeStore, ShardRow, StoredGeneration } from './knowledge-db';
import { layerNumbers } from './layer-parts';
import { createListWriter } from './lists';
import { shardCount, shardOf } from './shards';

/**
 * Text held before it is written, UTF-16 units. Beyond, the shards of a generation have several parts, and each of them costs
 * every later card a read; DESIGN.md has what that is worth.
 */
const MOST_HELD = 24_000_000;

/** Text in one transaction: copying it holds our thread for some ms, and a card that asks meanwhile waits until it is over. */
const WRITTEN_AT_ONCE = 500_000;

export interface GenerationWriter {
  /** Takes a record; written by the next `drain` that finds enough. */
  add(entity: Entity): void;
  /** A claim, among the entities and told from them by its `record`: an id alone tells where it lies, as an entity's does. */
  addClaim(claim: Claim): void;
  /** Writes where enough is held, or all that is (`everything`), in several transactions. */
  drain(everything: boolean): Promise<Result<null, StoreCode>>;
  /** What to publish, once everything is drained. */
  written(): StoredGeneration;
  /** UTF-16 units of what was written. */
  units(): number;
}

/** Begins a generation of `pack` with about `records` records. `at`: the present time in milliseconds. */
export async function beginGeneration(
  store: KnowledgeStore,
  { pack, records, at }: { readonly pack: string; readonly records: number; readonly at: number },
): Promise<Result<GenerationWriter, StoreCode>> {
  const { db } = store;
  const begun = await attempt(() =>
    db.transaction('rw', [db.generations, db.layers], async () => {
      const generation = await freeNumber(store, at);
      await db.generations.add({ generation, pack, contents: null });
      return generation;
    }),
  );
  if (!begun.ok) return begun;
  const generation = begun.value;
  const shards = shardCount(records);
  const list = createListWriter(store, generation);
  let held = new Map<number, Shard>();
  let size = 0;
  let parts = 0;
  let units = 0;

  function shardFor(id: EntityId): Shard {
    const number = shardOf(id, shards);
    const shard = held.get(number) ?? { ids: [], records: [], incoming: new Map() };
    held.set(number, shard);
    return shard;
  }

  function hold(id: EntityId, record: string): void {
    const shard = shardFor(id);
    shard.ids.push(id);
    shard.records.push(record);
    size += record.length;
  }

  function point(target: EntityId, pointer: Incoming): void {
    const { incoming } = shardFor(target);
    const others = incoming.get(target);
    if (others) others.push(pointer);
    else incoming.set(target, [pointer]);
  }

  return ok({
    add(entity) {
      hold(entity.id, JSON.stringify(entity));
      list.add(entity);
      for (const { target, via } of pointersOf(entity))
        point(target, { source: entity.id, via, salience: entity.salience });
    },
    addClaim(claim) {
      hold(claim.id, JSON.stringify({ record: 'claim', ...claim } satisfies ClaimRecord));
      list.addClaim(claim);
      for (const target of subjectsOf(claim)) point(target, { source: claim.id, via: 'claim', salience: 0 });
    },
    async drain(everything) {
      const listed = await list.drain(everything);
      if (!listed.ok) return listed;
      if (held.size === 0 || (!everything && size < MOST_HELD)) return ok(null);
      const part = parts;
      const writing = held;
      held = new Map();
      size = 0;
      parts += 1;
      let rows: ShardRow[] = [];
      let text = 0;
      for (const [shard, contents] of writing) {
        writing.delete(shard);
        const row = rowOf({ generation, shard, part }, contents);
        rows.push(row);
        text += sizeOf(row);
        units += sizeOf(row);
        if (text < WRITTEN_AT_ONCE && writing.size > 0) continue;
        const put = await attempt(() => db.shards.bulkAdd(rows));
        if (!put.ok) return put;
        rows = [];
        text = 0;
      }
      return ok(null);
    },
    written: () => ({ generation, shards, parts, layer: generation }),
    units: () => units,
  });
}

interface Shard {
  readonly ids: EntityId[];
  readonly records: string[];
  readonly incoming: Map<EntityId, Incoming[]>;
}

function rowOf(
  key: { readonly generation: number; readonly shard: number; readonly part: number },
  { ids, records, incoming }: Shard,
): ShardRow {
  return {
    ...key,
    ids,
    records,
    targets: [...incoming.keys()],
    pointers: Array.from(incoming.values(), (list) => JSON.stringify(list)),
  };
}

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);

function sizeOf({ records, pointers }: ShardRow): number {
  return lengthOf(records) + lengthOf(pointers);
}

/** A number for a new layer of a generation that is there already. */
export function nextLayerNumber(store: KnowledgeStore, at: number): Promise<Result<number, StoreCode>> {
  return attempt(() => freeNumber(store, at));
}

/** A number that no generation and no layer has; it grows with time. */
async function freeNumber(store: KnowledgeStore, at: number): Promise<number> {
  const generations = await store.db.generations.toCollection().primaryKeys();
  return Math.max(at, ...[...generations, ...(await layerNumbers(store))].map((number) => number + 1));
}
