// Whether words with a capital are a name: what speaks for it and against, from the words themselves and what stands around them.

import type { ArticleWords } from '../link/article-words';
import {
  COMMON,
  COMPANY_FORMS,
  FUNCTION_WORDS,
  GENERATIONS,
  GIVEN,
  INSTITUTIONS,
  SAYING,
  TITLES,
} from '../link/lexicon/lexicon';
import { REGIONS_IN_FULL } from '../link/lexicon/regions';
import type { TokenRange } from '../link/name-parts';
import { JOIN } from '../text/joins';
import { FLAG } from '../text/token-flags';
import { DIRECTIONS, LETTERS_BY_CUSTOM } from './not-names';
import { isOrdinary } from './ordinary';
import type { Piece } from './pieces';

/** Longest name, in words, that is no institution's: what is longer is a title, or headlines that have run together. */
const LONGEST = 5;
const LONGEST_BODY = 9;

/** Several words: with a space between two of them at least. */
export function isLong({ tokens: { joins } }: ArticleWords, { first, until }: TokenRange): boolean {
  for (let index = first + 1; index < until; index += 1) if (joins[index] === JOIN.space) return true;
  return false;
}

/** Several words: is it a name, by itself? */
export function isLongName(words: ArticleWords, piece: Piece): boolean {
  const { first, until, looks, letters } = piece;
  const { hashes } = words.tokens;
  // "Ols Jr.": a short form.
  if (until - first === 2 && GENERATIONS.has(hashes[first + 1]!)) return false;
  const body = isBody(words, piece);
  if (until - first > (body ? LONGEST_BODY : LONGEST) || isOfAContest(words, piece)) return false;
  if (letters !== null) return true;
  for (let index = first + 1; index < until; index += 1)
    if (words.isCapital(index) && FUNCTION_WORDS.has(hashes[index]!) && !words.isInitial(index) && !body)
      return false;
  let proper = 0;
  for (let index = first; index < until; index += 1)
    if (words.isCapital(index) && !isOrdinary(words, index) && !words.isInitial(index)) proper += 1;
  if (looks === 'named' && proper > 0) return true;
  if (TITLES.has(hashes[until - 1]!)) return false;
  if (proper > 0) return true;
  return body && until - first > 2 && !words.startsSentence(first);
}

/** What ends in the word for a body, or has one in front of "of". */
export function isBody(words: ArticleWords, { first, until }: TokenRange): boolean {
  const { hashes } = words.tokens;
  if (INSTITUTIONS.has(hashes[until - 1]!)) return true;
  for (let index = first + 1; index < until - 1; index += 1)
    if (!words.isCapital(index) && ['of', 'for'].includes(words.folded(index))) return true;
  return false;
}

/** "Miss Ols" is a title that is won as often as a woman: one that is named so only, and by no given name. */
function isOfAContest(words: ArticleWords, { first }: TokenRange): boolean {
  return (
    first > 0 &&
    words.continuesName(first) &&
    words.folded(first - 1) === 'miss' &&
    !GIVEN.has(words.tokens.hashes[first]!)
  );
}

/** Before the name of a place. Not "at": firms and matches are "at" as well. */
const IN: ReadonlySet<string> = new Set(['in', 'near', 'across', 'throughout', 'outside', 'around']);

/** What the words around a name say that it is. */
export type Cue = 'place' | 'speaks' | 'owns' | 'titled';

export function cueAt(words: ArticleWords, { first, until }: TokenRange): Cue | null {
  const { hashes, joins } = words.tokens;
  if (first > 0 && words.continuesName(first)) {
    if (TITLES.has(hashes[first - 1]!)) return 'titled';
    if (IN.has(words.folded(first - 1)) && !words.isCapital(first - 1)) return 'place';
  }
  if (until < words.count && words.continuesName(until) && SAYING.has(hashes[until]!)) return 'speaks';
  if (first > 0 && words.continuesName(first) && SAYING.has(hashes[first - 1]!)) return 'speaks';
  if (first > 1 && words.folded(first - 1) === 'to' && words.folded(first - 2) === 'according')
    return 'speaks';
  if (until < words.count && joins[until] === JOIN.apostrophe && words.folded(until) === 's')
    return isInTitle(words, until + 1) ? null : 'owns';
  return null;
}

/** "Ols’s | Island", "Ols’s | Army": more often the name of something than somebody's. */
function isInTitle(words: ArticleWords, next: number): boolean {
  return (
    next < words.count &&
    words.continuesName(next) &&
    words.isCapital(next) &&
    !GIVEN.has(words.tokens.hashes[next]!)
  );
}

/** One word, where nobody here is called so in full. `mentions` are all places where it stands and could be a name. */
export function isShortName(words: ArticleWords, mentions: readonly TokenRange[]): boolean {
  const [{ first, until }] = mentions as [TokenRange];
  const hash = words.tokens.hashes[first]!;
  if (COMPANY_FORMS.has(hash) || DIRECTIONS.has(hash)) return false;
  const cues = mentions.map((mention) => cueAt(words, mention));
  const chosen = mentions.filter((mention) => !words.startsSentence(mention.first)).length;
  if (words.folded(first).length < 3 && until - first === 1) return false;
  if (words.isAcronym(first) && until - first === 1) {
    if (LETTERS_BY_CUSTOM.has(hash) || COMMON.has(hash) || words.isWrittenSmall(hash)) return false;
    return chosen > 1 || cues.includes('speaks') || cues.includes('owns');
  }
  for (let index = first; index < until; index += 1)
    if (words.isCapital(index) && isOrdinary(words, index)) return false;
  if (mentions.some((mention) => isOfAContest(words, mention))) return false;
  if (REGIONS_IN_FULL.has(words.folded(first)) || mentions.every((mention) => isBesideName(words, mention)))
    return false;
  if (GIVEN.has(hash) && !cues.includes('place') && !cues.includes('titled')) return false;
  return chosen > 1 || (chosen > 0 && cues.some((cue) => cue !== null));
}

/** "iPad Ols": the last word of a name that is written small at first. */
function isBesideName(words: ArticleWords, { first }: TokenRange): boolean {
  return (
    first > 0 &&
    words.continuesName(first) &&
    (words.tokens.flags[first - 1]! & FLAG.laterUpper) !== 0 &&
    !words.isAcronym(first - 1)
  );
}

/** Chosen freely, or a piece of an address: @ols, #OlsWon, Ols.com, photo credits such as "Ols/Agency". */
export function isOfTheNet(words: ArticleWords, { first, until }: TokenRange): boolean {
  const { text, starts, ends } = words.tokens;
  const before = text[starts[first]! - 1] ?? ' ';
  const behind = text.slice(ends[until - 1]!, ends[until - 1]! + 2);
  return /[@#/\\_=&~]/.test(before) || /^(?:[/\\@_=]|\.[a-z])/.test(behind);
}

/** All of it in quotation marks: the title of a work, or words that somebody else chose. */
export function isQuotedWhole(words: ArticleWords, { first, until }: TokenRange): boolean {
  const { text, starts, ends } = words.tokens;
  const before = text.slice(Math.max(0, starts[first]! - 5), starts[first]!);
  return (
    /["“‘'«„](?:(?:the|an?) )?$/i.test(before) &&
    /^[,.;!?]?["”’'»“]/.test(text.slice(ends[until - 1]!, ends[until - 1]! + 2))
  );
}
