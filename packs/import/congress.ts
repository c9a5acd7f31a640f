// The members of Congress and the presidents and vice presidents of the United States, with their terms.

import { type Day, type PartialDate, parsePartialDate } from '@/lib/core/model/dates';
import type { Entity, EntityName, Fact, Role } from '@/lib/core/model/entity';
import { entity } from './draft';
import type { Flag } from './flags';
import { readJson } from './open-data';
import { slug } from './slug';

/** The day up to which the file holds: the beginning of the latest term in it. It was stored then or later. */
export const CONGRESS_AS_OF = '2026-06-10' as Day;

export interface Term {
  readonly type: 'sen' | 'rep' | 'prez' | 'viceprez';
  readonly start: string;
  readonly end: string;
  readonly state?: string;
  readonly district?: number;
  readonly class?: number;
  readonly party?: string;
}

export interface Legislator {
  readonly id: { readonly bioguide?: string; readonly wikidata?: string; readonly wikipedia?: string };
  readonly name: {
    readonly first: string;
    readonly middle?: string;
    readonly last: string;
    readonly suffix?: string;
    readonly nickname?: string;
    readonly official_full?: string;
  };
  readonly bio: { readonly birthday?: string };
  readonly terms: readonly Term[];
  readonly leadership_roles?: readonly {
    readonly title: string;
    readonly chamber: 'senate' | 'house';
    readonly start: string;
    readonly end?: string;
  }[];
}

/** One of these stands in nearly every story that names a member of Congress; needed where others bear the name too. */
const NEAR_CONGRESS = [
  'Senate',
  'senator',
  'Sen',
  'Congress',
  'congressman',
  'congresswoman',
  'Rep',
  'representative',
  'Republican',
  'Democrat',
  'lawmaker',
  'GOP',
];

export const CHAMBERS = {
  senate: 'organisation/us-senate',
  house: 'organisation/us-house-of-representatives',
} as const;

export function congressEntities(
  data: string,
  flags: readonly Flag[],
  known: ReadonlyMap<string, string>,
): Entity[] {
  const members = readJson(data, 'open/us/legislators-current.json.gz') as readonly Legislator[];
  const states = statesOf(flags);
  return withUniqueIds(members.map((member) => memberEntity(member, states, known)));
}

/** Presidents and vice presidents: the names only of those in office lately are used alone, which the hand-written files say. */
export function executiveEntities(
  data: string,
  known: ReadonlyMap<string, string>,
  members: ReadonlySet<string>,
): Entity[] {
  const persons = readJson(data, 'open/us/executive.json') as readonly Legislator[];
  return withUniqueIds(
    persons.map((person) => executiveEntity(person, known)).filter(({ id }) => !members.has(id)),
  );
}

export interface State {
  readonly place: string;
  readonly name: string;
}

/** By the code of the file; the areas that are no states come from the table of areas. */
export function statesOf(flags: readonly Flag[]): ReadonlyMap<string, State> {
  const states = new Map<string, State>([
    ['DC', { place: 'place/washington-dc', name: 'the District of Columbia' }],
    ['PR', { place: 'place/puerto-rico', name: 'Puerto Rico' }],
    ['GU', { place: 'place/guam', name: 'Guam' }],
    ['VI', { place: 'place/us-virgin-islands', name: 'the U.S. Virgin Islands' }],
    ['AS', { place: 'place/american-samoa', name: 'American Samoa' }],
    ['MP', { place: 'place/northern-mariana-islands', name: 'the Northern Mariana Islands' }],
  ]);
  for (const { iso, name, qid } of flags) {
    if (/^US-[A-Z]{2}$/.test(iso) && !['Q60', 'Q1297', 'Q61'].includes(qid)) {
      states.set(iso.slice(3), { place: `place/us-${slug(name)}`, name });
    }
  }
  return states;
}

function memberEntity(
  member: Legislator,
  states: ReadonlyMap<string, State>,
  known: ReadonlyMap<string, string>,
): Entity {
  const names = namesOf(member, true);
  const last = member.terms.at(-1)!;
  const state = states.get(last.state ?? '')!;
  const label = labelOf(member);
  return entity({
    id: knownId(names, known) ?? `person/${slug(label)}`,
    kind: 'person',
    label,
    // The seat is a role with its dates; a description must hold on any day.
    description: `${last.party ?? 'Politician'} from ${state.name}`,
    names,
    roles: [...leadership(member), ...termRoles(member.terms, states)],
    facts: birth(member),
    ids: idsOf(member),
    salience: member.leadership_roles?.some(({ end }) => end === undefined)
      ? 22
      : last.type === 'sen'
        ? 16
        : 10,
  });
}

function executiveEntity(person: Legislator, known: ReadonlyMap<string, string>): Entity {
  const names = namesOf(person, false);
  const terms = termRoles(person.terms, new Map());
  const label = labelOf(person);
  const years = (role: Role) => `${role.from!.slice(0, 4)}${role.to ? `-${role.to.slice(0, 4)}` : ''}`;
  const current = terms.find(({ to }) => to === null);
  const top = terms.find(({ title }) => title.startsWith('President')) ?? terms[0]!;
  return entity({
    id: knownId(names, known) ?? `person/${slug(label)}`,
    kind: 'person',
    label,
    description: current ? current.title : `${top.title} ${years(top)}`,
    names,
    roles: terms,
    facts: birth(person),
    ids: idsOf(person),
    salience: Number(person.terms.at(-1)!.end.slice(0, 4)) > 1990 ? 30 : 4,
  });
}

