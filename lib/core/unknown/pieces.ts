// From capitalised words that linking knows nothing of to whole names: cut from titles, joined over "of", with the letters they are called by.

import { readIntroductions } from '../link/acronyms';
import type { ArticleWords } from '../link/article-words';
import { GIVEN, INSTITUTIONS, TITLES } from '../link/lexicon/lexicon';
import { REGIONS_IN_FULL } from '../link/lexicon/regions';
import type { TokenRange } from '../link/name-parts';
import type { UnknownName as Strange } from '../link/whole-names';
import type { Span } from '../model/span';
import { JOIN } from '../text/joins';
import { FLAG } from '../text/token-flags';
import { CREDITS, JOINED_ENDS, PLACE_STARTS, ROYAL } from './not-names';
import { isOfAPeople, isOrdinary } from './ordinary';

/** Words that may be a name. */
export interface Piece extends TokenRange {
  readonly looks: Strange['looks'];
  /** Abbreviation that the article gives for it in brackets. */
  readonly letters: TokenRange | null;
}

/** Pieces in reading order, not overlapping. `taken`: where a token belongs to something else, a known name or what is beside the story. */
export function readPieces(
  words: ArticleWords,
  strange: readonly Strange[],
  taken: (range: TokenRange) => boolean,
): Piece[] {
  const introduced = readIntroductions(words).filter(({ name }) => !taken(name));
  const pieces: Piece[] = introduced.map(({ acronym, name }) => ({
    ...name,
    looks: 'other',
    letters: acronym,
  }));
  const covered = (range: TokenRange): boolean =>
    introduced.some(({ name, acronym }) => meet(name, range) || meet(acronym, range));
  for (let at = 0; at < strange.length; at += 1) {
    let { first, until } = withFront(words, trimmed(words, strange[at]!));
    const begins = first > strange[at]!.first && GIVEN.has(words.tokens.hashes[first]!);
    const looks = begins && until - first > 1 ? 'named' : strange[at]!.looks;
    while (at + 1 < strange.length && goesOnTo(words, { first, until }, strange[at + 1]!)) {
      // "Office of Ols Ethics | Jen Olson": whoever stands behind the body's name is another name.
      const within = personWithin(words, strange[at + 1]!);
      if (within > strange[at + 1]!.first) {
        until = within;
        break;
      }
      at += 1;
      until = strange[at]!.until;
    }
    if (first < until && !covered({ first, until }) && !taken({ first, until }))
      pieces.push({ first, until, looks, letters: null });
  }
  return pieces.sort((a, b) => a.first - b.first);
}

const meet = (one: TokenRange, other: TokenRange): boolean =>
  one.first < other.until && other.first < one.until;

/**
 * "Communications Director Jen Ols", "Getty Jen Ols": what a post is called, and what is left of a credit, stand in front of a name. Of a name
 * said twice, where a caption has run into the story, one stays.
 */
function trimmed(words: ArticleWords, { first: begins, until }: TokenRange): TokenRange {
  const { hashes } = words.tokens;
  let first = begins;
  for (let index = until - 2; index >= begins; index -= 1)
    if (TITLES.has(hashes[index]!) && isOrdinary(words, index) && allOrdinary(words, begins, index)) {
      first = index + 1;
      break;
    }
  // "Novelist Jen Ols".
  while (
    until - first > 2 &&
    (isOrdinary(words, first) || words.isAcronym(first) || isVerbAtStart(words, first)) &&
    !GIVEN.has(hashes[first]!) &&
    (GIVEN.has(hashes[first + 1]!) || isOfPeopleBefore(words, first, until))
  )
    first += 1;
  while (until - first > 1 && CREDITS.has(hashes[first]!) && !INSTITUTIONS.has(hashes[until - 1]!))
    first += 1;
  first = personWithin(words, { first, until });
  const region = regionBehind(words, { first, until });
  if (region > 0) return { first, until: until - region };
  const half = (until - first) / 2;
  if (half >= 2 && Number.isInteger(half)) {
    let twice = true;
    for (let index = first; index < first + half; index += 1)
      twice &&= hashes[index] === hashes[index + half];
    if (twice) return { first, until: first + half };
  }
  return { first, until };
}

/** "St. Ols", "al-Ols": small words and titles that belong to the name. */
function withFront(words: ArticleWords, { first, until }: TokenRange): TokenRange {
  if (first === 0 || !words.continuesName(first)) return { first, until };
  const before = words.folded(first - 1);
  const hyphen = (words.tokens.flags[first]! & FLAG.hyphenBefore) !== 0;
  // "Prince Ols", "Queen Ols": whoever is called by a given name alone is called so with the title.
  if (
    until - first === 1 &&
    !hyphen &&
    GIVEN.has(words.tokens.hashes[first]!) &&
    ROYAL.has(words.tokens.hashes[first - 1]!) &&
    words.isCapital(first - 1)
  )
    return { first: first - 1, until };
  const belongs = hyphen
    ? ARABIC_ARTICLES.has(before)
    : (before === 'st' || before === 'saint') && words.isCapital(first - 1);
  return { first: belongs ? first - 1 : first, until };
}

