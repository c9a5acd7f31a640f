// The table of ambassadors: those of other states in Washington and those of the United States abroad, with the day they began.

import type { Entity, Role } from '@/lib/core/model/entity';
import type { Area } from './areas';
import { isState, wordsOf } from './country-words';
import { entity } from './draft';
import { dateOf } from './leaders';
import { type PersonName, parsePersonName, usualForms } from './person-names';
import { withArticle } from './places';
import { slug } from './slug';

interface Envoy {
  readonly person: PersonName;
  readonly role: Role;
  readonly area: Area;
}

const LINE = /^Ambassador(?:-designate)? (?!\()([^;]+?) \(since ([^)]*\d{4})\)/;

export function envoyEntities(areas: readonly Area[], known: ReadonlyMap<string, string>): Entity[] {
  const persons = new Map<string, Envoy[]>();
  for (const envoy of areas.filter((area) => isState(area)).flatMap(envoysOf)) {
    const id =
      known.get(envoy.person.full) ??
      envoy.person.others.map((name) => known.get(name)).find(Boolean) ??
      `person/${slug(envoy.person.full)}`;
    persons.set(id, [...(persons.get(id) ?? []), envoy]);
  }
  return [...persons].map(([id, envoys]) => envoyEntity(id, envoys, areas));
}

function envoysOf(area: Area): Envoy[] {
  const posts = [
    {
      section: 'Diplomatic representation in the US',
      title: `Ambassador of ${withArticle(area.label)} to the United States`,
      of: area.id,
    },
    {
      section: 'Diplomatic representation from the US',
      title: `U.S. Ambassador to ${withArticle(area.label)}`,
      of: 'place/united-states',
    },
  ];
  return posts.flatMap(({ section, title, of }) => {
    const text = area.profile.field('Government', section, 'chief of mission');
    const line = LINE.exec(text);
    const from = dateOf(`since ${line?.[2] ?? ''}`);
    const person = parsePersonName((line?.[1] ?? '').replace(/^(?:Dr\.|Sir|Dame|General|Gen\.) /, ''));
    if (!person || !from) return [];
    const designate = text.startsWith('Ambassador-designate');
    return [
      {
        person,
        area,
        role: {
          title: designate ? `${title} (designate)` : title,
          of,
          from,
          to: null,
          sources: ['factbook'],
        },
      },
    ];
  });
}

function envoyEntity(id: string, envoys: readonly Envoy[], areas: readonly Area[]): Entity {
  const { person } = envoys[0]!;
  const near = [...new Set(envoys.flatMap(({ area }) => wordsOf(area, areas)))];
  const bare = !/[ -]/.test(person.full);
  return entity({
    id,
    kind: 'person',
    label: person.full,
    description: envoys[0]!.role.title,
    names: [
      ...(bare ? [] : [{ name: person.full, type: 'full' as const, needs: near }]),
      ...usualForms(person).map((name) => ({ name, type: 'alias' as const, needs: near })),
      ...(person.alone.length > 2 ? [{ name: person.alone, type: 'family' as const }] : []),
    ],
    roles: envoys.map(({ role }) => role),
    salience: 4,
  });
}
