// Which ids mean one and the same, from the same-as links of all packs together.

import type { EntityId, SameAs } from '../model/entity';

/**
 * Most ids of one entity. Packs that know it by ids of their own are a handful; a chain that leads further is a mistake or an attack,
 * and every card would have to read all of them.
 */
export const MOST_SAME = 64;

/** Most ids in all links together: they are held in memory by whoever reads entities. */
const MOST_LINKED = 200_000;

export interface IdClasses {
  /** All ids that mean what this one means, in the order in which links name them; alone where no link names it. */
  of(id: EntityId): readonly EntityId[];
  /** One id for all of a class, whichever of them is asked. */
  key(id: EntityId): EntityId;
  /** Those of two ids and more. */
  readonly classes: readonly (readonly EntityId[])[];
}

export const NO_CLASSES: IdClasses = { of: (id) => [id], key: (id) => id, classes: [] };

/**
 * Links hold in both directions and over any number of steps, in circles too. `links`: a list for each pack, in the order of trust:
 * a link that would make a class too large is left out, so that a later pack cannot undo what an earlier one says.
 */
export function classesOf(links: readonly (readonly SameAs[])[]): IdClasses {
  const byId = new Map<EntityId, EntityId[]>();
  for (const { ids } of links.flat()) {
    if (ids.length > MOST_SAME || byId.size + ids.length > MOST_LINKED) continue;
    const parts = new Set(ids.map((id) => byId.get(id) ?? [id]));
    // Ids that no link has named yet are lists of their own, so an id twice in one link would stand here twice.
    const joined = [...new Set([...parts].flat())];
    if (joined.length > MOST_SAME) continue;
    for (const id of joined) byId.set(id, joined);
  }
  if (byId.size === 0) return NO_CLASSES;
  return {
    of: (id) => byId.get(id) ?? [id],
    key: (id) => byId.get(id)?.[0] ?? id,
    classes: [...new Set(byId.values())].filter(({ length }) => length > 1),
  };
}
