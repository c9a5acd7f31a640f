// The reader's own names: few, so that their layer and their cards are made from the `user` database at every start.

import { KnowledgeBuilder, type Layer, openKnowledge } from '@/lib/core/annotate/knowledge';
import type { EntityId } from '@/lib/core/model/entity';
import { type OwnEntity, READER_SOURCE_KEY } from '@/lib/core/model/own';
import { ok, type Result } from '@/lib/core/model/result';
import type { StoreCode } from '@/lib/edge/store/faults';
import { mergeIncoming } from '@/lib/edge/store/incoming';
import { createMemoryLibrary } from '@/lib/edge/store/memory-library';
import type { StoredEntity } from '@/lib/edge/store/read-entities';
import { readOwn } from '@/lib/edge/store/read-user';
import { NEVER, runInSlices } from './slices';
import { today } from './today';
import type { UserStoreOpener } from './user-store';

export type ReadEntities = (
  ids: Iterable<EntityId>,
) => Promise<Result<Map<EntityId, StoredEntity>, StoreCode>>;

export interface OwnNames {
  /** Null where the reader has made none. All its pages are in memory. */
  readonly layer: Layer | null;
  /** One sentence where they could not be read. */
  readonly notes: readonly string[];
  /** Reads by way of these: an entity of the reader's own comes before that of a pack. */
  over(packs: ReadEntities): ReadEntities;
}

/** Reads them and builds their layer. What cannot be read does not keep the packs from serving. */
export async function openOwnNames(user: UserStoreOpener): Promise<OwnNames> {
  const store = await user();
  const read = store.ok ? await readOwn(store.value) : store;
  if (!read.ok) {
    return {
      layer: null,
      notes: [`Your own names could not be read. ${read.fault.message}`],
      over: (packs) => packs,
    };
  }
  return { layer: await buildLayer(read.value), notes: [], over: readerOver(read.value) };
}

async function buildLayer(entities: readonly OwnEntity[]): Promise<Layer | null> {
  if (entities.length === 0) return null;
  const builder = new KnowledgeBuilder();
  for (const { entity } of entities) builder.add(entity);
  const built = await runInSlices(builder.finish(), NEVER);
  const opened = built.ok ? openKnowledge(built.value) : built;
  return opened.ok ? opened.value.layers[0]! : null;
}

function readerOver(kept: readonly OwnEntity[]): OwnNames['over'] {
  const byId = new Map(kept.map((one) => [one.entity.id, one]));
  const entities = kept.map(({ entity }) => entity);
  const own = createMemoryLibrary({
    summary: {
      id: 'own',
      title: 'Your own names',
      version: '1',
      dataAsOf: today(),
      licence: '',
      entities: entities.length,
      names: entities.reduce((sum, { names }) => sum + names.length, 0),
      refused: [],
    },
    sources: {},
    entities,
  });
  return (packs) => async (ids) => {
    const wanted = new Set(ids);
    const found = await packs(wanted);
    if (!found.ok) return found;
    const all = own.read(wanted);
    for (const [id, stored] of all) all.set(id, explained(stored, byId.get(id)!));
    for (const id of wanted) {
      const stored = all.get(id) ?? found.value.get(id);
      if (!stored) continue;
      const others = found.value.get(id)?.incoming ?? [];
      all.set(id, { ...stored, incoming: mergeIncoming([others, own.incoming(id)]) });
    }
    return ok(all);
  };
}

/** What readers write themselves holds until they change it; what they took from elsewhere, as of the day on which they did. */
function explained(stored: StoredEntity, { sources, changed }: OwnEntity): StoredEntity {
  const isOwn = Object.keys(sources).every((key) => key === READER_SOURCE_KEY);
  return { ...stored, sources, pack: isOwn ? stored.pack : { ...stored.pack, dataAsOf: changed } };
}
