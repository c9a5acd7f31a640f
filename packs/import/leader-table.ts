// The table of heads of state and government, from the Factbook's leader lines.

import type { PartialDate } from '@/lib/core/model/dates';
import type { Entity, EntityName, Fact, Role } from '@/lib/core/model/entity';
import type { Area } from './areas';
import { entity } from './draft';
import type { LeaderLine } from './factbook';
import { type Holder, parseLeaderLine } from './leaders';
import { parsePersonName } from './person-names';
import { demonymsOf, withArticle } from './places';
import { slug } from './slug';

/** Lines that the parser cannot read whole, with what they say. */
const BY_HAND: Readonly<
  Record<string, { readonly title: string; readonly name: string; readonly since: string | null }>
> = {
  // "Sébastien LECORNU (since 10 September 2025)": the post is the line's own, head of government.
  'fr/head of government': { title: 'Prime Minister', name: 'Sébastien LECORNU', since: '2025-09-10' },
  // "King WACHIRALONGKON; also spelled Vajiralongkorn (since 1 December 2016)": the date stands behind the other spelling.
  'th/chief of state': { title: 'King', name: 'WACHIRALONGKON', since: '2016-12-01' },
  // "Michael RANDRIANIRINA (Col.)": no post and no date.
  'ma/chief of state': { title: 'Chief of state', name: 'Michael RANDRIANIRINA', since: null },
  // "Ahmad al-Shara'; former President Bashar al-ASAD was overthrown ..."
  'sy/chief of state': { title: 'Chief of state', name: "Ahmad al-SHARA'", since: null },
  // The line says 23 June 2005, a slip for 2025: the same profile tells of the coalition of 2025 that he leads.
  'ro/head of government': { title: 'Prime Minister', name: 'Ilie BOLOJAN', since: null },
};

/** Posts that read better, or are complete, in other words. */
const TITLES: Readonly<Record<string, string>> = {
  'State Affairs Commission President': 'President of the State Affairs Commission',
  "Supreme People's Assembly President": 'President of the Supreme People’s Assembly',
  'President, Presidential Council': 'President of the Presidential Council',
  'Presidential Leadership Council Chairperson': 'Chairperson of the Presidential Leadership Council',
  'Taoiseach (Prime Minister)': 'Taoiseach (prime minister)',
  'President of the Government of Spain (prime minister-equivalent)':
    'President of the Government (prime minister)',
  'President of Council of Ministers': 'President of the Council of Ministers',
  'GNU Interim Prime Minister': 'Interim Prime Minister (Government of National Unity)',
  'CNSP Prime Minister': 'Prime Minister',
  'President of the National Council for the Safeguard of the Homeland (CNSP)':
    'President of the National Council for the Safeguard of the Homeland',
  'King Sultan': 'King',
  'Lord of Mann King': 'Lord of Mann',
  '(Ulu o Tokelau)': 'Ulu o Tokelau (head of government)',
  'Acting Governor General': 'Acting Governor-General',
  'Governor General': 'Governor-General',
};

/** Names shared with others who are in the news; they count only where their country is named. */
const COMMON = new Set([
  'John Lee Ka-chiu',
  'Michael Martin',
  'Philip Edward Davis',
  'Luis Montenegro',
  'Joseph Aoun',
  'Andrew Holness',
  'Dickon Mitchell',
  'Muhammad Yunus',
  'Mohammed Jallow',
  'Jafar Hassan',
  'Stanley John',
  'Rodney Williams',
  'Patrick L. Allen',
  'Peter Mutharika',
  'John Briceño',
  'Robert Abela',
  'David Burt',
  'Robert Golob',
  'Petr Pavel',
]);

/** Crowned heads are named with their title when the bare name is a given name alone. */
const CROWNED = /^(?:King|Queen|Emperor|Grand Duke|Prince|Pope)$/;

interface Post extends Holder {
  readonly area: Area;
  readonly chiefOfState: boolean;
}

export function leaderEntities(
  lines: readonly LeaderLine[],
  areas: readonly Area[],
  known: ReadonlyMap<string, string>,
): Entity[] {
  const byCode = new Map(areas.map((area) => [area.profile.code, area]));
  const persons = new Map<string, Post[]>();
  for (const line of lines) {
    const area = byCode.get(line.code);
    // Its government and leaders are those of the state that it belongs to.
    if (!area || (area.dependency !== '' && line.role === 'chief of state')) continue;
    // Presidents and vice presidents of the United States come, with all their terms, from the table of Congress.
    if (line.code === 'us') continue;
    for (const holder of holders(line)) {
      if (area.dependency !== '' && area.population < 10_000) continue;
      const key =
        known.get(holder.person.full) ??
        holder.person.others.map((name) => known.get(name)).find(Boolean) ??
        `person/${slug(holder.person.full)}`;
      const posts = persons.get(key) ?? [];
      posts.push({ ...holder, area, chiefOfState: line.role === 'chief of state' });
      persons.set(key, posts);
    }
  }
  // A king of many realms is told of by the largest.
  const bySize = (a: Post, b: Post) => b.area.population - a.area.population;
  return [...persons].map(([id, posts]) => leader(id, posts.sort(bySize), areas));
}

