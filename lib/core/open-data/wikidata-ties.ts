// Posts, ties and events of an item, with their dates, the other items still to be named.

import { type Day, earliest, type PartialDate } from '../model/dates';
import type { EntityKind } from '../model/entity';
import { MAX_PARTS } from '../model/limits';
import { dateOf, momentOf, type Stretch, stretchOf } from './wikidata-dates';
import { count } from './wikidata-item';
import { bestOf, itemOf, type Statement, statementsOf, wholeNumberOf } from './wikidata-statements';
import type {
  OpenFact,
  OpenPart,
  OpenRelation,
  OpenRole,
  OpenText,
  PropertyId,
  Skips,
  WikidataItem,
} from './wikidata-types';

const POSITION_HELD = 'P39';
const SERIES_ORDINAL = 'P1545';
const REPLACES = 'P1365';
const OF = 'P642';
const JURISDICTION = 'P1001';

/** Properties whose other item is a tie, in the order of what a reader asks first. The words are those of other packs. */
const TIES: readonly (readonly [PropertyId, string])[] = [
  ['P102', 'member of'], // party
  ['P27', 'citizen of'],
  ['P36', 'capital'],
  ['P35', 'head of state'],
  ['P6', 'head of government'],
  ['P488', 'chaired by'],
  ['P169', 'chief executive'],
  ['P1037', 'directed by'],
  ['P112', 'founded by'],
  ['P749', 'parent organisation'],
  ['P361', 'part of'],
  ['P463', 'member of'],
  ['P127', 'owned by'],
  ['P1830', 'owner of'],
  ['P159', 'seat in'],
  ['P131', 'in'], // administrative unit
  ['P17', 'in'], // country
  ['P355', 'subsidiary'],
  ['P527', 'includes'],
  ['P1365', 'replaced'],
  ['P1366', 'replaced by'],
  ['P108', 'employed by'],
  ['P69', 'educated at'],
  ['P26', 'spouse'],
  ['P22', 'child of'], // father
  ['P25', 'child of'], // mother
  ['P40', 'parent of'],
  ['P50', 'author'],
];

/** Awards told: a card has no room for more. */
const MOST_AWARDS = 6;

const OCCUPATION = 'P106';
const AWARD_RECEIVED = 'P166';
const SIGNIFICANT_EVENT = 'P793';
const POPULATION = 'P1082';
const BIRTH = { date: 'P569', place: 'P19' };
const DEATH = { date: 'P570', place: 'P20' };
const INCEPTION = 'P571';
const DISSOLVED = 'P576';
const PUBLICATION_DATE = 'P577';

export interface Ties {
  readonly roles: readonly OpenRole[];
  readonly relations: readonly OpenRelation[];
  readonly facts: readonly OpenFact[];
}

export function tiesOf(item: WikidataItem, kind: EntityKind, skips: Skips): Ties {
  const facts = lifeOf(item, kind, skips);
  // A post of the dead or dissolved whose end is not given is vouched for up to then, not to this day.
  const over = bestDates(item, kind === 'person' ? DEATH.date : DISSOLVED, skips)[0];
  const until = over ? earliest(over) : item.modified;
  const roles: OpenRole[] = [];
  for (const statement of statementsOf(item, POSITION_HELD, skips)) {
    const post = itemOf(statement.main, skips);
    if (!post) continue;
    const stretch = stretchOf(statement, skips);
    if (stretch.isOver) {
      facts.push({ text: ['Formerly ', { item: post }] });
      continue;
    }
    const ordinal = Number(wordOf(statement, SERIES_ORDINAL));
    const of = itemOf(snakOf(statement, OF), skips) ?? itemOf(snakOf(statement, JURISDICTION), skips);
    const after = itemOf(snakOf(statement, REPLACES), skips);
    roles.push({
      post,
      ...(Number.isSafeInteger(ordinal) && ordinal > 0 ? { ordinal } : {}),
      ...(of ? { of } : {}),
      ...datesOf(stretch, until),
      ...(after ? { after } : {}),
    });
  }
  return {
    roles: withoutEchoes(roles, ({ post }) => post).slice(0, MAX_PARTS),
    relations: withoutEchoes(relationsOf(item, until, facts, skips), (tie) => `${tie.type} ${tie.target}`),
    facts: [...facts, ...eventsOf(item, skips)].slice(0, MAX_PARTS),
  };
}

function relationsOf(item: WikidataItem, until: Day | null, facts: OpenFact[], skips: Skips): OpenRelation[] {
  const relations: OpenRelation[] = [];
  for (const [property, type] of TIES) {
    const statements = statementsOf(item, property, skips);
    const isRanked = statements.some(({ isPreferred }) => isPreferred);
    for (const statement of statements) {
      const target = itemOf(statement.main, skips);
      if (!target || target === item.id) continue;
      const stretch = stretchOf(statement, skips);
      const { from, to, isOver } = stretch;
      if (isOver) {
        facts.push({ text: [`Formerly ${type} `, { item: target }] });
        continue;
      }
      // Beside a preferred one an undated other is what used to hold, or what some hold against it.
      if (isRanked && !statement.isPreferred && !from && !to) continue;
      if (relations.length >= MAX_PARTS) count(skips, 'too-many');
      else relations.push({ type, target, ...datesOf(stretch, until) });
    }
  }
  return relations;
}

