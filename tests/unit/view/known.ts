// Entities as a store would hand them over, for the tests of what cards and rows say.
import { type Day, type PartialDate, parseDay, parsePartialDate } from '@/lib/core/model/dates';
import type { Entity, EntityId, Relation, Role, Source } from '@/lib/core/model/entity';
import type { KnownEntities, KnownEntity } from '@/lib/core/view/known-entity';

export const day = (text: string): Day => parseDay(text)!;
export const date = (text: string): PartialDate => parsePartialDate(text)!;

export const SOURCES: Readonly<Record<string, Source>> = {
  factbook: { title: 'The World Factbook', publisher: 'CIA', date: date('2026-02') },
  story: { title: 'Facts of the sample story', date: date('2025-08-20') },
};

type Sketch = Partial<Entity> & Pick<Entity, 'id' | 'kind' | 'label'>;

export function entity(sketch: Sketch): Entity {
  return {
    description: `what ${sketch.label} is`,
    names: [],
    roles: [],
    facts: [],
    relations: [],
    ids: {},
    salience: 1,
    ...sketch,
  };
}

export function role(title: string, from: string | null, to: string | null, more: Partial<Role> = {}): Role {
  return { title, from: from ? date(from) : null, to: to ? date(to) : null, sources: ['factbook'], ...more };
}

export function relation(type: string, target: EntityId, more: Partial<Relation> = {}): Relation {
  return { type, target, sources: ['factbook'], ...more };
}

/** Works out who points at whom, as the store does at an install. */
export function library(entities: readonly Entity[], dataAsOf = day('2026-02-01')): KnownEntities {
  const pack = { id: 'test', title: 'Test pack', dataAsOf, licence: 'CC0-1.0' };
  return new Map(
    entities.map((each): [EntityId, KnownEntity] => [
      each.id,
      {
        entity: each,
        same: [each.id],
        incoming: entities
          .filter(
            (other) =>
              other.roles.some((held) => held.of === each.id) ||
              other.relations.some((tie) => tie.target === each.id),
          )
          .map((other) => ({ source: other.id })),
        pack,
        sources: SOURCES,
        told: [{ entity: each, pack, sources: SOURCES }],
        differences: [],
      },
    ]),
  );
}
