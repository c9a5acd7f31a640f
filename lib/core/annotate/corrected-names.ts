// The names that rules of the reader's give to entities of the library, as a layer of their own: so that "it is this other one"
// holds also where no pack knows that name of it, or any entity by that name.

import type { Correction } from '../model/correction';
import type { Entity, EntityId, EntityName } from '../model/entity';
import { foldedName } from '../text/said';
import { caseRuleOf } from './knowledge-builder';

/** Entities that rules name as the right ones. */
export function entitiesMeant(rules: readonly Correction[]): ReadonlySet<EntityId> {
  return new Set(rules.flatMap(({ verdict }) => (verdict.is === 'instead' ? [verdict.entity] : [])));
}

/**
 * The same entities with the names that rules give them beside their own. `entities` are those of `entitiesMeant` that the library
 * holds. The layer comes after all packs, so that theirs is what is known of each.
 */
export function correctedNames(
  rules: readonly Correction[],
  entities: ReadonlyMap<EntityId, Entity>,
): Entity[] {
  // By the entity, not by the id that a rule names: two ids may mean the same.
  const given = new Map<Entity, Map<string, EntityName>>();
  const byId = new Map([...entities.values()].map((entity) => [entity.id, entity]));
  for (const { verdict, words, name, scope } of rules) {
    const meant = verdict.is === 'instead' ? entities.get(verdict.entity) : undefined;
    const entity = meant && byId.get(meant.id);
    if (!entity) continue;
    const names = given.get(entity) ?? new Map<string, EntityName>();
    given.set(entity, names);
    const before = names.get(name);
    if (before && !before.needs) continue;
    const needs = scope.in === 'everywhere' ? [] : [...(before?.needs ?? []), ...scope.names.map(foldedName)];
    const one = { name: words, type: 'short', ...(needs.length > 0 ? { needs } : {}) } as const;
    names.set(name, besideOwn(one, entity));
  }
  return [...given].map(([entity, names]) => ({ ...entity, names: [...names.values(), ...entity.names] }));
}

/** Where the pack has the same name and asks for words beside it, the reader's is another name: under the other rule of capitals. */
function besideOwn(given: EntityName, { names }: Entity): EntityName {
  const own = names.find(({ name, needs }) => name === given.name && needs !== undefined);
  return own ? { ...given, case: caseRuleOf(own) === 'exact' ? 'cased' : 'exact' } : given;
}
