// Who points at whom: kept with the one pointed at, so that a country's card finds its leaders with two reads.

import type { Claim, ClaimId } from '@/lib/core/model/claim';
import type { Entity, EntityId } from '@/lib/core/model/entity';

/** An entity with a role or relation that names another, or a claim by or about it. */
export interface Incoming {
  readonly source: EntityId | ClaimId;
  readonly via: 'role' | 'relation' | 'claim';
  /** The source's, so that the most telling can be read first where hundreds point at one. */
  readonly salience: number;
}

/** Those that `entity` points at, each once; a role says more than a relation. */
export function pointersOf(entity: Entity): { readonly target: EntityId; readonly via: Incoming['via'] }[] {
  const found = new Map<EntityId, Incoming['via']>();
  for (const { target } of entity.relations) found.set(target, 'relation');
  for (const { of } of entity.roles) if (of !== undefined) found.set(of, 'role');
  found.delete(entity.id);
  return Array.from(found, ([target, via]) => ({ target, via }));
}

/** Whom a claim is by and about, each once. */
export function subjectsOf({ claimant, about }: Claim): ReadonlySet<EntityId> {
  return new Set([...(claimant?.entity === undefined ? [] : [claimant.entity]), ...about]);
}

/** Each source once, holders of posts first, then the more salient; ties by id, so that the order is always the same. `keyOf` is the same for ids that mean the same. */
export function mergeIncoming(
  lists: readonly (readonly Incoming[])[],
  keyOf: (id: EntityId) => EntityId,
): Incoming[] {
  const bySource = new Map<EntityId, Incoming>();
  for (const incoming of lists.flat()) {
    const key = keyOf(incoming.source);
    const before = bySource.get(key);
    if (!before || (before.via === 'relation' && incoming.via === 'role')) bySource.set(key, incoming);
  }
  return [...bySource.values()].sort(
    (a, b) =>
      Number(a.via === 'relation') - Number(b.via === 'relation') ||
      b.salience - a.salience ||
      (a.source < b.source ? -1 : 1),
  );
}
