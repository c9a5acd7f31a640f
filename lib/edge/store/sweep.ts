// Clearing away what nothing refers to: interrupted installs, and what was replaced or removed.

import { ok, type Result } from '@/lib/core/model/result';
import { attempt, type StoreCode } from './faults';
import type { KnowledgeStore } from './knowledge-db';
import { deleteLayer, layerNumbers } from './layer-parts';

interface Remains {
  readonly generations: readonly number[];
  readonly layers: readonly number[];
}

/**
 * Deletes what no current row names. Each generation and each layer goes in a transaction of its own, so that readers wait
 * for no more than one. Never run it while something is written: it would be taken for interrupted.
 */
export async function sweep(store: KnowledgeStore): Promise<Result<Remains, StoreCode>> {
  const { db } = store;
  const remains = await attempt(() =>
    db.transaction('r', [db.published, db.generations, db.layers], () => findRemains(store)),
  );
  if (!remains.ok) return remains;
  for (const number of remains.value.layers) {
    const gone = await attempt(() =>
      db.transaction('rw', [db.layers, db.pages], () => deleteLayer(store, number)),
    );
    if (!gone.ok) return gone;
  }
  for (const number of remains.value.generations) {
    const gone = await attempt(() =>
      db.transaction('rw', [db.generations, db.shards], async () => {
        // A list that is shorter sorts before all that it begins.
        await db.shards
          .where('[generation+shard+part]')
          .between([number], [number + 1])
          .delete();
        await db.generations.delete(number);
      }),
    );
    if (!gone.ok) return gone;
  }
  return ok(remains.value);
}

async function findRemains(store: KnowledgeStore): Promise<Remains> {
  const { db } = store;
  const packs = (await db.published.get('current'))?.packs ?? [];
  const generations = await db.generations.toCollection().primaryKeys();
  const layers = await layerNumbers(store);
  return {
    generations: generations.filter((number) => !packs.some(({ generation }) => generation === number)),
    layers: layers.filter((number) => !packs.some(({ layer }) => layer === number)),
  };
}
