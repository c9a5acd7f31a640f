// Posts that people hold in a place or a body, of which a card tells: those that say something of it.

import type { EntityId, Role } from '@/lib/core/model/entity';
import type { KnownEntities, KnownEntity } from './known-entity';
import { isEnvoy } from './telling';

export interface HeldHere {
  readonly role: Role;
  readonly by: KnownEntity;
}

/** Where more than these are sent abroad, they say nothing of who sends them: they stand in its record. */
const MOST_ENVOYS = 2;

/** None of what is no place or body. `named`: who else the story names; an envoy among them is told, however many there are. */
export function heldHere(
  known: KnownEntity,
  related: KnownEntities,
  named: ReadonlySet<EntityId> = new Set(),
): HeldHere[] {
  if (known.entity.kind !== 'place' && known.entity.kind !== 'organisation') return [];
  const seen = new Set(known.same);
  const held = known.incoming.flatMap(({ source }) => {
    const by = related.get(source);
    if (!by || seen.has(by.entity.id)) return [];
    seen.add(by.entity.id);
    return by.entity.roles
      .filter(({ of }) => of !== undefined && known.same.includes(of))
      .map((role): HeldHere => ({ role, by }));
  });
  const sent = held.filter(({ role }) => isEnvoy(role.title));
  if (sent.length <= MOST_ENVOYS) return held;
  const untold = new Set(sent.filter(({ by }) => !by.same.some((id) => named.has(id))));
  return held.filter((one) => !untold.has(one));
}
