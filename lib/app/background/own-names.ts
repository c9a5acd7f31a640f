// The reader's own names: few, so that their layer and their cards are made from the `user` database at every start.

import { KnowledgeBuilder, type Layer, openKnowledge } from '@/lib/core/annotate/knowledge';
import type { EntityId } from '@/lib/core/model/entity';
import type { OwnEntity } from '@/lib/core/model/own';
import type { Result } from '@/lib/core/model/result';
import type { StoreCode } from '@/lib/edge/store/faults';
import type { Shelf } from '@/lib/edge/store/join-entities';
import { createOwnShelf } from '@/lib/edge/store/own-shelf';
import type { StoredEntity } from '@/lib/edge/store/read-entities';
import { readOwn } from '@/lib/edge/store/read-user';
import { NEVER, runInSlices } from './slices';
import type { UserStoreOpener } from './user-store';

export type ReadEntities = (
  ids: Iterable<EntityId>,
) => Promise<Result<Map<EntityId, StoredEntity>, StoreCode>>;

export interface OwnNames {
  /** Null where the reader has made none. All its pages are in memory. */
  readonly layer: Layer | null;
  /** One sentence where they could not be read. */
  readonly notes: readonly string[];
  /** What they tell: it comes before all packs. */
  readonly shelves: readonly Shelf[];
}

/** Reads them and builds their layer. What cannot be read does not keep the packs from serving. */
export async function openOwnNames(user: UserStoreOpener): Promise<OwnNames> {
  const store = await user();
  const read = store.ok ? await readOwn(store.value) : store;
  if (!read.ok) {
    return {
      layer: null,
      notes: [`Your own names could not be read. ${read.fault.message}`],
      shelves: [],
    };
  }
  return { layer: await buildLayer(read.value), notes: [], shelves: [createOwnShelf(read.value)] };
}

async function buildLayer(entities: readonly OwnEntity[]): Promise<Layer | null> {
  if (entities.length === 0) return null;
  const builder = new KnowledgeBuilder();
  for (const { entity } of entities) builder.add(entity);
  const built = await runInSlices(builder.finish(), NEVER);
  const opened = built.ok ? openKnowledge(built.value) : built;
  return opened.ok ? opened.value.layers[0]! : null;
}
