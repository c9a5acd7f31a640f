// Entities that are read from memory with the same answers: the reader's own, and a pack for which the disk has no room.

import type { Entity, EntityId, Source, SourceKey } from '@/lib/core/model/entity';
import type { PackSummary } from '@/lib/core/model/knowledge';
import { type Incoming, mergeIncoming, pointersOf } from './incoming';
import type { StoredEntity } from './read-entities';

export interface MemoryLibrary {
  read(ids: Iterable<EntityId>): Map<EntityId, StoredEntity>;
  /** Who points at an entity from here, whether it is here or not. */
  incoming(id: EntityId): readonly Incoming[];
}

export function createMemoryLibrary(contents: {
  readonly summary: PackSummary;
  readonly sources: Readonly<Record<SourceKey, Source>>;
  readonly entities: readonly Entity[];
}): MemoryLibrary {
  const { summary: pack, sources } = contents;
  const byId = new Map(contents.entities.map((entity) => [entity.id, entity]));
  const incoming = new Map<EntityId, Incoming[]>();
  for (const entity of contents.entities) {
    for (const { target, via } of pointersOf(entity)) {
      const pointer = { source: entity.id, via, salience: entity.salience };
      const others = incoming.get(target);
      if (others) others.push(pointer);
      else incoming.set(target, [pointer]);
    }
  }
  return {
    read(ids) {
      const found = new Map<EntityId, StoredEntity>();
      for (const id of ids) {
        const entity = byId.get(id);
        if (!entity) continue;
        found.set(id, { entity, incoming: mergeIncoming([incoming.get(id) ?? []]), pack, sources });
      }
      return found;
    },
    incoming: (id) => incoming.get(id) ?? [],
  };
}
