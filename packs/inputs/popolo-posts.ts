// The memberships of one person in Popolo as posts: dated by themselves or by their legislative period, adjoining spells joined.

import { type Day, earliest, latest, type PartialDate } from '@/lib/core/model/dates';
import type { Relation, Role } from '@/lib/core/model/entity';
import { type Ids, isNoParty, popoloDate, textOf } from './popolo-parts';

export interface PopoloTerms {
  readonly organisations: ReadonlyMap<string, Ids>;
  readonly posts: ReadonlyMap<string, Ids>;
  readonly areas: ReadonlyMap<string, Ids>;
  readonly events: ReadonlyMap<string, Ids>;
  /** The record's id of an organisation. */
  readonly idOf: (id: string) => string;
  /** An end after this day is the end of a term, not one that came. */
  readonly dataAsOf: Day;
  readonly source: string;
}

export interface PopoloPosts {
  readonly roles: readonly Role[];
  readonly relations: readonly Relation[];
  /** The latest post in one line; null where there is none. */
  readonly summary: string | null;
}

interface Spell {
  readonly title: string;
  readonly of: string | null;
  readonly party: string | null;
  readonly partyName: string | null;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

const DAY_MS = 86_400_000;

export function postsOf(
  memberships: readonly Ids[],
  terms: PopoloTerms,
  report: (fault: string) => void,
): PopoloPosts {
  const spells = memberships.flatMap((one) => spellOf(one, terms, report) ?? []);
  spells.sort((a, b) => order(a) - order(b));
  // Who changes the party keeps the seat.
  const inPosts = joinSpells(spells, (a, b) => a.title === b.title && a.of === b.of);
  const inParties = joinSpells(spells, (a, b) => a.party === b.party);
  const { dataAsOf, source } = terms;
  const roles = inPosts.map(({ title, of, from, to }): Role => {
    const isToCome = to !== null && earliest(to) > dataAsOf;
    return {
      title,
      ...(of ? { of } : {}),
      from,
      to: isToCome ? null : to,
      ...(isToCome ? { termEnds: to } : {}),
      sources: [source],
    };
  });
  const relations = inParties.flatMap(({ party, from, to }): Relation[] =>
    party
      ? [
          {
            type: 'sits for',
            target: party,
            from,
            to: to && earliest(to) > dataAsOf ? null : to,
            sources: [source],
          },
        ]
      : [],
  );
  const last = spells.at(-1);
  const summary = last ? `${last.title}${last.partyName ? ` (${last.partyName})` : ''}` : null;
  return { roles, relations, summary };
}

function spellOf(membership: Ids, terms: PopoloTerms, report: (fault: string) => void): Spell | null {
  const { organisations, posts, areas, events, idOf } = terms;
  const post = posts.get(String(membership.post_id));
  const organisationId = textOf(membership.organization_id) ?? textOf(post?.organization_id);
  const organisation = organisationId === null ? undefined : organisations.get(organisationId);
  if (organisationId !== null && !organisation) {
    report(`a membership is in the organization ${organisationId}, which is not in the data: left out.`);
    return null;
  }
  const body = textOf(organisation?.name);
  const role =
    textOf(post?.label) ?? textOf(membership.label) ?? textOf(membership.role) ?? textOf(post?.role);
  if (!body && !role) {
    report('a membership names neither a post nor an organization: left out.');
    return null;
  }
  const area =
    textOf(areas.get(String(membership.area_id))?.name) ?? textOf(areas.get(String(post?.area_id))?.name);
  const party = textOf(membership.on_behalf_of_id);
  const partyFields = party === null ? undefined : organisations.get(party);
  const isParty = partyFields !== undefined && !isNoParty(partyFields) && textOf(partyFields.name) !== null;
  const term = events.get(String(membership.legislative_period_id));
  const from = dateOf('start', membership.start_date, term?.start_date, report);
  const to = dateOf('end', membership.end_date, term?.end_date, report);
  const isTurned = from !== null && to !== null && earliest(from) > latest(to);
  if (isTurned) report(`a membership ends (${to}) before it begins (${from}): its dates are left out.`);
  return {
    title: titleOf(role, body, area),
    of: organisation && body && !isNoParty(organisation) ? idOf(organisationId!) : null,
    party: isParty ? idOf(party!) : null,
    partyName: isParty ? textOf(partyFields.name) : null,
    from: isTurned ? null : from,
    to: isTurned ? null : to,
  };
}

function titleOf(role: string | null, body: string | null, area: string | null): string {
  const post = role ? `${role[0]!.toUpperCase()}${role.slice(1)}` : 'Member';
  return `${post}${body ? ` of ${body}` : ''}${area ? ` for ${area}` : ''}`;
}

function dateOf(
  which: string,
  own: unknown,
  terms: unknown,
  report: (fault: string) => void,
): PartialDate | null {
  const date = popoloDate(own) ?? popoloDate(terms);
  if (typeof own === 'string' && own !== '' && popoloDate(own) === null)
    report(
      `the ${which} “${textOf(own) ?? ''}” of a membership is no date: ${date ? `${date}, of the term, is taken` : 'left out'}.`,
    );
  return date;
}

/** Spells of the same that follow on each other without a day between are one. */
function joinSpells(spells: readonly Spell[], isOfSame: (a: Spell, b: Spell) => boolean): Spell[] {
  const joined: Spell[] = [];
  for (const spell of spells) {
    const before = joined.at(-1);
    const isSame = before !== undefined && isOfSame(before, spell);
    const follows =
      isSame &&
      before.to !== null &&
      spell.from !== null &&
      dayNumber(earliest(spell.from)) - dayNumber(latest(before.to)) <= 1;
    const isAgain = isSame && before.from === spell.from && before.to === spell.to;
    if (follows || isAgain) joined[joined.length - 1] = { ...before, to: laterEnd(before.to, spell.to) };
    else joined.push(spell);
  }
  return joined;
}

function laterEnd(a: PartialDate | null, b: PartialDate | null): PartialDate | null {
  if (a === null || b === null) return null;
  return latest(a) > latest(b) ? a : b;
}

function order({ from, to }: Spell): number {
  if (from) return dayNumber(earliest(from));
  return to ? dayNumber(latest(to)) : Number.NEGATIVE_INFINITY;
}

function dayNumber(day: Day): number {
  return Date.parse(day) / DAY_MS;
}
