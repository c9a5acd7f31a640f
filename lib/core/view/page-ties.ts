// Which of those surely named in a story are tied to each other on its day: by posts, by ties that packs state, by following one another.

import { type Day, type Held, heldOn } from '@/lib/core/model/dates';
import type { EntityId, Relation, Role } from '@/lib/core/model/entity';
import type { SessionView } from '@/lib/core/model/session';
import { say } from '@/lib/core/words/say';
import { dateOrNull, type KnownEntities, type KnownEntity } from './known-entity';
import type { PageTie, PageTies, TieEnd } from './page-ties-view';
import { createSourceList, type SourceList } from './source-list';
import { isMembership } from './telling';
import { readBack, readForth } from './ties';
import { articleBehind, takesArticle } from './weak-name';
import { asOfWords, heldWords, postTitle, tellingDayWords } from './words';

/** Whom a story surely names, in reading order. Whom it may mean is tied to nobody. */
export function surelyNamed({ mentions }: Pick<SessionView, 'mentions'>): EntityId[] {
  return [...new Set(mentions.flatMap(({ entity, confidence }) => (confidence === 'sure' ? [entity] : [])))];
}

/** A tie while all that say it are gathered. */
interface Draft {
  readonly from: Named;
  readonly to: Named;
  readonly words: string;
  readonly held: Held;
  readonly heldWords: string;
  readonly rank: number;
  readonly sources: number[];
}

interface Named {
  /** By which the story names it. */
  readonly id: EntityId;
  readonly known: KnownEntity;
  /** Place in reading order. */
  readonly at: number;
}

/**
 * What a tie says most: a post, then one that is doubted on that day, then membership of a parliament, then whom somebody follows, then
 * stated ties, types of few before those of many. Among equals the story's own order counts, not the weight of an office: whom a story is
 * about is named early, and every president would stand before them.
 */
const POST = 0;
const DOUBTED = 1;
const MEMBER = 2;
const FOLLOWS = 10;
const STATED = 20;

/**
 * `named`: the ids that the story surely names, in reading order; `known`: what the library has of them, by those ids. One entity that the
 * story names by two ids is one. A tie that has ended, or begins later, is none of this day.
 */
export function pageTies(
  named: readonly EntityId[],
  known: KnownEntities,
  asOf: Day | null,
  changed?: Day,
): PageTies {
  const here = namedHere(named, known);
  const sources = createSourceList();
  const drafts = new Map<string, Draft>();
  for (const one of here.all) {
    for (const role of one.known.entity.roles) addRole(drafts, { one, role, here, asOf, sources });
    for (const relation of one.known.entity.relations)
      addRelation(drafts, { one, relation, here, asOf, sources });
  }
  const types = new Map<string, number>();
  for (const { words, rank } of drafts.values())
    if (rank >= STATED) types.set(words, (types.get(words) ?? 0) + 1);
  const weight = ({ rank, words, held }: Draft): number =>
    rank >= STATED ? STATED + (types.get(words) ?? 0) : rank + (held === 'yes' ? 0 : DOUBTED);
  const ties = [...drafts].sort(
    ([, a], [, b]) => weight(a) - weight(b) || a.from.at - b.from.at || a.to.at - b.to.at,
  );
  const [first] = here.all;
  return {
    ties: ties.map(([key, draft]) => toTie(key, draft)),
    sources: sources.list,
    day: first ? tellingDayWords({ asOf, changed, pack: first.known.pack }) : '',
  };
}

interface Here {
  readonly all: readonly Named[];
  /** By every id by which packs know them. */
  readonly byId: ReadonlyMap<EntityId, Named>;
}

function namedHere(named: readonly EntityId[], known: KnownEntities): Here {
  const all: Named[] = [];
  const byId = new Map<EntityId, Named>();
  for (const id of named) {
    const entity = known.get(id);
    if (!entity || byId.has(id)) continue;
    const one: Named = { id, known: entity, at: all.length };
    all.push(one);
    for (const same of [id, ...entity.same]) byId.set(same, one);
  }
  return { all, byId };
}

