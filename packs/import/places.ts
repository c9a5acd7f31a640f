// The table of countries and territories and of their capitals.

import { type PartialDate, parsePartialDate } from '@/lib/core/model/dates';
import type { Entity, EntityName, Fact, Relation } from '@/lib/core/model/entity';
import type { Area } from './areas';
import { type Capital, capitals } from './capitals';
import { demonyms } from './demonyms';
import { entity } from './draft';
import { dateOf } from './leaders';
import { ABBREVIATIONS, FORMER, NEEDS, PRIORS, SALIENCE } from './place-names';
import { slug } from './slug';
import { capitalFact } from './urban-areas';

/** Below this, news names a country or capital only with a word on where it lies. */
const SMALL = 1_200_000;

/** Bodies of this pack whose members the Factbook lists, with its abbreviation. */
const BODIES: Readonly<Record<string, string>> = {
  NATO: 'organisation/nato',
  EU: 'organisation/european-union',
  AU: 'organisation/african-union',
  OPEC: 'organisation/opec',
  OECD: 'organisation/oecd',
};

export function areaEntities(areas: readonly Area[]): Entity[] {
  const entities = areas.flatMap((area) => [areaEntity(area, areas), ...capitalEntities(area)]);
  // Only one bearer of an id: two cities of one name (Kingston) keep apart by their country.
  const seen = new Set<string>();
  return entities.map((found) => {
    const id = seen.has(found.id)
      ? `${found.id}-${slug(found.relations[0]?.target.replace(/^place\//, '') ?? '2')}`
      : found.id;
    seen.add(id);
    return { ...found, id };
  });
}

/** The country's words for its people and what is of it, without those that are names of its own or of a larger state. */
export function demonymsOf(area: Area, areas: readonly Area[]): string[] {
  const words = demonyms(
    area.profile.field('People and Society', 'Nationality', 'noun'),
    area.profile.field('People and Society', 'Nationality', 'adjective'),
  );
  const placeNames = new Set(areas.flatMap(({ label, short }) => [label, short]));
  const larger = area.dependency === '' ? [] : areas.filter(({ dependency }) => dependency === '');
  const taken = new Set(larger.flatMap((other) => demonymsOf(other, areas)));
  return words.filter((word) => !placeNames.has(word) && !taken.has(word) && word.length > 2);
}

function areaEntity(area: Area, areas: readonly Area[]): Entity {
  const { profile, label } = area;
  const field = (...path: string[]) => profile.field('Government', 'Country name', ...path);
  const full = [label, area.short, ...area.regionNames, area.flagName, area.long].filter(
    (name) => name !== null,
  );
  const names: EntityName[] = [
    ...full.map((name) => ({ name: name.replace(/^The /, ''), type: 'full' as const })),
    ...field('abbreviation')
      .split(/ or | \(|\)/)
      .filter((name) => ABBREVIATIONS.has(name))
      .map((name) => ({ name, type: 'acronym' as const })),
    ...(FORMER[profile.code] ?? []).map((name) => formerName(name, field('former'))),
    ...nativeNames(area, areas).map((name) => ({ name, type: 'native' as const })),
    ...demonymsOf(area, areas).map((name) => ({ name, type: 'demonym' as const })),
  ];
  return entity({
    id: area.id,
    kind: 'place',
    label,
    description: describe(area),
    names: names.map((name) => judged(area.id, name)),
    facts: facts(area),
    relations: memberships(area),
    ids: area.qid ? { wikidata: area.qid } : {},
    salience: areaSalience(area),
  });
}

/** How often the area is meant, relative to others: what its bodies, parties and persons are weighed by. */
export function areaSalience({ profile, population, dependency }: Area): number {
  const small = population > 0 && population < SMALL && dependency !== '';
  const bySize = Math.round(14 + 7 * Math.max(0, Math.log10((population || 1) / 1e6)));
  return SALIENCE[profile.code] ?? (small ? 5 : bySize);
}

function formerName(name: string, field: string): EntityName {
  if (!field.includes(name)) throw new Error(`“${name}” is not among the former names: ${field}`);
  return { name, type: 'former' };
}

