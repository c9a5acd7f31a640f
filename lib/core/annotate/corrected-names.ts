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
  const given = new Map<EntityId, Map<string, EntityName>>();
  for (const { verdict, words, name, scope } of rules) {
    if (verdict.is !== 'instead' || !entities.has(verdict.entity)) continue;
    const names = given.get(verdict.entity) ?? new Map<string, EntityName>();
    given.set(verdict.entity, names);
    const before = names.get(name);
    if (before && !before.needs) continue;
    const needs = scope.in === 'everywhere' ? [] : [...(before?.needs ?? []), ...scope.names.map(foldedName)];
    const one = { name: words, type: 'short', ...(needs.length > 0 ? { needs } : {}) } as const;
    names.set(name, besideOwn(one, entities.get(verdict.entity)!));
  }
  return [...given].map(([id, names]) => {
    const entity = entities.get(id)!;
    return { ...entity, names: [...names.values(), ...entity.names] };
  });
}

/** Where the pack has the same name and asks for words beside it, the reader's is another name: under the other rule of capitals. */
function besideOwn(given: EntityName, { names }: Entity): EntityName {
  const own = names.find(({ name, needs }) => name === given.name && needs !== undefined);
  return own ? { ...given, case: caseRuleOf(own) === 'exact' ? 'cased' : 'exact' } : given;
}