/** `asOf` counts only for what has no end. */
function datesOf({ from, to, asOf }: Stretch, until: Day | null): OpenPart {
  // An item is sometimes older than what it tells: then the pack's own date stands.
  const seen = asOf ?? (until && (!from || earliest(from) <= until) ? until : null);
  return { ...(from ? { from } : {}), ...(to ? { to } : seen ? { asOf: seen } : {}) };
}

/** Parts said twice are said once, and without dates not at all where the same is dated. */
function withoutEchoes<Part extends OpenPart>(
  parts: readonly Part[],
  keyOf: (part: Part) => string,
): readonly Part[] {
  const dated = new Set(parts.filter(({ from, to }) => from ?? to).map(keyOf));
  const said = new Set<string>();
  return parts.filter((part) => {
    const { from, to } = part;
    if (!from && !to && dated.has(keyOf(part))) return false;
    const key = `${keyOf(part)} ${from ?? ''} ${to ?? ''}`;
    return !said.has(key) && said.add(key);
  });
}

function lifeOf(item: WikidataItem, kind: EntityKind, skips: Skips): OpenFact[] {
  const facts: OpenFact[] = [];
  if (kind === 'person') {
    for (const [words, { date, place }] of [
      ['Born', BIRTH],
      ['Died', DEATH],
    ] as const) {
      const where = itemOf(bestOf(statementsOf(item, place, skips))[0]?.main, skips);
      const text: OpenText = [words, ...(where ? [{ item: where, lead: ' in ' }] : [])];
      for (const day of bestDates(item, date, skips)) facts.push({ text, date: day });
    }
    const items = bestOf(statementsOf(item, OCCUPATION, skips)).flatMap(
      ({ main }) => itemOf(main, skips) ?? [],
    );
    if (items.length > 0) facts.push({ text: ['Occupation: ', { items: [...new Set(items)] }] });
    return facts;
  }
  const founded = kind === 'organisation' ? 'Founded' : 'Established';
  for (const [words, property] of [
    [founded, INCEPTION],
    ['Dissolved', DISSOLVED],
    ['Published', PUBLICATION_DATE],
  ] as const) {
    for (const date of bestDates(item, property, skips)) facts.push({ text: [words], date });
  }
  return facts;
}

function eventsOf(item: WikidataItem, skips: Skips): OpenFact[] {
  const facts: OpenFact[] = [];
  const people = populationOf(item, skips);
  if (people) facts.push(people);
  for (const [property, lead] of [
    [SIGNIFICANT_EVENT, ''],
    [AWARD_RECEIVED, 'Received '],
  ] as const) {
    const statements = bestOf(statementsOf(item, property, skips));
    if (property === AWARD_RECEIVED && statements.length > MOST_AWARDS) {
      count(skips, 'too-many', statements.length - MOST_AWARDS);
    }
    for (const statement of property === AWARD_RECEIVED ? statements.slice(0, MOST_AWARDS) : statements) {
      const other = itemOf(statement.main, skips);
      const date = momentOf(statement, skips);
      if (other) facts.push({ text: [lead, { item: other }], ...(date ? { date } : {}) });
    }
  }
  return facts;
}

/** The latest count that the source prefers: a card has no use for the censuses of a century. */
function populationOf(item: WikidataItem, skips: Skips): OpenFact | null {
  let latest: { readonly people: number; readonly date: PartialDate | null } | null = null;
  for (const statement of bestOf(statementsOf(item, POPULATION, skips))) {
    const people = wholeNumberOf(statement.main);
    if (people === null) continue;
    const date = momentOf(statement, skips);
    if (!latest || (date ?? '') > (latest.date ?? '')) latest = { people, date };
  }
  if (!latest) return null;
  const grouped = String(latest.people).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return { text: [`Population ${grouped}`], ...(latest.date ? { date: latest.date } : {}) };
}

/** The dates of a property that the source prefers, without those that another makes more exact. */
function bestDates(item: WikidataItem, property: PropertyId, skips: Skips): PartialDate[] {
  const dates = new Set(
    bestOf(statementsOf(item, property, skips)).flatMap(({ main }) => dateOf(main, skips) ?? []),
  );
  return [...dates].filter((date) => ![...dates].some((other) => other !== date && other.startsWith(date)));
}

function snakOf(statement: Statement, property: PropertyId) {
  return statement.qualifiers(property).find(({ is }) => is === 'value');
}

function wordOf(statement: Statement, property: PropertyId): unknown {
  const snak = snakOf(statement, property);
  return snak?.is === 'value' ? snak.value : undefined;
}
