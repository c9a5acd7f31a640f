// Entities from all that tell of them: the reader's own, then packs, in the order of trust, under any id that means the same.

import type { ClaimId } from '@/lib/core/model/claim';
import type { Entity, EntityId, Source, SourceKey } from '@/lib/core/model/entity';
import type { Difference, TellingPack, Told } from '@/lib/core/model/told';
import { mergeRecords } from '@/lib/core/reconcile/merge-records';
import type { IdClasses } from '@/lib/core/reconcile/same-as';
import { type Incoming, mergeIncoming } from './incoming';

export interface StoredEntity {
  /** What all that tell of it say together; its words are those of the first. */
  readonly entity: Entity;
  /** All ids by which packs know it, the entity's own first. */
  readonly same: readonly EntityId[];
  /** Entities whose roles or relations point here, those with a role first, then the more salient. */
  readonly incoming: readonly Incoming[];
  /** Claims by it or about it. */
  readonly claims: readonly ClaimId[];
  /** Of the first that tells of it. */
  readonly pack: TellingPack;
  /** What the keys in `entity` stand for. */
  readonly sources: Readonly<Record<SourceKey, Source>>;
  /** What each says, in the order of trust. */
  readonly told: readonly Told[];
  readonly differences: readonly Difference[];
}

/** Where records lie: a pack on disk as far as it was read, a pack in memory, the reader's own. */
export interface Shelf {
  told(id: EntityId): Told | null;
  /** Who points at an entity from here, whether it is here or not. */
  incoming(id: EntityId): readonly Incoming[];
}

/** The entities with these ids, each under the id that was asked for; those on no shelf are missing. */
export function joinEntities(
  ids: Iterable<EntityId>,
  shelves: readonly Shelf[],
  classes: IdClasses,
): Map<EntityId, StoredEntity> {
  const found = new Map<EntityId, StoredEntity>();
  const byKey = new Map<EntityId, StoredEntity | null>();
  for (const id of ids) {
    const key = classes.key(id);
    let stored = byKey.get(key);
    if (stored === undefined) {
      stored = joinOne(classes.of(id), shelves, classes);
      byKey.set(key, stored);
    }
    if (stored) found.set(id, stored);
  }
  return found;
}

function joinOne(
  same: readonly EntityId[],
  shelves: readonly Shelf[],
  classes: IdClasses,
): StoredEntity | null {
  const [first, ...others] = shelves.flatMap((shelf) => same.flatMap((id) => shelf.told(id) ?? []));
  if (!first) return null;
  const { id } = first.entity;
  const told: readonly [Told, ...Told[]] = [first, ...others];
  const pointing = mergeIncoming(
    shelves.flatMap((shelf) => same.map((each) => shelf.incoming(each))),
    classes.key,
  ).filter(({ source }) => !same.includes(source));
  return {
    ...mergeRecords(told, classes.key),
    same: [id, ...same.filter((other) => other !== id)],
    incoming: pointing.filter(({ via }) => via !== 'claim'),
    claims: pointing.filter(({ via }) => via === 'claim').map(({ source }) => source),
    pack: first.pack,
    told,
  };
}