interface Stated {
  readonly one: Named;
  readonly here: Here;
  readonly asOf: Day | null;
  readonly sources: SourceList;
}

function addRole(
  drafts: Map<string, Draft>,
  { one, role, here, asOf, sources }: Stated & { readonly role: Role },
): void {
  const { known } = one;
  const day = asOf ?? known.pack.dataAsOf;
  const period = { from: role.from, to: role.to, asOf: role.asOf ?? known.pack.dataAsOf };
  const held = heldOn(period, day);
  if (held === 'no') return;
  const said = { held, heldWords: heldWords({ ...period, held }, asOf) };
  const title = postTitle(role);
  const add = (to: Named | undefined, words: string, rank: number): void => {
    if (to && to !== one)
      merge(
        drafts,
        `${words.toLowerCase()} ${one.at} ${to.at}`,
        { from: one, to, words, rank, ...said },
        sources.number(known, role.sources),
      );
  };
  add(
    role.of === undefined ? undefined : here.byId.get(role.of),
    title,
    isMembership(role.title) ? MEMBER : POST,
  );
  // Told of the post, not of two people: "… after" stands in the sentence of the post where that is told.
  add(role.after === undefined ? undefined : here.byId.get(role.after), say('ties_after', title), FOLLOWS);
}

function addRelation(
  drafts: Map<string, Draft>,
  { one, relation, here, asOf, sources }: Stated & { readonly relation: Relation },
): void {
  const to = here.byId.get(relation.target);
  if (!to || to === one) return;
  const { known } = one;
  const day = asOf ?? known.pack.dataAsOf;
  const period = {
    from: dateOrNull(relation.from),
    to: dateOrNull(relation.to),
    asOf: relation.asOf ?? known.pack.dataAsOf,
  };
  const held = heldOn(period, day);
  if (held === 'no') return;
  // Most ties of open data have no beginning: up to when they are vouched for is what there is to say.
  const told =
    held === 'undated' && !period.to ? asOfWords(period.asOf) : heldWords({ ...period, held }, asOf);
  const draft = { from: one, to, words: relation.type, rank: STATED, held, heldWords: told };
  merge(drafts, keyOf(relation.type, one.at, to.at), draft, sources.number(known, relation.sources));
}

/** The same tie from both ends has one key: Warsaw is "capital of" Poland, Poland's "capital" is Warsaw. */
function keyOf(type: string, from: number, to: number): string {
  const back = readBack(type) ?? readForth(type);
  const keys = [`${type} ${from} ${to}`, ...(back === null ? [] : [`${back} ${to} ${from}`])];
  return keys.sort()[0]!;
}

/** Said again, a tie gains sources: who is trusted first is told. */
function merge(
  drafts: Map<string, Draft>,
  key: string,
  draft: Omit<Draft, 'sources'>,
  numbers: readonly number[],
): void {
  const known = drafts.get(key);
  if (!known) drafts.set(key, { ...draft, sources: [...numbers] });
  else for (const number of numbers) if (!known.sources.includes(number)) known.sources.push(number);
}

function toTie(key: string, { from, to, words, held, heldWords: told, rank, sources }: Draft): PageTie {
  const other = endOf(to);
  const { label, kind } = to.known.entity;
  const isOf = rank < FOLLOWS;
  return {
    key,
    from: endOf(from),
    words,
    to: other,
    joins: !isOf ? '' : takesArticle(label, kind) ? say('ties_ofThe') : say('ties_of'),
    article: isOf ? null : articleBehind(words, label, kind),
    namesOther: isOf && namesEnd(words, to.known),
    held: told,
    isSure: held !== 'maybe',
    sources: sources.sort((a, b) => a - b),
  };
}

/** "Chairman of the Joint Chiefs of Staff", by any name that packs give them. */
function namesEnd(title: string, { entity: { label, names } }: KnownEntity): boolean {
  const said = title.toLowerCase();
  return [label, ...names.map(({ name }) => name)].some(
    (name) => name.length > 2 && said.includes(name.toLowerCase()),
  );
}

function endOf({ id, known: { entity } }: Named): TieEnd {
  return { entity: id, kind: entity.kind, label: entity.label };
}
