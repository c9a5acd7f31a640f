// Clearing away what nothing refers to: interrupted installs, and what was replaced or removed.

import { ok, type Result } from '@/lib/core/model/result';
import { deleteRows } from './delete-rows';
import { attempt, type StoreCode } from './faults';
import type { KnowledgeStore } from './knowledge-db';
import { deleteLayer, layerNumbers } from './layer-parts';
import { namedBy } from './rearrange';

interface Remains {
  readonly generations: readonly number[];
  readonly layers: readonly number[];
}

/**
 * Deletes what no current row names, in many small transactions: readers get in between. Never run it while something is
 * written: it would be taken for interrupted.
 */
export async function sweep(store: KnowledgeStore): Promise<Result<Remains, StoreCode>> {
  const { db } = store;
  const remains = await attempt(() =>
    db.transaction('r', [db.published, db.generations, db.layers], () => findRemains(store)),
  );
  if (!remains.ok) return remains;
  const swept = await attempt(async () => {
    for (const number of remains.value.layers) await deleteLayer(store, number);
    for (const number of remains.value.generations) {
      await deleteRows(db.shards, number);
      await deleteRows(db.lists, number);
      // Last: cut short, it is found again by it.
      await db.generations.delete(number);
    }
  });
  if (!swept.ok) return swept;
  return ok(remains.value);
}

async function findRemains(store: KnowledgeStore): Promise<Remains> {
  const { db } = store;
  const kept = ((await db.published.get('current'))?.packs ?? []).flatMap(namedBy);
  const generations = await db.generations.toCollection().primaryKeys();
  const layers = await layerNumbers(store);
  return {
    generations: generations.filter((number) => !kept.some(({ generation }) => generation === number)),
    layers: layers.filter((number) => !kept.some(({ layer }) => layer === number)),
  };
}
