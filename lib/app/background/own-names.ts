// The reader's own names and kept fact-checks: few, so that their indexes and their cards are made from the `user` database at every start.

import { KnowledgeBuilder, type Layer, openKnowledge } from '@/lib/core/annotate/knowledge';
import { ClaimIndexBuilder } from '@/lib/core/claims/claim-index';
import type { EntityId } from '@/lib/core/model/entity';
import type { KeptClaim } from '@/lib/core/model/kept-claim';
import type { OwnEntity } from '@/lib/core/model/own';
import type { Result } from '@/lib/core/model/result';
import { say } from '@/lib/core/words/say';
import type { StoreCode } from '@/lib/edge/store/faults';
import type { Shelf } from '@/lib/edge/store/join-entities';
import { createOwnShelf } from '@/lib/edge/store/own-shelf';
import type { StoredEntity } from '@/lib/edge/store/read-entities';
import { readKeptClaims, readOwn } from '@/lib/edge/store/read-user';
import { type LayerClaims, NO_CLAIMS, openedOnce } from './layer-claims';
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
  readonly kept: readonly KeptClaim[];
  /** Their index, built when the first story asks for it. */
  readonly claims: LayerClaims;
}

const UNREAD = ['note_ownUnread', 'note_keptUnread'] as const;

/** Reads them and builds their layer. What cannot be read does not keep the packs from serving. */
export async function openOwnNames(user: UserStoreOpener): Promise<OwnNames> {
  const store = await user();
  const [own, claims] = store.ok
    ? await Promise.all([readOwn(store.value), readKeptClaims(store.value)])
    : [store, store];
  const kept = claims.ok ? claims.value : [];
  return {
    layer: own.ok ? await buildLayer(own.value) : null,
    notes: [own, claims].flatMap((read, at) => (read.ok ? [] : [say(UNREAD[at]!, read.fault.message)])),
    shelves: own.ok ? [createOwnShelf(own.value)] : [],
    kept,
    claims: kept.length === 0 ? NO_CLAIMS : openedOnce(() => buildIndex(kept)),
  };
}

async function buildIndex(kept: readonly KeptClaim[]): Promise<ArrayBuffer | null> {
  const builder = new ClaimIndexBuilder();
  for (const { claim } of kept) builder.add(claim);
  const built = await runInSlices(builder.finish(), NEVER);
  return built.ok ? built.value : null;
}

async function buildLayer(entities: readonly OwnEntity[]): Promise<Layer | null> {
  if (entities.length === 0) return null;
  const builder = new KnowledgeBuilder();
  for (const { entity } of entities) builder.add(entity);
  const built = await runInSlices(builder.finish(), NEVER);
  const opened = built.ok ? openKnowledge(built.value) : built;
  return opened.ok ? opened.value.layers[0]! : null;
}
