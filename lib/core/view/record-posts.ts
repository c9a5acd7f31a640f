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

/** All that others say, each with who says it; each of them once, and not the record's own. */
export function toldOfOthers(others: Others, same: readonly EntityId[]): Told[] {
  const seen = new Set<EntityId>(same);
  return [...others.values()].flatMap(({ entity, told }) => {
    if (seen.has(entity.id)) return [];
    seen.add(entity.id);
    return told;
  });
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
function spellsOf(told: readonly Told[], same: readonly EntityId[], others: Others): Spell[] {
  const spells: Spell[] = [];
  const said = new Set<string>();
  for (const by of told) {
    const mine = by.entity.roles.filter(({ title, of }) => !said.has(`${title.toLowerCase()} ${of ?? ''}`));
    for (const { title, of } of mine) said.add(`${title.toLowerCase()} ${of ?? ''}`);
    spells.push(...mine.map((role) => ({ role, by, isHolder: false })));
  }
  for (const by of toldOfOthers(others, same)) {
    for (const role of by.entity.roles) {
      const key = `${by.entity.label} ${role.title} ${role.from} ${role.to}`.toLowerCase();
      if (role.of === undefined || !same.includes(role.of) || said.has(key)) continue;
      said.add(key);
      spells.push({ role, by, isHolder: true });
    }
  }
  return spells;
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