const ARABIC_ARTICLES: ReadonlySet<string> = new Set([
  'al',
  'el',
  'an',
  'as',
  'ash',
  'ad',
  'ar',
  'at',
  'az',
  'ul',
  'abd',
]);

/** First token of a person's name that a body's or a post's has run into: "Ols House Chef | Lisa Olson"; or the piece's own first. */
function personWithin(words: ArticleWords, { first, until }: TokenRange): number {
  const { hashes } = words.tokens;
  if (until - first < 4 || GIVEN.has(hashes[first]!) || INSTITUTIONS.has(hashes[until - 1]!)) return first;
  for (let index = first + 2; index < until - 1; index += 1)
    if (
      GIVEN.has(hashes[index]!) &&
      words.isCapital(index + 1) &&
      (!isOrdinary(words, index) || isOrdinary(words, index - 1)) &&
      !isOrdinary(words, index + 1)
    )
      return index;
  return first;
}

/** "Ruritanian Gad Ols", "American Gad Ols": words of no body, none of which is ordinary. */
export function isOfPeopleBefore(words: ArticleWords, first: number, until: number): boolean {
  if (until - first !== 3 || !(isOfAPeople(words, first) || /ican$/.test(words.folded(first)))) return false;
  return !isOrdinary(words, first + 1) && !isOrdinary(words, until - 1);
}

/** "San Ols California": how many words at the end are the state's or province's in which the place is. */
function regionBehind(words: ArticleWords, { first, until }: TokenRange): number {
  if (words.continuesName(until) && until < words.count && words.isCapital(until)) return 0;
  for (const size of [2, 1]) {
    const front = until - size;
    if (front - first < 1 || isOrdinary(words, front - 1) || GIVEN.has(words.tokens.hashes[first]!)) continue;
    const last = Array.from({ length: size }, (_, at) => words.folded(front + at)).join(' ');
    if (REGIONS.has(last) && !PLACE_STARTS.has(words.tokens.hashes[front - 1]!)) return size;
  }
  return 0;
}

/** Not Washington: more is called after the man than stands in the state. */
const REGIONS: ReadonlySet<string> = new Set(
  [...REGIONS_IN_FULL.values()].filter((name) => name !== 'washington'),
);

/** "Channeling Jen Ols, she". */
function isVerbAtStart(words: ArticleWords, index: number): boolean {
  return words.startsSentence(index) && /ing$/.test(words.folded(index));
}

/** No word that could not have its capital otherwise. */
export function allOrdinary(words: ArticleWords, first: number, until: number): boolean {
  for (let index = first; index < until; index += 1) if (!isOrdinary(words, index)) return false;
  return true;
}

/**
 * "University of | Ols", "Museum of the | Ols", "Department of Health and | Human Services", "Food and | Drug Administration",
 * "Ols-ut-| Ols".
 */
function goesOnTo(words: ArticleWords, { first, until }: TokenRange, next: TokenRange): boolean {
  const between = next.first - until;
  if (between === 0) return isElided(words, until);
  if (between < 1 || between > 2 || !continues(words, until, next.first)) return false;
  const { hashes, flags } = words.tokens;
  if (between === 1 && flags[until]! & flags[next.first]! & FLAG.hyphenBefore) return true;
  const join = words.folded(until);
  if (between === 2 && words.folded(until + 1) !== 'the') return false;
  if (join === 'of' || join === 'for')
    return INSTITUTIONS.has(hashes[until - 1]!) || isOf(words, first, until);
  if (join !== 'and' || between > 1 || !isOrdinary(words, next.first)) return false;
  if (isOf(words, first, until) && allOrdinary(words, next.first, next.until))
    return !INSTITUTIONS.has(hashes[next.until - 1]!);
  return next.until - next.first > 1 && JOINED_ENDS.has(hashes[next.until - 1]!);
}

/** "O’| Ols", "D’| Ols". */
function isElided({ tokens: { joins, starts, ends } }: ArticleWords, index: number): boolean {
  return joins[index] === JOIN.apostrophe && ends[index - 1]! - starts[index - 1]! < 3;
}

/** Joined over "of" already. */
function isOf(words: ArticleWords, first: number, until: number): boolean {
  for (let index = first + 1; index < until - 1; index += 1)
    if (!words.isCapital(index) && words.folded(index) === 'of')
      return INSTITUTIONS.has(words.tokens.hashes[index - 1]!);
  return false;
}

function continues(words: ArticleWords, first: number, last: number): boolean {
  for (let index = first; index <= last; index += 1) if (!words.continuesName(index)) return false;
  return true;
}

export function spanOf({ tokens }: ArticleWords, { first, until }: TokenRange): Span {
  return { start: tokens.starts[first]!, end: tokens.ends[until - 1]! };
}
