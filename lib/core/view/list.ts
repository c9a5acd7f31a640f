// The panel's rows: the cast of a story by kind, in reading order, each with its post on the story's day.

import type { Annotation } from '@/lib/core/model/annotation';
import type { Day } from '@/lib/core/model/dates';
import { ENTITY_KINDS, type EntityId } from '@/lib/core/model/entity';
import type { Mention, SessionView } from '@/lib/core/model/session';
import { commaWords, say } from '@/lib/core/words/say';
import { candidatesOf } from './candidate';
import type { ListedWords, RowWords } from './candidate-view';
import type { CardView, PostView } from './card-view';
import { descriptionOf, type KnownEntities, type KnownEntity } from './known-entity';
import type { Doubt, Row, RowGroup } from './list-view';
import { postsOn } from './posts';
import { createSourceList } from './source-list';
import { asOfWords, periodWords } from './words';

const NOBODY: KnownEntities = new Map();

/** A pack was removed or replaced after the page was annotated. */
export function goneLine(): string {
  return say('list_gone');
}

/** Most posts by which one is found: who holds more holds them in bodies that nobody looks for. */
const MOST_POSTS = 20;

/** A row's words from the store's record. Without a date of the story, posts are told as of the pack's. */
export function rowWordsOf(known: KnownEntity, published: Day | null): RowWords {
  const day = published ?? known.pack.dataAsOf;
  const { kind, label } = known.entity;
  const posts = postsOn(known, NOBODY, day);
  const [held] = posts.held(1, createSourceList());
  const line = held ? postLine(held) : descriptionOf(known.entity, day);
  if (line) return { kind, label, line };
  // Where the post is all that is known, nothing would say who this is: with its date it stands there also on a day on which it was not held.
  const [begun] = posts.begunBy(known.pack.dataAsOf).take(1, createSourceList());
  const [ended] = posts.earlier(1, createSourceList());
  return { kind, label, line: otherDayLine(begun, ended) };
}

function otherDayLine(begun: PostView | undefined, ended: PostView | undefined): string {
  // Of one post twice held, what was over that day is what it could be known by.
  if (begun && ended?.title !== begun.title)
    return say('list_later', commaWords([begun.title, periodWords(begun)]));
  return ended ? say('list_earlier', commaWords([ended.title, periodWords(ended)])) : '';
}

/** What `rowWordsOf` looks at, where that has to be cloned: a body may be pointed at by a thousand. */
export function forRow({ entity, same, pack, sources }: KnownEntity): KnownEntity {
  return {
    entity: { ...entity, names: [], facts: [], relations: [] },
    same,
    incoming: [],
    pack,
    sources,
    told: [],
    differences: [],
  };
}

/** The same for the panel, with all by which a reader may look for it: its names, its posts of that day, its description. */
export function listedWordsOf(known: KnownEntity, published: Day | null): ListedWords {
  const { names, description } = known.entity;
  const held = postsOn(known, NOBODY, published ?? known.pack.dataAsOf).held(MOST_POSTS, createSourceList());
  const others = [...names.map(({ name }) => name), ...held.map(({ title }) => title), description];
  return { ...rowWordsOf(known, published), others: [...new Set(others)].filter(Boolean) };
}

/** The same from a card, where the store could not be read and the background keeps its library in memory. */
export function rowWordsOfCard(card: CardView): RowWords {
  const { kind, label, posts, description } = card;
  const held = posts.find(isOwn);
  const line = held ? postLine(held) : description;
  return { kind, label, line: line || otherDayLine(card.now?.posts.find(isOwn), card.earlier.find(isOwn)) };
}

/** A post of its own, not of one who holds it there. */
function isOwn({ holder }: PostView): boolean {
  return holder === undefined;
}

/** With its doubt, if there is any. */
function postLine(post: PostView): string {
  switch (post.held) {
    case 'yes':
    case 'no':
      return post.title;
    case 'maybe':
      return commaWords([post.title, say('date_perhaps')]);
    case 'undated':
    case 'as-of':
      return commaWords([post.title, asOfWords(post.asOf)]);
  }
}

function doubtOf(unsure: readonly Mention[], words: ReadonlyMap<EntityId, RowWords>): Doubt | null {
  const [first] = unsure;
  if (!first) return null;
  const { words: told, reason, rivals } = first;
  const more = reason.kind === 'chosen' ? Math.max(0, reason.among - 1 - rivals.length) : 0;
  return { mentions: unsure.length, words: told, candidates: candidatesOf(first, words), more };
}

/**
 * `isRead`: false while the library's words are still being read: a row is then told in the story's own.
 * Rows of one kind in reading order, kinds in the order of `ENTITY_KINDS`; kinds that nobody is of are left out.
 */
export function buildGroups(
  session: Pick<SessionView, 'mentions'>,
  words: ReadonlyMap<EntityId, RowWords & Partial<ListedWords>>,
  isRead = true,
): RowGroup[] {
  const mentionsOf = new Map<EntityId, number[]>();
  session.mentions.forEach((mention, position) => {
    const positions = mentionsOf.get(mention.entity);
    if (positions) positions.push(position);
    else mentionsOf.set(mention.entity, [position]);
  });

  const rows: Row[] = [];
  for (const [entity, positions] of mentionsOf) {
    const mentions = positions.map((position) => session.mentions[position]!);
    const first = mentions[0]!;
    const known = words.get(entity);
    const isSure = (mention: Annotation): boolean => mention.confidence === 'sure';
    const told = mentions.find(isSure) ?? first;
    rows.push({
      entity,
      kind: known?.kind ?? first.kind,
      label: known?.label ?? first.words,
      line: known?.line ?? (isRead ? goneLine() : ''),
      others: known?.others ?? [],
      mentions: positions,
      words: first.words,
      confidence: mentions.some(isSure) ? 'sure' : 'unsure',
      // The reason told is that of a mention as sure as the row claims to be.
      reason: told.reason,
      candidates: candidatesOf(told, words),
      doubt: doubtOf(
        mentions.filter((mention) => !isSure(mention)),
        words,
      ),
      governments: mentions.filter(({ sense }) => sense === 'government').length,
    });
  }
  return ENTITY_KINDS.map((kind) => ({ kind, rows: rows.filter((row) => row.kind === kind) })).filter(
    (group) => group.rows.length > 0,
  );
}
