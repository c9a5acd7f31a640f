// The table of divisions: U.S. states and a few cities, Canadian provinces, parts of the United Kingdom, regions of the world.

import type { Entity, Fact } from '@/lib/core/model/entity';
import { regionNames } from './cldr';
import { entity } from './draft';
import type { Flag, Nsi } from './flags';
import { POSTAL } from './place-names';
import { judged } from './places';
import { slug } from './slug';

const DIVISIONS = [
  { prefix: 'US-', id: 'us-', what: 'State of the United States', of: 'place/united-states', salience: 25 },
  { prefix: 'CA-', id: 'ca-', what: 'Province or territory of Canada', of: 'place/canada', salience: 12 },
  { prefix: 'GB-', id: '', what: 'Part of the United Kingdom', of: 'place/united-kingdom', salience: 25 },
] as const;

/** Cities with a flag of their own in the same list, which news names as often as their states. */
const CITIES: Readonly<
  Record<string, { readonly id: string; readonly of: string; readonly names: readonly string[] }>
> = {
  Q60: { id: 'place/new-york-city', of: 'place/us-new-york', names: ['New York City', 'New York'] },
  Q1297: { id: 'place/chicago', of: 'place/us-illinois', names: ['Chicago'] },
};

export function divisionEntities(
  flags: readonly Flag[],
  facts: ReadonlyMap<string, readonly Fact[]>,
): Entity[] {
  return flags.flatMap((flag): Entity[] => {
    const division = DIVISIONS.find(({ prefix }) => flag.iso.startsWith(prefix));
    if (!division || flag.qid === 'Q61' || flag.name === 'Saguenay–Lac-Saint-Jean') return [];
    const city = CITIES[flag.qid];
    if (city) {
      return [
        entity({
          id: city.id,
          kind: 'place',
          label: flag.name,
          description: 'City of the United States',
          names: city.names.map((name) => judged(city.id, { name, type: 'full' })),
          relations: [{ type: 'in', target: city.of, sources: ['nsi'] }],
          ids: { wikidata: flag.qid },
          salience: 45,
        }),
      ];
    }
    const code = flag.iso.slice(3);
    const label =
      division.prefix === 'US-' && ['Georgia', 'Washington', 'New York'].includes(flag.name)
        ? `${flag.name} (state)`
        : flag.name;
    const id = `place/${division.id}${slug(flag.name)}`;
    return [
      entity({
        id,
        kind: 'place',
        label,
        description: division.what,
        names: [
          judged(id, { name: flag.name, type: 'full' }),
          ...(label === flag.name
            ? []
            : [
                { name: `${flag.name} state`, type: 'alias' as const },
                { name: `${flag.name} State`, type: 'alias' as const, prior: 0.5 },
              ]),
          ...(division.prefix === 'US-' && POSTAL.has(code)
            ? [{ name: code, type: 'acronym' as const, prior: 0.9 }]
            : []),
        ],
        facts: facts.get(id) ?? [],
        relations: [{ type: 'part of', target: division.of, sources: ['nsi'] }],
        ids: { wikidata: flag.qid },
        salience: division.salience,
      }),
    ];
  });
}

/** Regions that CLDR names (by their UN M.49 code), with the words for what is of them; "African" and "Asian" are left out, being parts of "African American" and the like. */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  '150': [],
  '002': [],
  '142': [],
  '003': ['North American', 'North Americans'],
  '005': ['South American', 'South Americans'],
  '419': ['Latin American', 'Latin Americans'],
  '013': ['Central American', 'Central Americans'],
  '029': [],
  '035': ['Southeast Asian', 'Southeast Asians'],
  '143': ['Central Asian', 'Central Asians'],
};

export function regionEntities(nsi: readonly Nsi[]): Entity[] {
  return Object.entries(REGIONS).map(([code, words]) => {
    const label = regionNames(code)[0]!;
    const qid = nsi.find(({ name, kind }) => name === label && kind.includes('flags/man_made/flagpole'))?.qid;
    return entity({
      id: `place/${slug(label)}`,
      kind: 'place',
      label,
      description: /^(?:Europe|Africa|Asia|North America|South America)$/.test(label)
        ? 'Continent'
        : 'Region of the world',
      names: [{ name: label, type: 'full' }, ...words.map((name) => ({ name, type: 'demonym' as const }))],
      ids: qid ? { wikidata: qid } : {},
      salience: 20,
    });
  });
}
