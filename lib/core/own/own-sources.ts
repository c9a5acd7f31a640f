// The sources of an entry of the reader's own. No validator stands here: the database is opened by our pages too.

import type { Entity, Source, SourceKey } from '../model/entity';
import { READER_SOURCE, READER_SOURCE_KEY } from '../model/own';
import { entityParts } from '../packs/source-check';

export interface OwnRecord {
  readonly entity: Entity;
  /** Those that it names, and no others. */
  readonly sources: Readonly<Record<SourceKey, Source>>;
}

export function usedSources(
  entity: Entity,
  known: Readonly<Record<SourceKey, Source>>,
): Readonly<Record<SourceKey, Source>> {
  const keys = new Set(entityParts(entity).flatMap((part) => part.keys));
  return Object.fromEntries([...keys].sort().map((key) => [key, known[key]!]));
}

/** An entry that names sources which nothing explains, as earlier versions kept them: each key is all that is known of it. */
export function explainSources(entity: Entity): OwnRecord {
  const named = <Part extends { readonly sources: readonly SourceKey[] }>(part: Part): Part => ({
    ...part,
    sources: part.sources.length > 0 ? part.sources : [READER_SOURCE_KEY],
  });
  const { text, ...rest } = entity;
  const whole: Entity = {
    ...rest,
    roles: entity.roles.map(named),
    facts: entity.facts.map(named),
    relations: entity.relations.map(named),
    ...(text ? { text: named(text) } : {}),
  };
  const keys = entityParts(whole).flatMap((part) => part.keys);
  const titles = Object.fromEntries(keys.map((key) => [key, { title: key }]));
  return { entity: whole, sources: usedSources(whole, { ...titles, [READER_SOURCE_KEY]: READER_SOURCE }) };
}
