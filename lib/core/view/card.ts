// A card's contents from what the library holds, seen from the article's day. Pure; the background calls it.

import { type Day, earliest } from '@/lib/core/model/dates';
import type { EntityId, Fact } from '@/lib/core/model/entity';
import type { ReadStory } from '@/lib/core/model/ledger';
import { say } from '@/lib/core/words/say';
import type { CardView, ConflictView, FactView, NowView } from './card-view';
import { aboutWords, conflictsOf } from './conflicts';
import { governmentOf } from './government';
import { descriptionOf, type KnownEntities, type KnownEntity } from './known-entity';
import { metView } from './met';
import { type Posts, postsOn } from './posts';
import { createSourceList, type SourceList } from './source-list';
import { tiesOn } from './ties';
import { labelInSentence } from './weak-name';

/** A card is taken in at a glance: a parliament has hundreds of members, an alliance dozens. The rest is counted. */
export const MOST_POSTS = 6;
export const MOST_EARLIER = 4;
export const MOST_TIES = 8;
export const MOST_NOW = 3;
/** All of them stand in the library's record. */
export const MOST_CONFLICTS = 2;

/** What was known on the day first; what happened later keeps its date and stands after it. */
function factsSeenFrom(facts: readonly Fact[], day: Day): Fact[] {
  const later = (fact: Fact): boolean => fact.date !== undefined && earliest(fact.date) > day;
  return [...facts.filter((fact) => !later(fact)), ...facts.filter(later)];
}

/** Paragraphs of a primary text. */
function paragraphs(body: string): string[] {
  return body
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** A different identifier is nothing that a story turns on: the entity's record has it. */
function conflictViews(known: KnownEntity, related: KnownEntities, sources: SourceList): ConflictView[] {
  return conflictsOf(known, related)
    .filter(({ about }) => about.what !== 'identifier')
    .slice(0, MOST_CONFLICTS)
    .map(({ about, versions }) => ({
      title: say('card_conflict', aboutWords(about)),
      versions: versions.map(({ pack, words, told, sources: keys }) => ({
        text: say('card_says', pack, words),
        sources: sources.number(known.told[told]!, keys),
      })),
    }));
}

/** By the pack's own date, which is told: what has happened since then nobody here knows. */
function nowView(
  posts: Posts,
  { asOf, later, sources }: { readonly asOf: Day | null; readonly later: Day; readonly sources: SourceList },
): NowView | null {
  if (asOf === null || later <= asOf) return null;
  const { count, isOver, take } = posts.begunBy(later);
  if (count === 0 && !isOver) return null;
  return {
    asOf: later,
    posts: take(MOST_NOW, sources),
    leftOut: Math.max(0, count - MOST_NOW),
    isOver,
  };
}

/**
 * The card of one entity. `related` should hold `relatedIds(known)`; those missing are told without, never invented.
 * Without an article's date posts are told as of the date of the entity's pack.
 */
export function buildCardView(input: {
  readonly entity: KnownEntity;
  readonly related: KnownEntities;
  readonly asOf: Day | null;
  /** The reader's, where there is one. */
  readonly note?: string | null;
  /** Who else is named in the story. */
  readonly named?: readonly EntityId[];
  /** Where the reader met them before, and the reader's day, up to which something is news. */
  readonly lastMet?: ReadStory | null;
  readonly today?: Day;
}): CardView {
  const { entity: known, related, asOf, note, lastMet, today, named } = input;
  const { entity, pack } = known;
  const day = asOf ?? pack.dataAsOf;
  const sources = createSourceList();
  const here = new Set(named);
  const posts = postsOn(known, related, day, here);
  const ties = tiesOn(known, related, day, here);
  const leftOut = {
    posts: Math.max(0, posts.heldCount - MOST_POSTS),
    earlier: Math.max(0, posts.earlierCount - MOST_EARLIER),
    ties: Math.max(0, ties.count - MOST_TIES),
  };
  // In the order in which the card shows them: that is how its sources are numbered.
  const met = lastMet && today ? metView(lastMet, { known, related, named: here, today, sources }) : null;
  const held = posts.held(MOST_POSTS, sources);
  const now = nowView(posts, { asOf, later: pack.dataAsOf, sources });
  // Of a person without a post on that day the last before it stands here.
  const isBetween = entity.kind === 'person' && asOf !== null && held.length === 0 && entity.roles.length > 0;
  const last = isBetween ? posts.earlier(1, sources) : [];
  const facts = factsSeenFrom(entity.facts, day).map(
    (fact): FactView => ({
      text: fact.text,
      ...(fact.date === undefined ? {} : { date: fact.date }),
      sources: sources.number(known, fact.sources),
    }),
  );
  const textSources = entity.text ? sources.number(known, entity.text.sources) : [];
  const tied = ties.take(MOST_TIES, sources);
  const conflicts = conflictViews(known, related, sources);
  const earlier = posts.earlier(MOST_EARLIER, sources);
  const government = governmentOf(known, related);
  const inSentence = labelInSentence(entity);
  return {
    entity: entity.id,
    kind: entity.kind,
    label: entity.label,
    ...(inSentence === entity.label ? {} : { inSentence }),
    description: descriptionOf(entity, day),
    asOf,
    posts: held,
    ...(isBetween ? { noPost: last.length > 0 ? say('card_noPost_last') : say('card_noPost') } : {}),
    ...(now ? { now } : {}),
    earlier,
    facts,
    ties: tied,
    leftOut,
    ...(note ? { note } : {}),
    ...(met ? { met } : {}),
    ...(conflicts.length > 0 ? { conflicts } : {}),
    text: entity.text ? paragraphs(entity.text.body) : [],
    textSources,
    sources: sources.list,
    pack: { title: pack.title, dataAsOf: pack.dataAsOf },
    ...(government === null ? {} : { government }),
  };
}