/** Wikipedia's title is the best known name; what it has in brackets says that others bear the name. */
function labelOf({ id, name }: Legislator): string {
  const fallback = name.nickname ? `${name.nickname} ${name.last}` : name.official_full;
  return (id.wikipedia ?? fallback ?? `${name.first} ${name.last}`)
    .replace(/ \(.*\)$/, '')
    .replace(/, .*$/, '');
}

function namesOf(person: Legislator, inCongress: boolean): EntityName[] {
  const { name, id } = person;
  const shared = / \(/.test(id.wikipedia ?? '');
  const near = inCongress ? { needs: NEAR_CONGRESS } : {};
  const suffix = name.suffix ? [`${labelOf(person)} ${name.suffix}`] : [];
  const official = name.official_full ?? '';
  const full = [labelOf(person), official, official.replace(/, .*$/, ''), ...suffix].filter((form) =>
    form.includes(' '),
  );
  const given = [name.nickname, name.first].filter((first) => first !== undefined && !/\.$/.test(first));
  return [
    ...full.map((form) => ({
      name: form,
      type: 'full' as const,
      ...(shared && !/[."]/.test(form) ? { prior: 0.7, ...near } : {}),
    })),
    ...given.map((first) => ({ name: `${first} ${name.last}`, type: 'alias' as const, ...near })),
    { name: name.last, type: 'family' as const },
  ];
}

function idsOf({ id }: Legislator): Record<string, string> {
  return {
    ...(id.wikidata ? { wikidata: id.wikidata } : {}),
    ...(id.bioguide ? { bioguide: id.bioguide } : {}),
  };
}

function knownId(names: readonly EntityName[], known: ReadonlyMap<string, string>): string | undefined {
  return names
    .map(({ name, type }) => (type === 'full' ? known.get(name) : undefined))
    .find((id) => id !== undefined);
}

function birth({ bio }: Legislator): Fact[] {
  const date = parsePartialDate(bio.birthday ?? '');
  return date ? [{ text: 'Born', date, sources: ['legislators'] }] : [];
}

function seatWords(term: Term, state: State | undefined): string {
  const where = state?.name ?? '';
  if (term.type === 'prez') return 'President of the United States';
  if (term.type === 'viceprez') return 'Vice President of the United States';
  if (term.type === 'sen') return `U.S. Senator from ${where}`;
  if (/^(?:DC|PR|GU|VI|AS|MP)$/.test(term.state ?? ''))
    return `Member of the U.S. House of Representatives for ${where}`;
  return `U.S. Representative for ${where}${term.district ? `, ${ordinal(term.district)} district` : ' at large'}`;
}

function ordinal(number: number): string {
  const tens = number % 100;
  const ending = tens > 10 && tens < 20 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}

/** One role per unbroken run of terms in one seat, the latest first. A term that has not ended has no `to`, but `termEnds`. */
function termRoles(terms: readonly Term[], states: ReadonlyMap<string, State>): Role[] {
  const roles: { role: Role; end: string }[] = [];
  for (const term of terms) {
    const state = states.get(term.state ?? '');
    const title = seatWords(term, state);
    const previous = roles.at(-1);
    const begins =
      previous?.role.title === title && daysBetween(previous.end, term.start) <= 31
        ? previous.role.from
        : null;
    if (begins) roles.pop();
    roles.push({
      end: term.end,
      role: {
        title,
        of: state?.place ?? 'place/united-states',
        from: begins ?? date(term.start),
        ...(term.end > CONGRESS_AS_OF
          ? { to: null, termEnds: date(term.end), asOf: CONGRESS_AS_OF }
          : { to: date(term.end) }),
        sources: ['legislators'],
      },
    });
  }
  return roles.map(({ role }) => role).reverse();
}

function leadership({ leadership_roles }: Legislator): Role[] {
  const roles: Role[] = [];
  for (const { title, chamber, start, end } of leadership_roles ?? []) {
    const previous = roles.at(-1);
    const joined =
      previous?.title === title && previous.to && daysBetween(previous.to, start) <= 31
        ? previous.from
        : null;
    if (joined) roles.pop();
    const open = end === undefined || end > CONGRESS_AS_OF;
    roles.push({
      title,
      of: CHAMBERS[chamber],
      from: joined ?? date(start),
      to: open ? null : date(end),
      ...(open ? { asOf: CONGRESS_AS_OF } : {}),
      sources: ['legislators'],
    });
  }
  return roles.reverse();
}

function date(text: string): PartialDate {
  const parsed = parsePartialDate(text);
  if (!parsed) throw new Error(`“${text}” is no date.`);
  return parsed;
}

function daysBetween(before: string, after: string): number {
  return (Date.parse(after) - Date.parse(before)) / 86_400_000;
}

/** Two persons of one name keep apart by their bioguide id. */
function withUniqueIds(entities: readonly Entity[]): Entity[] {
  const bearers = new Map<string, number>();
  for (const { id } of entities) bearers.set(id, (bearers.get(id) ?? 0) + 1);
  return entities.map((found) =>
    bearers.get(found.id)! > 1 ? { ...found, id: `${found.id}-${slug(found.ids.bioguide ?? '')}` } : found,
  );
}
