// The posts of a record: those of the entity itself, and of all who hold one in it, as every teller dates them.

import { type Day, heldOn, latest } from '@/lib/core/model/dates';
import type { Entity, EntityId, Role } from '@/lib/core/model/entity';
import type { Told } from '@/lib/core/model/told';
import type { RecordSources } from './record-sources';
import type { NamedLink, PostStatement } from './record-view';
import { tellingRank } from './telling';
import { heldWords, postAside, postTitle } from './words';

/** One that the record points at, or that points at it: together, and as each teller has it. */
export interface Other {
  readonly entity: Entity;
  readonly told: readonly Told[];
}

/** By every id under which they are known. */
export type Others = ReadonlyMap<EntityId, Other>;

/** Who else is told of: each of them once, and not the record's own. */
function distinctOthers(others: Others, same: readonly EntityId[]): Other[] {
  const seen = new Set<EntityId>(same);
  return [...others.values()].filter(({ entity }) => {
    if (seen.has(entity.id)) return false;
    seen.add(entity.id);
    return true;
  });
}

/** All that others say, each with who says it. */
export function toldOfOthers(others: Others, same: readonly EntityId[]): Told[] {
  return distinctOthers(others, same).flatMap(({ told }) => told);
}

export function linkTo(id: EntityId, others: Others): NamedLink {
  const other = others.get(id);
  return { entity: id, label: other?.entity.label ?? id, isKnown: other !== undefined };
}

interface Spell {
  readonly role: Role;
  readonly by: Told;
  readonly isHolder: boolean;
}

/** A post that a teller trusted more has told is not told again: where the dates differ, the conflict shows both. */
function firstTold(told: readonly Told[], isWanted: (role: Role) => boolean): Omit<Spell, 'isHolder'>[] {
  const said = new Set<string>();
  return told.flatMap((by) => {
    const keyOf = ({ title, of }: Role): string => `${title.toLowerCase()} ${of ?? ''}`;
    const mine = by.entity.roles.filter((role) => isWanted(role) && !said.has(keyOf(role)));
    for (const role of mine) said.add(keyOf(role));
    return mine.map((role) => ({ role, by }));
  });
}

/** Their own, and those that others hold in them, which disagree on their holder's record. */
function spellsOf(told: readonly Told[], same: readonly EntityId[], others: Others): Spell[] {
  const isHere = ({ of }: Role): boolean => of !== undefined && same.includes(of);
  return [
    ...firstTold(told, () => true).map((spell) => ({ ...spell, isHolder: false })),
    ...distinctOthers(others, same).flatMap((other) =>
      firstTold(other.told, isHere).map((spell) => ({ ...spell, isHolder: true })),
    ),
  ];
}

function byTelling(a: Spell, b: Spell): number {
  if (a.isHolder !== b.isHolder) return a.isHolder ? 1 : -1;
  if (!a.isHolder) return 0;
  return tellingRank(a.role.title) - tellingRank(b.role.title) || b.by.entity.salience - a.by.entity.salience;
}

function newestFirst(a: Spell, b: Spell): number {
  const [endA, endB] = [a.role.to ? latest(a.role.to) : '', b.role.to ? latest(b.role.to) : ''];
  return endA < endB ? 1 : endA > endB ? -1 : 0;
}

/** Posts held, perhaps held or to come, the most telling first; and those that have ended, the newest first. */
export function postsOfRecord(input: {
  readonly told: readonly Told[];
  readonly same: readonly EntityId[];
  readonly others: Others;
  readonly today: Day;
  readonly sources: RecordSources;
}): { readonly posts: PostStatement[]; readonly earlier: PostStatement[] } {
  const { told, same, others, today, sources } = input;
  const hasEnded = ({ role }: Spell): boolean => role.to !== null && latest(role.to) < today;
  const spells = spellsOf(told, same, others);
  const view = (spell: Spell): PostStatement => {
    const { role, by, isHolder } = spell;
    const asOf = role.asOf ?? by.pack.dataAsOf;
    const held = heldOn({ from: role.from, to: role.to, asOf }, today);
    const after = role.after === undefined ? undefined : (others.get(role.after)?.entity.label ?? role.after);
    const aside = postAside({
      ...(role.termEnds === undefined ? {} : { termEnds: role.termEnds }),
      ...(after === undefined ? {} : { after }),
    });
    return {
      title: postTitle(role),
      ...(isHolder ? { holder: linkTo(by.entity.id, others) } : {}),
      ...(!isHolder && role.of !== undefined ? { of: linkTo(role.of, others) } : {}),
      held: heldWords({ from: role.from, to: role.to, held, asOf }, today),
      aside,
      isSure: held !== 'maybe',
      sources: sources.number(by, role.sources),
    };
  };
  return {
    posts: spells
      .filter((spell) => !hasEnded(spell))
      .sort(byTelling)
      .map(view),
    earlier: spells.filter(hasEnded).sort(newestFirst).map(view),
  };
}
