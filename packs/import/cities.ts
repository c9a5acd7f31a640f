// The table of large cities.

import type { Entity } from '@/lib/core/model/entity';
import type { Area } from './areas';
import { CITY_NEEDS, WELL_KNOWN } from './city-names';
import { wordsOf } from './country-words';
import { entity } from './draft';
import { areaSalience, withArticle } from './places';
import { slug } from './slug';
import { citiesOf } from './urban-areas';

/** Every city that some profile names; news of such a city that is no capital names its country, unless it is well known. */
export function cityEntities(areas: readonly Area[], countries: readonly Entity[]): Entity[] {
  const taken = new Set(countries.map(({ id }) => id));
  const known = new Set(
    countries.flatMap(({ names, relations }) =>
      relations.flatMap(({ target }) => names.map(({ name }) => `${target}/${name}`)),
    ),
  );
  const cities = areas
    .flatMap(citiesOf)
    .filter(({ capital, area, name }) => !capital && !known.has(`${area.id}/${name}`));
  const bearers = new Map<string, number>();
  for (const { name } of cities) bearers.set(slug(name), (bearers.get(slug(name)) ?? 0) + 1);
  return cities.map(({ area, name, others, fact }) => {
    const shared = bearers.get(slug(name))! > 1 || taken.has(`place/${slug(name)}`);
    const needs = WELL_KNOWN.has(name) ? {} : { needs: CITY_NEEDS[name] ?? wordsOf(area, areas) };
    return entity({
      id: `place/${slug(name)}${shared ? `-${slug(area.label)}` : ''}`,
      kind: 'place',
      label: name,
      description: `City in ${withArticle(area.label)}`,
      names: [name, ...others].map((form, at) => ({
        name: form,
        type: at === 0 ? 'full' : 'alias',
        ...needs,
      })),
      facts: [fact],
      relations: [{ type: 'in', target: area.id, sources: ['factbook'] }],
      salience: Math.max(2, Math.round(areaSalience(area) * 0.3)),
    });
  });
}