function holders({ code, role, text }: LeaderLine): Holder[] {
  const hand = BY_HAND[`${code}/${role}`];
  if (!hand) return parseLeaderLine(text);
  return [
    {
      title: hand.title,
      person: parsePersonName(hand.name)!,
      since: hand.since as PartialDate | null,
      represents: false,
    },
  ];
}

function leader(id: string, posts: readonly Post[], areas: readonly Area[]): Entity {
  const { person } = posts[0]!;
  const where = [
    ...new Set(posts.slice(0, 3).flatMap(({ area }) => [area.label, ...demonymsOf(area, areas).slice(0, 1)])),
  ];
  const small = posts.every(({ area }) => area.population < 1_500_000);
  const crowned = posts.find(({ title }) => CROWNED.test(TITLES[title] ?? title));
  const bare = !/[ -]/.test(person.full);
  const numbered = / [IVX]+$/.test(person.full);
  const held = roles(posts);
  const names: EntityName[] = [];
  if (crowned) names.push({ name: `${TITLES[crowned.title] ?? crowned.title} ${person.full}`, type: 'full' });
  if (!bare && !(crowned && !numbered && !person.full.includes(' '))) {
    names.push({
      name: person.full,
      type: 'full',
      ...((small && !crowned) || COMMON.has(person.full) ? { needs: where } : {}),
    });
  }
  for (const other of person.others) names.push({ name: other, type: 'alias', needs: where });
  // Two letters are too few for a family name, but not for one that stands first (Xi, Li).
  const short = person.alone.length < 3 && !person.full.startsWith(person.alone);
  if (!short && !(crowned && numbered)) names.push({ name: person.alone, type: 'family' });
  return entity({
    id,
    kind: 'person',
    label: person.full,
    description: describe(posts),
    names: names,
    roles: held,
    facts: posts
      .flatMap(termFact)
      .filter((fact, at, all) => all.findIndex(({ text }) => text === fact.text) === at),
    salience: Math.max(
      ...posts.map(
        ({ area, represents, chiefOfState }) => (represents ? 4 : chiefOfState ? 10 : 12) + areaWeight(area),
      ),
    ),
  });
}

/** 0 for an island of a thousand, 18 for a state of a billion. */
function areaWeight({ population, dependency }: Area): number {
  return dependency ? 0 : Math.round(3 * Math.max(0, Math.log10(Math.max(1, population) / 1000)));
}

function titleOf({ title, area }: Post): string {
  const words = TITLES[title] ?? title;
  if (
    words === 'Pope' ||
    words.includes(area.label) ||
    / of (?:the Swiss|the Sudanese|French|New Zealand|State for|the Pontifical)/.test(words)
  )
    return words;
  if (words === 'Lord of Mann') return words;
  return `${words} of ${withArticle(area.label)}`;
}

function roles(posts: readonly Post[]): Role[] {
  const found: Role[] = [];
  for (const post of posts) {
    const title = titleOf(post);
    const from = startsTerm(post) ? null : post.since;
    const same = found.findIndex((role) => role.title === title && role.of === post.area.id);
    const role: Role = { title, of: post.area.id, from, to: null, sources: ['factbook'] };
    if (same < 0) found.push(role);
    // Both posts of one title: held since the earlier date.
    else if (from && found[same]!.from && from < found[same]!.from!) found[same] = role;
  }
  return found;
}

/**
 * The Factbook gives some who were re-elected the beginning of the term, not of the office. "Since" would then be wrong
 * for every day before it, so the role is left without a beginning and a fact tells of the term.
 */
function startsTerm({ since, person, area, represents }: Post): boolean {
  if (!since || represents) return false;
  const year = Number(since.slice(0, 4));
  const results = area.profile.field('Government', 'Executive branch', 'election results');
  // With a given name where there is one: sons follow fathers.
  const given = person.full.startsWith(person.alone) ? '' : `${person.full.split(' ')[0]}[^;:]*?`;
  const family = `${given}${person.alone}`;
  return results.split(/(?=\b(?:19|20)\d{2}:)/).some((result) => {
    const election = Number(result.slice(0, 4));
    const again = new RegExp(`${family}[^;:]*?\\bre-?elected`, 'i').test(result);
    const elected = new RegExp(`${family}[^;:]*?\\belected (?:president|prime minister)`, 'i').test(result);
    return (
      (again && (election === year || election === year - 1)) || ((again || elected) && election < year - 1)
    );
  });
}

function termFact(post: Post): Fact[] {
  if (!startsTerm(post)) return [];
  return [{ text: `Present term as ${titleOf(post)} begun`, date: post.since!, sources: ['factbook'] }];
}

function describe(posts: readonly Post[]): string {
  const titles = [...new Set(posts.map(titleOf))];
  if (titles.length === 1) return titles[0]!;
  if (titles.length === 2)
    return `${titles[0]} and ${titles[1]!.slice(0, 1).toLowerCase()}${titles[1]!.slice(1)}`;
  return `${titles.find((title) => /United Kingdom|France|Denmark|Netherlands/.test(title)) ?? titles[0]} and head of state of other realms`;
}
