// Who held which post on a day, and who before: told from roles, as exactly as the sources are and no more.

import { type Day, type Held, heldOn, latest } from '@/lib/core/model/dates';
import type { EntityId, Role } from '@/lib/core/model/entity';
import type { PostView } from './card-view';
import { heldHere } from './holders';
import type { KnownEntities, KnownEntity } from './known-entity';
import type { SourceList } from './source-list';
import { tellingRank } from './telling';
import { postTitle } from './words';

/** A role with whose it is, and whether it was held on the day asked for. */
interface Spell {
  readonly role: Role;
  readonly known: KnownEntity;
  readonly holder: boolean;
  readonly asOf: Day;
  readonly held: Held;
}

/** What is surely held stands before what only may be. */
const HELD_ORDER: Record<Held, number> = { yes: 0, 'as-of': 1, undated: 2, maybe: 3, no: 4 };

/** A person has its own posts; a place or a body has those of the people who hold them there, and its own. */
function spellsOf(
  known: KnownEntity,
  related: KnownEntities,
  day: Day,
  named: ReadonlySet<EntityId>,
): Spell[] {
  const spells: Spell[] = [];
  const add = (role: Role, by: KnownEntity, holder: boolean): void => {
    const asOf = role.asOf ?? by.pack.dataAsOf;
    spells.push({ role, known: by, holder, asOf, held: heldOn({ from: role.from, to: role.to, asOf }, day) });
  };
  for (const role of known.entity.roles) add(role, known, false);
  for (const { role, by } of heldHere(known, related, named)) add(role, by, true);
  return spells;
}

/** Holders by the weight of their post; a person's own posts by how surely held, then as the pack lists them. */
function byTelling(a: Spell, b: Spell): number {
  if (a.holder !== b.holder) return a.holder ? 1 : -1;
  const held = HELD_ORDER[a.held] - HELD_ORDER[b.held];
  if (!a.holder) return held;
  return (
    tellingRank(a.role.title) - tellingRank(b.role.title) ||
    held ||
    b.known.entity.salience - a.known.entity.salience
  );
}

function newestFirst(a: Spell, b: Spell): number {
  const endA = a.role.to ? latest(a.role.to) : '';
  const endB = b.role.to ? latest(b.role.to) : '';
  return endA < endB ? 1 : endA > endB ? -1 : 0;
}

function toView(spell: Spell, related: KnownEntities, sources: SourceList): PostView {
  const { role, known } = spell;
  const after = role.after === undefined ? undefined : (related.get(role.after)?.entity.label ?? role.after);
  return {
    title: postTitle(role),
    ...(spell.holder ? { holder: { entity: known.entity.id, label: known.entity.label } } : {}),
    held: spell.held,
    from: role.from,
    to: role.to,
    asOf: spell.asOf,
    ...(role.termEnds === undefined ? {} : { termEnds: role.termEnds }),
    ...(after === undefined ? {} : { after }),
    sources: sources.number(known, role.sources),
  };
}

/** Posts split at a day. Each list is only turned into views, and its sources numbered, when it is taken. */
export interface Posts {
  readonly heldCount: number;
  readonly earlierCount: number;
  /** Held, or perhaps held, on the day; the most telling first. */
  readonly held: (most: number, sources: SourceList) => PostView[];
  /** Ended before the day, the newest first, of one day the most telling. Posts that begin after it are in neither list. */
  readonly earlier: (most: number, sources: SourceList) => PostView[];
  /** Held, or perhaps held, on `later` and not before; none where nothing has changed. `isOver`: of a person, all that was held has ended. */
  readonly begunBy: (later: Day) => {
    readonly count: number;
    readonly isOver: boolean;
    readonly take: (most: number, sources: SourceList) => PostView[];
  };
}

/** The posts of a person, or those held in a place or body, seen from `day`. */
export function postsOn(
  known: KnownEntity,
  related: KnownEntities,
  day: Day,
  /** Who else is named in the story. */
  named: ReadonlySet<EntityId> = new Set(),
): Posts {
  const spells = spellsOf(known, related, day, named);
  const held = spells.filter((spell) => spell.held !== 'no').sort(byTelling);
  const earlier = spells
    .filter(({ role }) => role.to !== null && latest(role.to) < day)
    .sort((a, b) => newestFirst(a, b) || byTelling(a, b));
  const take = (list: readonly Spell[]) => (most: number, sources: SourceList) =>
    list.slice(0, most).map((spell) => toView(spell, related, sources));
  return {
    heldCount: held.length,
    earlierCount: earlier.length,
    held: take(held),
    earlier: take(earlier),
    begunBy(later) {
      const by = spells.map(({ role, asOf, ...rest }): Spell => {
        const heldBy = heldOn({ from: role.from, to: role.to, asOf }, later);
        return { ...rest, role, asOf, held: heldBy };
      });
      const begun = by
        .filter((spell, at) => spell.held !== 'no' && spells[at]!.held === 'no')
        .sort(byTelling);
      const isOver =
        known.entity.kind === 'person' && held.length > 0 && by.every((spell) => spell.held === 'no');
      return { count: begun.length, isOver, take: take(begun) };
    },
  };
}