/** "Schweiz (German)/ Suisse (French)" → both; names that are other places' English names are left out. */
function nativeNames(area: Area, areas: readonly Area[]): string[] {
  const field = (form: string) => area.profile.field('Government', 'Country name', form);
  const taken = new Set([
    ...areas.flatMap(({ label, short }) => [label, short]),
    ...allCapitals(area).map(({ name }) => name),
  ]);
  return [field('local short form'), field('local long form')]
    .flatMap((text) => text.split(/[/;]| or /))
    .map((text) => text.replace(/\s*\([^)]*\)/g, '').trim())
    .filter((name) => /^\p{Lu}[\p{L}'’ -]{3,}$/u.test(name) && name !== 'Island' && !taken.has(name));
}

export function judged(id: string, name: EntityName): EntityName {
  const prior = PRIORS[`${id}/${name.name}`];
  const needs = NEEDS[`${id}/${name.name}`];
  return { ...name, ...(prior === undefined ? {} : { prior }), ...(needs ? { needs } : {}) };
}

function describe(area: Area): string {
  const cities = mainCapitals(area).map(({ name }) => name);
  const capital =
    cities.length === 0 ? '' : cities[0] === area.label ? '' : `; capital ${cities.join(' and ')}`;
  const sort = area.dependency
    ? upperFirst(area.dependency.replace(/[;,].*$/, '').replace(/ \(.*$/, ''))
    : '';
  const region = regionOf(area);
  if (area.profile.code === 'ay') return 'Continent around the South Pole';
  if (sort && sort.length < 80) return `${sort}${capital}`;
  if (['gz', 'we', 'wi'].includes(area.profile.code)) return `Territory in ${region}${capital}`;
  return region ? `Country in ${region}${capital}` : `Country${capital}`;
}

/** "Central Europe, east of Germany" → "Central Europe"; empty where the field begins otherwise. */
function regionOf({ profile }: Area): string {
  const text = profile
    .field('Geography', 'Location')
    .replace(/^metropolitan France: /, '')
    .replace(/^(?:interior|south) /, '')
    .replace(/^north-eastern /, 'Northeastern ')
    .replace(/^(?:Central|Southern|Northern|Eastern|Western) (?=(?:South|North) America)/, '')
    .replace(/[,;(].*$/, '')
    .trim();
  if (/^Middle East/.test(text)) return 'the Middle East';
  if (/^Caribbean/.test(text)) return 'the Caribbean';
  return /^\p{Lu}/u.test(text) && text.length < 50 ? text : '';
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function facts({ profile }: Area): Fact[] {
  const found: Fact[] = [];
  const people = /^([\d,]+) \((\d{4}) est\.\)/.exec(
    profile.field('People and Society', 'Population', 'total'),
  );
  if (people) {
    const date = parsePartialDate(people[2]!);
    found.push({
      text: `Population: ${people[1]} (estimate)`,
      ...(date ? { date } : {}),
      sources: ['factbook'],
    });
  }
  const government = profile.field('Government', 'Government type').replace(/;.*$/, '');
  if (government && government.length < 100)
    found.push({ text: `Government: ${government}`, sources: ['factbook'] });
  // What stands behind tells of other days: of the declaration, or of the states before.
  const free = /^(\d{1,2} \w+ \d{4}) \(((?:declared )?(?:from|following) [^);]{2,80})\)/.exec(
    profile.field('Government', 'Independence'),
  );
  const date: PartialDate | null = free ? dateOf(`since ${free[1]}`) : null;
  if (free && date) found.push({ text: `Independent (${free[2]})`, date, sources: ['factbook'] });
  return found;
}

function memberships({ profile }: Area): Relation[] {
  const bodies = profile.field('Government', 'International organization participation').split(/, ?/);
  return Object.entries(BODIES)
    .filter(([abbreviation]) => bodies.includes(abbreviation))
    .map(([, target]) => ({ type: 'member of', target, sources: ['factbook'] }));
}

function allCapitals({ profile }: Area): readonly Capital[] {
  return capitals(profile.code, profile.field('Government', 'Capital', 'name'));
}

/** Where several are told apart, those that are not only commercial. */
function mainCapitals(area: Area): readonly Capital[] {
  const all = allCapitals(area);
  return all.length > 1 ? all.filter(({ sort }) => !/commercial|royal|judicial/.test(sort)) : all;
}

/**
 * Small capitals of which neither the Factbook nor a source of standing dates anything, and news hardly
 * tells; Kingston on Norfolk Island took the mark from Jamaica's besides.
 */
const UNTOLD_CAPITALS = new Set(
  'kt/The Settlement,ck/West Island,cw/Avarua,nf/Kingston,rn/Marigot,wz/Lobamba'.split(','),
);

function capitalEntities(area: Area): Entity[] {
  const small = area.population < SMALL;
  return (
    allCapitals(area)
      // A city that bears its country's name cannot be told from it in a story: the country stands for both.
      .filter(({ name }) => name !== area.label && !UNTOLD_CAPITALS.has(`${area.profile.code}/${name}`))
      .map(({ name, alternatives, sort }) => {
        const id = name === 'Washington, D.C.' ? 'place/washington-dc' : `place/${slug(name)}`;
        const where = [area.label, ...demonymsOf(area, [area]).slice(0, 1)];
        const what =
          sort === ''
            ? 'Capital'
            : sort === 'seat of government'
              ? 'Seat of government'
              : `${upperFirst(sort)} capital`;
        const people = capitalFact(area, [name, ...alternatives]);
        const cityNames = [name, ...(/^Saint /.test(name) ? [name.replace(/^Saint /, 'St. ')] : [])];
        return entity({
          id,
          kind: 'place',
          label: name,
          description: `${what} of ${withArticle(area.label)}`,
          names: [
            ...cityNames.map((full) => ({ name: full, type: 'full' as const })),
            ...alternatives.map((other) => ({ name: other, type: 'alias' as const })),
          ].map((full) => {
            const seen = judged(id, full);
            return small && !seen.needs ? { ...seen, needs: where } : seen;
          }),
          facts: people ? [people] : [],
          relations: [
            {
              type:
                sort === 'seat of government'
                  ? 'seat of government of'
                  : `${sort ? `${sort} ` : ''}capital of`,
              target: area.id,
              sources: ['factbook'],
            },
          ],
          salience: Math.max(3, Math.round((SALIENCE[area.profile.code] ?? 15) * 0.5)),
        });
      })
  );
}

/** "the Philippines", "the United Kingdom", but "Poland". */
export function withArticle(label: string): string {
  return /^(?:United |Netherlands|Philippines|Maldives|Bahamas|Gambia|Comoros|Seychelles|Isle of|Gaza Strip|West Bank|U\.S\. Virgin|British Virgin|Republic of|Democratic Republic|Dominican Republic|Central African Republic)|Islands$/.test(
    label,
  )
    ? `the ${label}`
    : label;
}
