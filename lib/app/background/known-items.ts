// Which entities of the library stand for items of Wikidata: found by their names, as an index by identifier would cost every pack.

import type { EntityId } from '@/lib/core/model/entity';
import { MAX_CHOICES } from '@/lib/core/model/limits';
import { entityIdOf, type ItemId } from '@/lib/core/open-data/wikidata';
import { bearersIn } from './bearers';
import type { KnowledgeLife } from './knowledge-life';

/** `labels`: of each item the name by which it may be known. Where the library cannot be read, none is found. */
export async function knownItems(
  knowledge: KnowledgeLife,
  labels: ReadonlyMap<ItemId, string>,
): Promise<ReadonlyMap<ItemId, EntityId>> {
  const known = new Map<ItemId, EntityId>();
  const library = await knowledge.current();
  if (!library.ok) return known;
  // Packs made of Wikidata, and what was looked up before, have this id.
  const ids = new Set([...labels.keys()].map(entityIdOf));
  for (const label of new Set(labels.values())) {
    const bearers = await bearersIn(library.value, { knowledge, words: label });
    if (bearers.ok) for (const id of bearers.value.slice(0, MAX_CHOICES)) ids.add(id);
  }
  const read = await library.value.read(ids);
  if (!read.ok) return known;
  for (const [id, { entity }] of read.value) {
    const item = entity.ids.wikidata;
    if (item !== undefined && labels.has(item) && !known.has(item)) known.set(item, id);
  }
  return known;
}
