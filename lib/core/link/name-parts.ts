// What each word is to the names around it: part of a known name, a title, an ordinary word with a capital, or unknown.

import { FLAG } from '../text/token-flags';
import { hashWord } from '../text/tokens';
import type { ArticleWords } from './article-words';
import {
  CALENDAR,
  COMMON,
  FRAME,
  FUNCTION_WORDS,
  GENERATIONS,
  GIVEN,
  PARTICLES,
  PORTFOLIOS,
  SURNAMES,
  TITLES,
} from './lexicon/lexicon';

/** Half-open range of tokens. */
export interface TokenRange {
  readonly first: number;
  readonly until: number;
}

export const PART = {
  /** Cannot be part of a name: small letters, digits, other scripts. */
  outside: 0,
  /** Inside a known name. */
  known: 1,
  /** A capital, and nothing speaks against a name. */
  unknown: 2,
  /** President, Gen., Mr. */
  title: 3,
  /** Between a body and a title: the Foreign of "Foreign Minister". */
  portfolio: 4,
  /** An ordinary word that has its capital from where it stands. */
  common: 5,
  /** Monday, March. */
  calendar: 6,
  /** Jr., III. */
  generation: 7,
  /** A small word inside a name: von der. */
  particle: 8,
  /** Between two capitals: Procter & Gamble. */
  ampersand: 9,
} as const;
export type Part = (typeof PART)[keyof typeof PART];

/** The part that each token plays. `known` are the spans of known names, sorted and not overlapping. */
export function readParts(words: ArticleWords, known: readonly TokenRange[]): Uint8Array {
  const { count } = words;
  const parts = new Uint8Array(count);
  const pairs = readCapitalPairs(words);
  for (const { first, until } of known) parts.fill(PART.known, first, until);
  for (let index = 0; index < count; index += 1)
    if (parts[index] === PART.outside) parts[index] = partAlone(words, pairs, index);
  settleCapitals(words, parts, pairs);
  settlePortfolios(words, parts);
  settleTitles(words, parts);
  settleParticles(words, parts);
  return parts;
}

/** Pairs of capitalised words in running text: where a headline has such a pair, it is a name there too (Washington Post). */
function readCapitalPairs(words: ArticleWords): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (let index = 1; index < words.count; index += 1)
    if (
      words.isCapital(index) &&
      words.isCapital(index - 1) &&
      words.continuesName(index) &&
      words.casingOf(index) === 'sentence'
    )
      pairs.add(pairOf(words, index));
  return pairs;
}

/** One number for a word and the one before; collisions of 53 bits do not occur. */
function pairOf({ tokens: { hashes } }: ArticleWords, index: number): number {
  return index === 0 ? -1 : (hashes[index - 1]! >>> 0) * 0x200000 + (hashes[index]! >>> 11);
}

const PRONOUN_I = hashWord('i');
const GENITIVE_S = hashWord('s');

