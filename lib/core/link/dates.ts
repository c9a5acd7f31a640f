// What the article's date says of a reading: who held the post in front of the name then, and who cannot have acted yet.

import type { EntityKind } from '../model/entity';
import type { ArticleWords } from './article-words';
import { stemHash } from './context-words';
import { COURTESY } from './lexicon/lexicon';
import { type DayCode, YEAR } from './table/day-codes';
import type { EntityTable, Post } from './table/entity-table';

/** Both 0..1. Where the library gives no dates, and where the article has none, both are 0: nothing is said. */
export interface DateFit {
  /** It held a post that day: the one in front of its name, or one that the article names. Holding any other tells it from no stranger. */
  readonly held: number;
  /** It was not there yet, or no more, or did not have the title in front of its name. */
  readonly strange: number;
}

const NOTHING: DateFit = { held: 0, strange: 0 };

/** How much each finding is worth beside the surest of its side. */
const HELD = { titled: 1, formerly: 0.7, named: 0.6 } as const;
const STRANGE = {
  /** Not born or founded. */
  unborn: 1,
  /** Younger than `GROWN`, without a post: children are seldom named. */
  child: 0.6,
  /** The title in front came to this one later; or was over, which writers leave unsaid ("President Carter turned 100"). */
  titleLater: 0.8,
  titleOver: 0.3,
  /** The dead and dissolved are written of all the time, but seldom without a word that they are gone. */
  gone: 0.3,
  /** No post yet: not known for what the library knows it for. */
  unknownYet: 0.4,
  /** All posts over, for `FORGOTTEN` or longer: less is written of them. Less long, less. */
  retired: 0.3,
} as const;

const GROWN = 16 * YEAR;
/** An open end is believed for so long: packs grow old, and few hold a post for longer. */
const OPEN = 30 * YEAR;
const FORGOTTEN = 20 * YEAR;
/** Who has a post in two years may be a candidate now. */
const CANDIDATE = 2 * YEAR;

/** `titles` stand in front of the name: stemmed hashes. */
export function dateFit(
  words: ArticleWords,
  table: EntityTable,
  {
    entity,
    kind,
    titles,
  }: { readonly entity: number; readonly kind: EntityKind; readonly titles: readonly number[] },
): DateFit {
  const { date } = words;
  if (date === null) return NOTHING;
  const { begin, end, posts } = table.times(entity);
  const spells = posts.map((post) => ({ post, is: spellOn(post, date) }));
  const strange: number[] = [];
  const held: number[] = [];
  if (begin && date < begin.first) strange.push(STRANGE.unborn);
  else if (begin && kind === 'person' && date < begin.last + GROWN && !spells.some(({ is }) => is === 'held'))
    strange.push(STRANGE.child);
  if (end && end.last < date) strange.push(STRANGE.gone);
  const telling = titles.filter((title) => !COURTESY_STEMS.has(title) && !PAST.has(title));
  const titled = spells.filter(({ post }) => isCalled(post, telling, titles));
  if (titled.some(({ is }) => is === 'held')) held.push(HELD.titled);
  else if (titled.length > 0 && titled.every(({ is }) => is === 'later')) strange.push(STRANGE.titleLater);
  else if (titled.length > 0 && titled.every(({ is }) => is === 'over' || is === 'later')) {
    const isSaid = titles.some((title) => PAST.has(title));
    if (isSaid) held.push(HELD.formerly);
    else strange.push(STRANGE.titleOver);
  }
  if (spells.some(({ post, is }) => is === 'held' && isNamed(words, post))) held.push(HELD.named);
  if (spells.length > 0 && spells.every(({ post }) => post.from && date + CANDIDATE < post.from.first))
    strange.push(STRANGE.unknownYet);
  if (spells.length > 0 && spells.every(({ is }) => is === 'over')) {
    const since = date - Math.max(...posts.map(({ to }) => to?.last ?? 0));
    strange.push(STRANGE.retired * Math.min(1, since / FORGOTTEN));
  }
  return { held: Math.max(0, ...held), strange: Math.max(0, ...strange) };
}

/** Titles of courtesy have no post; "former" and its kin say that one is over. */
const COURTESY_STEMS: ReadonlySet<number> = new Set([...COURTESY].map((hash) => hash >>> 0));
const PAST: ReadonlySet<number> = new Set(['former', 'ex', 'late', 'then', 'emeritus'].map(stemHash));
/** A post with one of these is another than the one without. */
const BELOW: readonly number[] = ['vice', 'deputy', 'assistant', 'under', 'acting', 'elect'].map(stemHash);

/**
 * Whether a title in front of the name is a post that the person held that day: "President Johnson" of 1965 is as good as a full name,
 * though the library has "Johnson" for a family name that asks for one.
 */
export function holdsTitle(
  { date }: ArticleWords,
  table: EntityTable,
  entity: number,
  titles: readonly number[],
): boolean {
  if (date === null || titles.some((title) => PAST.has(title))) return false;
  const telling = titles.filter((title) => !COURTESY_STEMS.has(title));
  return (
    telling.length > 0 &&
    table
      .times(entity)
      .posts.some((post) => isCalled(post, telling, titles) && spellOn(post, date) === 'held')
  );
}

type Spell = 'held' | 'over' | 'later' | 'unclear';

/** Whether a post was held on a day; `unclear` where the dates are too rough to tell, or there is no begin. */
function spellOn({ from, to }: Post, date: DayCode): Spell {
  if (to && to.last < date) return 'over';
  if (from && date < from.first) return 'later';
  if (!from || date < from.last || (to && date > to.first)) return 'unclear';
  return to || date - from.last < OPEN ? 'held' : 'unclear';
}

/** Whether a title in front of the name is that of the post. */
function isCalled({ words }: Post, telling: readonly number[], titles: readonly number[]): boolean {
  return (
    telling.some((title) => words.includes(title)) &&
    BELOW.every((below) => !words.includes(below) || titles.includes(below))
  );
}

/** Whether the article has all words of the post's title. */
function isNamed(article: ArticleWords, { words }: Post): boolean {
  return words.length > 0 && words.every((word) => article.placesOf(word).length > 0);
}
