// The table of parties: those with seats in a parliament after the last election that the Factbook records.

import type { Entity, EntityName } from '@/lib/core/model/entity';
import { fold } from '@/lib/core/text/fold';
import type { Area } from './areas';
import type { Chamber } from './chambers';
import { adjectivesOf, wordsOf } from './country-words';
import { entity } from './draft';
import { EDITION, splitOutside } from './factbook-text';
import { allChambers, chamberId, chamberLabel } from './legislatures';
import { ALONE, IDS, LEFT_OUT, NEAR, NOT_ALONE, OTHERS_ACRONYMS } from './party-names';
import { areaSalience, withArticle } from './places';
import { slug } from './slug';

interface Seats {
  readonly chamber: Chamber;
  readonly name: string;
  readonly others: readonly string[];
  readonly acronym: string | null;
  readonly seats: number;
}

/** Words that make a name one of a party once the country stands by it: "Polish Left" may be anything. */
const KIND =
  /Party|Movement|Front|Union|Alliance|Congress|Coalition|Rally|Democrats|Greens|Moderates|Liberals|Republicans|Conservatives/i;

export function partyEntities(areas: readonly Area[]): Entity[] {
  const parties = allChambers(areas)
    .filter(({ house }) => house !== 'upper')
    .flatMap(seatsOf);
  const bearers = countBearers(parties, areas);
  return parties.map((party) => partyEntity(party, areas, bearers)).filter(({ names }) => names.length > 0);
}

/** "Social Democratic Party (SAP) (107)" → name, acronym and seats; names that are no plain words are left out. */
function seatsOf(chamber: Chamber): Seats[] {
  const found: Seats[] = [];
  for (const part of splitOutside(chamber.parties, ';')) {
    const form = /^(.*?)(?:\s*\(([^()]*)\))?\s*\((\d+)\)$/.exec(part.replace(/["“”]/g, ''));
    const name = form?.[1]?.trim() ?? '';
    if (
      !form ||
      !/^\p{Lu}[\p{L}\p{N}'’. -]{2,60}$/u.test(name) ||
      /\s[-–]\s|^Other|^Independent|^\p{Lu}{2,}$/u.test(name)
    )
      continue;
    if (LEFT_OUT.test(name)) continue;
    const inside = (form[2] ?? '').split(/, ?|\//).map((word) => word.trim());
    found.push({
      chamber,
      name,
      others: inside.filter((word) => /^\p{Lu}\p{Ll}[\p{L}'’ -]{3,}$/u.test(word)),
      acronym:
        inside.find(
          (word) => /^(?=.*\p{Lu}.*\p{Lu})[\p{L}-]{3,7}$/u.test(word) && !OTHERS_ACRONYMS.has(word),
        ) ?? null,
      seats: Number(form[3]),
    });
  }
  return found.filter(({ name }, at) => found.findIndex((other) => other.name === name) === at);
}

/** How many countries have a party of that name, by all lists of parties in the Factbook. */
function countBearers(parties: readonly Seats[], areas: readonly Area[]): ReadonlyMap<string, number> {
  const lists = areas.map((area) => ({
    area,
    text: fold(area.profile.field('Government', 'Political parties')),
  }));
  const bearers = new Map<string, number>();
  for (const { name, chamber } of parties) {
    const words = fold(name);
    const others = lists.filter(({ area, text }) => area !== chamber.area && text.includes(words)).length;
    const same = parties.filter(
      (other) => other.chamber.area !== chamber.area && fold(other.name) === words,
    ).length;
    bearers.set(words, 1 + Math.max(others, same));
  }
  return bearers;
}

function partyEntity(
  { chamber, name, others, acronym, seats }: Seats,
  areas: readonly Area[],
  bearers: ReadonlyMap<string, number>,
): Entity {
  const { area } = chamber;
  const near = wordsOf(area, areas);
  const adjectives = adjectivesOf(area, areas);
  const withCountry = near.some((word) => fold(name).includes(fold(word)));
  const alone = (form: string): EntityName[] => {
    if (ALONE.has(form)) return [{ name: form, type: 'full' }];
    if (NEAR.has(form)) return [{ name: form, type: 'full', needs: near }];
    if (withCountry && form === name) return [{ name: form, type: 'full', needs: near }];
    const shared = (bearers.get(fold(form)) ?? 1) > 1 || NOT_ALONE.test(form);
    return shared ? [] : [{ name: form, type: 'full', needs: near }];
  };
  const bare = alone(name);
  const names: EntityName[] = [
    ...bare,
    ...(withCountry || ALONE.has(name) || !KIND.test(name)
      ? []
      : [
          { name: `${name} of ${withArticle(area.label)}`, type: 'full' as const },
          ...adjectives.map((word) => ({
            name: `${word} ${name.replace(/^The /, '')}`,
            type: 'alias' as const,
          })),
        ]),
    ...others.flatMap((other) => alone(other).map((found) => ({ ...found, type: 'alias' as const }))),
    ...(acronym
      ? [{ name: acronym, type: 'acronym' as const, needs: acronymNeeds(acronym, near, name) }]
      : []),
  ];
  // Now and then the list is of an older, larger house.
  const of = chamber.seats && chamber.seats >= seats ? ` of ${chamber.seats}` : '';
  return entity({
    id: IDS[name] ?? `organisation/${slug(name)}${withCountry ? '' : `-${slug(area.label)}`}`,
    kind: 'organisation',
    label: name,
    description: `Party or alliance of parties in ${withArticle(area.label)}`,
    names,
    facts: [
      {
        text: chamber.elected
          ? `Won ${seats}${of} seats in the ${chamberLabel(chamber)}`
          : `${seats}${of} seats in the ${chamberLabel(chamber)}`,
        date: chamber.elected ?? EDITION,
        sources: ['factbook'],
      },
    ],
    relations: [{ type: 'party in', target: chamberId(chamber), sources: ['factbook'] }],
    salience: Math.max(1, Math.round(areaSalience(area) * 0.2)),
  });
}

/** Four letters and more need the country, three the name itself: SPD is also a police department. */
function acronymNeeds(acronym: string, near: readonly string[], name: string): readonly string[] {
  return acronym.length > 3 ? near : [name];
}