/** What a token is by itself. */
function partAlone(words: ArticleWords, pairs: ReadonlySet<number>, index: number): Part {
  const { hashes, flags } = words.tokens;
  const hash = hashes[index]!;
  if (flags[index]! & FLAG.ampersand) return PART.ampersand;
  if (!words.isCapital(index)) return PARTICLES.has(hash) && words.english ? PART.particle : PART.outside;
  if (CALENDAR.has(hash) && !isNamedAfterMonth(words, index)) return PART.calendar;
  if (hash === PRONOUN_I && !(flags[index]! & FLAG.initial)) return PART.outside;
  // "SUNDAY 'S GAMES": the genitive's letter, where a space was set before it or all is in capitals.
  if (hash === GENITIVE_S && /['’]/.test(words.tokens.text[words.tokens.starts[index]! - 1] ?? ''))
    return PART.outside;
  if (isPartyLetter(words, index)) return PART.outside;
  if (isFunctionWord(words, index)) return PART.common;
  if (GENERATIONS.has(hash)) return PART.generation;
  if (TITLES.has(hash)) return PART.title;
  if (hasCapitalFromPlace(words, index) && !pairs.has(pairOf(words, index))) return PART.common;
  return PART.unknown;
}

/** The R of "(R-Texas)" and of ", R-Ariz.,". */
function isPartyLetter(words: ArticleWords, index: number): boolean {
  const { text, starts, flags } = words.tokens;
  const hyphen = index + 1 < words.count && (flags[index + 1]! & FLAG.hyphenBefore) !== 0;
  return (
    hyphen &&
    words.isInitial(index) &&
    /(?:\(|, )$/.test(text.slice(Math.max(0, starts[index]! - 2), starts[index]!))
  );
}

/**
 * "on May 2, 2006 The European Commission said", "Image: NASA How many": a headline, a date or a caption has run into the sentence
 * behind it. Not the second word of a name in capitals ("US"), nor a family name behind a given one ("Yoko On"), nor a word between two
 * capitals, as in a title ("Freedom From Religion Foundation").
 */
function isFunctionWord(words: ArticleWords, index: number): boolean {
  const { hashes, flags } = words.tokens;
  if (!words.english || !FUNCTION_WORDS.has(hashes[index]!)) return false;
  const capitals = words.casingOf(index) === 'capitals';
  if (words.isAcronym(index) && !capitals) return false;
  if (flags[index]! & (FLAG.initial | FLAG.hyphenBefore)) return false;
  const behind = index > 0 && words.continuesName(index) && words.isCapital(index - 1);
  if (!behind || capitals) return true;
  if (GIVEN.has(hashes[index - 1]!)) return false;
  const next = index + 1;
  const goesOn = next < words.count && words.continuesName(next) && words.isCapital(next);
  return !goesOn || CALENDAR.has(hashes[next]!);
}

/** April Smith, May Jones: a month that is a given name, before a capital. */
function isNamedAfterMonth(words: ArticleWords, index: number): boolean {
  return (
    GIVEN.has(words.tokens.hashes[index]!) &&
    index + 1 < words.count &&
    words.continuesName(index + 1) &&
    words.isCapital(index + 1) &&
    !COMMON.has(words.tokens.hashes[index + 1]!)
  );
}

/** Whether an ordinary word has its capital only because it begins a sentence or stands in a headline. */
function hasCapitalFromPlace(words: ArticleWords, index: number): boolean {
  const hash = words.tokens.hashes[index]!;
  const casing = words.casingOf(index);
  const starts = words.startsSentence(index);
  if (casing === 'sentence' && !starts) return false;
  if (FRAME.has(hash)) return true;
  // In capitals throughout, what is no name elsewhere and in no list of names is taken for a word: "BRAZIL HUMBLED".
  if (casing === 'capitals' && !COMMON.has(hash) && !words.isWrittenSmall(hash))
    return !GIVEN.has(hash) && !SURNAMES.has(hash) && !words.isWrittenCapital(hash);
  const given = GIVEN.has(hash);
  // "Mark Leavitt", "Grant Hill": a given name that is also a word, before another capital.
  if (given && index + 1 < words.count && words.continuesName(index + 1) && words.isCapital(index + 1)) {
    return casing !== 'sentence' && COMMON.has(words.tokens.hashes[index + 1]!);
  }
  if (COMMON.has(hash) || words.isWrittenSmall(hash)) return !words.isAcronym(index) || casing !== 'sentence';
  // In other languages we know too few words: what is no given name is taken for a word.
  return !words.english && !given;
}

/** In a headline in capitals the neighbour of a known name is no piece of it, unless the two stand together in running text as well. */
function settleCapitals(words: ArticleWords, parts: Uint8Array, pairs: ReadonlySet<number>): void {
  for (let index = 0; index < words.count; index += 1) {
    if (parts[index] !== PART.unknown || words.casingOf(index) !== 'capitals') continue;
    const { hashes } = words.tokens;
    if (GIVEN.has(hashes[index]!) || SURNAMES.has(hashes[index]!)) continue;
    const behind = parts[index - 1] === PART.known && !pairs.has(pairOf(words, index));
    const before = parts[index + 1] === PART.known && !pairs.has(pairOf(words, index + 1));
    if (behind || before) parts[index] = PART.common;
  }
}

/** "Foreign" and "Prime" are portfolios only where a title follows; "State" where "Secretary of" stands in front. */
function settlePortfolios(words: ArticleWords, parts: Uint8Array): void {
  for (let index = 2; index < words.count; index += 1) {
    if (parts[index] !== PART.unknown || !PORTFOLIOS.has(words.tokens.hashes[index]!)) continue;
    const behindTitle =
      parts[index - 1] === PART.portfolio ||
      (parts[index - 2] === PART.title && words.folded(index - 1) === 'of');
    if (behindTitle && words.continuesName(index)) parts[index] = PART.portfolio;
  }
  for (let index = words.count - 2; index >= 0; index -= 1) {
    if (parts[index] !== PART.unknown && parts[index] !== PART.common) continue;
    if (!PORTFOLIOS.has(words.tokens.hashes[index]!) || !words.continuesName(index + 1)) continue;
    const next = parts[index + 1];
    if (next === PART.title || next === PART.portfolio) parts[index] = PART.portfolio;
  }
}

/** "Larry King": a title word behind a given name, with no name of its own behind it, is the family name. */
function settleTitles(words: ArticleWords, parts: Uint8Array): void {
  for (let index = 1; index < words.count; index += 1) {
    if (parts[index] !== PART.title || !words.continuesName(index)) continue;
    const before = parts[index - 1];
    if (before !== PART.unknown || !GIVEN.has(words.tokens.hashes[index - 1]!)) continue;
    const goesOn = index + 1 < words.count && words.continuesName(index + 1);
    const next = goesOn ? parts[index + 1] : PART.outside;
    if (next !== PART.unknown && next !== PART.known && next !== PART.title) parts[index] = PART.unknown;
  }
}

/** Small words count only between two capitals, and so do ampersands. */
function settleParticles(words: ArticleWords, parts: Uint8Array): void {
  for (let index = 0; index < words.count; index += 1) {
    if (parts[index] !== PART.particle && parts[index] !== PART.ampersand) continue;
    let until = index;
    while (until < words.count && (parts[until] === PART.particle || parts[until] === PART.ampersand))
      until += 1;
    const inside =
      index > 0 &&
      until < words.count &&
      isNamePart(parts[index - 1]!) &&
      isNamePart(parts[until]!) &&
      allContinue(words, index, until);
    if (!inside) parts.fill(PART.outside, index, until);
    index = until - 1;
  }
}

function allContinue(words: ArticleWords, first: number, last: number): boolean {
  for (let index = first; index <= last; index += 1) if (!words.continuesName(index)) return false;
  return true;
}

function isNamePart(part: number): boolean {
  return part === PART.unknown || part === PART.known;
}
