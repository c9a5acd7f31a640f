// Entities that are read from memory with the same answers: the reader's own, and a pack for which the disk has no room.

import type { Entity, EntityId, Source, SourceKey } from '@/lib/core/model/entity';
import type { TellingPack } from '@/lib/core/model/told';
import { type Incoming, pointersOf } from './incoming';
import type { Shelf } from './join-entities';

/** Of several entities with one id the last counts. */
export function createMemoryShelf(
  records: readonly {
    readonly entity: Entity;
    readonly pack: TellingPack;
    readonly sources: Readonly<Record<SourceKey, Source>>;
  }[],
): Shelf {
  const byId = new Map(records.map((told) => [told.entity.id, told]));
  const incoming = new Map<EntityId, Incoming[]>();
  for (const { entity } of byId.values()) {
    for (const { target, via } of pointersOf(entity)) {
      const pointer = { source: entity.id, via, salience: entity.salience };
      const others = incoming.get(target);
      if (others) others.push(pointer);
      else incoming.set(target, [pointer]);
    }
  }
  return { told: (id) => byId.get(id) ?? null, incoming: (id) => incoming.get(id) ?? [] };
}
