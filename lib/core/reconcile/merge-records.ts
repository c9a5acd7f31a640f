// One entity from what several packs tell of it: all that they say, without repeats, and the points on which they differ.

import type { Entity, EntityId, EntityName, Fact, Source, SourceKey } from '../model/entity';
import type { Difference, Told } from '../model/told';
import { SourceJoiner } from './merge-sources';
import { SpellJoiner } from './merge-spells';
import { wordDifferences } from './word-differences';

export interface MergedRecord {
  /** With the words, the id and the salience of the first. */
  readonly entity: Entity;
  /** What the source keys in `entity` stand for. */
  readonly sources: Readonly<Record<SourceKey, Source>>;
  readonly differences: readonly Difference[];
}

/**
 * Joins what is told of one entity, in the order of trust. Nothing of the first is lost; of what others say that is added which does not
 * contradict it. `keyOf` is the same for ids that mean the same.
 */
export function mergeRecords(
  told: readonly [Told, ...Told[]],
  keyOf: (id: EntityId) => EntityId,
): MergedRecord {
  const [first] = told;
  // Nearly always; nothing is copied then.
  if (told.length === 1) return { entity: first.entity, sources: first.sources, differences: [] };
  const sources = new SourceJoiner();
  const vouched = first.pack.dataAsOf;
  const names = new Map<string, EntityName>();
  const facts = new Map<string, Fact>();
  const roles = new SpellJoiner<Entity['roles'][number]>(
    vouched,
    ({ title, of }) => `${title}\n${of === undefined ? '' : keyOf(of)}`,
  );
  const relations = new SpellJoiner<Entity['relations'][number]>(
    vouched,
    ({ type, target }) => `${type}\n${keyOf(target)}`,
  );
  const ids = new Map<string, string>();
  let text: Entity['text'];
  for (const [at, each] of told.entries()) {
    const { entity, pack } = each;
    const cited = <Part extends { readonly sources: readonly SourceKey[] }>(part: Part): Part => ({
      ...part,
      sources: part.sources.flatMap((key) => sources.key(each, at, key) ?? []),
    });
    for (const name of entity.names) names.set(nameKey(name), joinNames(names.get(nameKey(name)), name));
    for (const fact of entity.facts)
      facts.set(factKey(fact), joinFacts(facts.get(factKey(fact)), cited(fact)));
    roles.add(entity.roles, { told: at, vouched: pack.dataAsOf, cited });
    relations.add(entity.relations, { told: at, vouched: pack.dataAsOf, cited });
    for (const [scheme, id] of Object.entries(entity.ids)) if (!ids.has(scheme)) ids.set(scheme, id);
    if (entity.text) text ??= cited(entity.text);
  }
  return {
    entity: {
      ...first.entity,
      names: [...names.values()],
      roles: roles.joined(),
      facts: [...facts.values()],
      relations: relations.joined(),
      ids: Object.fromEntries(ids),
      ...(text ? { text } : {}),
    },
    sources: sources.joined(),
    differences: [
      ...wordDifferences(told),
      ...roles.differences(({ title }) => ({ what: 'post', title })),
      ...relations.differences(({ type, target }) => ({ what: 'tie', type, target })),
    ],
  };
}

function nameKey({ name, type, case: rule }: EntityName): string {
  return `${name}\n${type}\n${rule ?? ''}`;
}

/** The stretch in which a name was borne is taken from the first who knows it. */
function joinNames(before: EntityName | undefined, name: EntityName): EntityName {
  if (!before || before.from !== undefined || before.to !== undefined) return before ?? name;
  const { from, to } = name;
  return { ...before, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function factKey({ text, date }: Fact): string {
  return `${text}\n${date ?? ''}`;
}

function joinFacts(before: Fact | undefined, fact: Fact): Fact {
  return before ? { ...before, sources: union(before.sources, fact.sources) } : fact;
}

function union(a: readonly SourceKey[], b: readonly SourceKey[]): SourceKey[] {
  return [...new Set([...a, ...b])];
}
