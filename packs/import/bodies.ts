// International bodies as entities: ids from the list at hand.

import type { Entity, EntityName, Fact } from '@/lib/core/model/entity';
import { entity } from './draft';
import { readList } from './lists';
import { readJson } from './open-data';
import { slug } from './slug';

/** One entry of lists/bodies.yaml. */
interface Body {
  readonly about: string;
  readonly names?: readonly EntityName[];
  readonly of?: string;
  readonly salience?: number;
}

export function bodyEntities(data: string, facts: ReadonlyMap<string, readonly Fact[]>): Entity[] {
  const listed = readJson(data, 'open/orgs/intl-orgs-opensanctions-MIT.json') as {
    readonly qid: string;
    readonly name: string;
  }[];
  return Object.entries(readList<Body>('bodies.yaml')).map(([name, { about, names, of, salience }]) => {
    const source = listed.find((found) => found.name === name);
    if (!source) throw new Error(`“${name}” is not in the list of international organisations.`);
    return entity({
      id: `organisation/${slug(name)}`,
      kind: 'organisation',
      label: name,
      description: about,
      names: [{ name, type: 'full' }, ...(names ?? [])],
      facts: facts.get(name) ?? [],
      relations: of ? [{ type: 'part of', target: of, sources: ['igo'] }] : [],
      ids: { wikidata: source.qid },
      salience: salience ?? 10,
    });
  });
}
