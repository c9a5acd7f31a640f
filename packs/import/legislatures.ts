// The table of parliaments and their chambers.

import type { EntityName, Fact } from '@/lib/core/model/entity';
import type { Area } from './areas';
import { type Chamber, chambersOf } from './chambers';
import { adjectivesOf, isState, wordsOf } from './country-words';
import { entity } from './draft';
import { EDITION } from './factbook-text';
import { BARE, USUAL_NAMES } from './legislature-names';
import { areaSalience, withArticle } from './places';
import { slug } from './slug';

/** Territories with fewer people have assemblies that news does not name. */
const SMALLEST = 50_000;

/** Days before the pack's date are no expectation any more. */
const TODAY = '2026-01';

/** All chambers of all legislatures that the pack carries; those of the United States are in the table of agencies. */
export function allChambers(areas: readonly Area[]): Chamber[] {
  return areas
    .filter((area) => (isState(area) || area.population >= SMALLEST) && area.profile.code !== 'us')
    .flatMap(chambersOf);
}

export function chamberId(chamber: Chamber): string {
  return `organisation/${slug(chamberLabel(chamber))}`;
}

/** Nothing is added where the name itself tells the country: "German Bundestag", "Grand National Assembly of Türkiye". */
export function chamberLabel({ english, area }: Chamber): string {
  const own = /^(?:German|Liberian) | of Türkiye$/.test(english) || english.includes(area.label);
  return own ? english : `${english} of ${withArticle(area.label)}`;
}

export function legislatureEntities(areas: readonly Area[]) {
  const chambers = allChambers(areas);
  const bearers = new Map<string, number>();
  for (const { native } of chambers) if (native) bearers.set(native, (bearers.get(native) ?? 0) + 1);
  const unique = (name: string) => bearers.get(name) === 1;
  return chambers.map((chamber) => {
    const whole = chambers.find(({ area, house }) => area === chamber.area && house === 'whole');
    const { area, house } = chamber;
    return entity({
      id: chamberId(chamber),
      kind: 'organisation',
      label: chamberLabel(chamber),
      description: describe(chamber, chambers),
      names: names(chamber, areas, unique, house === 'whole' || (house === 'lower' && !whole)),
      facts: facts(chamber, chambers),
      relations: [
        whole && whole !== chamber
          ? { type: 'chamber of', target: chamberId(whole), sources: ['factbook'] }
          : {
              type: house === 'whole' ? 'parliament of' : 'chamber of parliament of',
              target: area.id,
              sources: ['factbook'],
            },
      ],
      salience: Math.max(2, Math.round(areaSalience(area) * (house === 'upper' ? 0.2 : 0.3))),
    });
  });
}

function describe({ area, house }: Chamber, chambers: readonly Chamber[]): string {
  const where = withArticle(area.label);
  if (house === 'lower') return `Lower chamber of the parliament of ${where}`;
  if (house === 'upper') return `Upper chamber of the parliament of ${where}`;
  const two = chambers.some((other) => other.area === area && other.house === 'lower');
  return two ? `Parliament of ${where}, of two chambers` : `Parliament of ${where}`;
}

function names(
  chamber: Chamber,
  areas: readonly Area[],
  unique: (name: string) => boolean,
  parliament: boolean,
): EntityName[] {
  const { area, house, english, native } = chamber;
  const near = wordsOf(area, areas);
  const key = `${area.profile.code}/${house}`;
  const label = chamberLabel(chamber);
  const withCountry = adjectivesOf(area, areas).flatMap((word) => [
    ...(label === english ? [] : [`${word} ${small(english)}`]),
    ...(parliament ? [`${word} parliament`] : []),
  ]);
  return [
    { name: label, type: 'full' },
    ...withCountry.map((name): EntityName => ({ name, type: 'alias' })),
    ...(USUAL_NAMES[key] ?? []).map(
      (name): EntityName => ({ name, type: 'alias', ...(BARE.has(name) ? {} : { needs: near }) }),
    ),
    ...(native && unique(native) && isDistinct(native)
      ? [{ name: native, type: 'native' as const, ...(BARE.has(native) ? {} : { needs: near }) }]
      : []),
  ];
}

/** One word may be written small after the adjective: "French senate". */
function small(english: string): string {
  return /^(?:Parliament|Senate|Congress|Legislature|Assembly)$/.test(english)
    ? english.toLowerCase()
    : english;
}

/** Names that mean any parliament in their language, and so many. */
function isDistinct(native: string): boolean {
  return !/^(?:parl|sen[aá]t|congres|assemb|asambl|c[aá]mara|chambre|consei?l|legislat|national|house|majlis|al.?majlis|diet|camera)/i.test(
    native,
  );
}

function facts(
  { area, house, seats, how, elected, next, partial }: Chamber,
  chambers: readonly Chamber[],
): Fact[] {
  const sources = ['factbook'];
  const found: Fact[] = [];
  const chosen = how.startsWith('all appointed')
    ? 'Members appointed'
    : partial
      ? 'Election of a part of the members'
      : 'Election';
  if (elected) found.push({ text: chosen, date: elected, sources });
  if (next && next >= TODAY) found.push({ text: 'Next election expected', date: next, sources });
  if (seats)
    found.push({ text: `${seats} seats${how.length < 60 && how ? `, ${how}` : ''}`, date: EDITION, sources });
  const parts = chambers.filter(
    (other) => house === 'whole' && other.area === area && other.house !== 'whole',
  );
  if (parts.length > 0)
    found.push({
      text: `Chambers: ${parts.map((part) => `${part.english}${part.seats ? ` (${part.seats} seats)` : ''}`).join(' and ')}`,
      date: EDITION,
      sources,
    });
  return found;
}
