// What stands right before and behind words with a capital, where it says that they are a piece of something longer, or no name.

import type { ArticleWords } from '../link/article-words';
import {
  BODY_NOUNS,
  CALENDAR,
  COMMON,
  COMPANY_FORMS,
  DESCRIBERS,
  FRAME,
  FUNCTION_WORDS,
  GIVEN,
  INSTITUTIONS,
  OF_PEOPLES,
  PAPERS,
  SURNAMES,
  TERRITORIES,
  TITLES,
} from '../link/lexicon/lexicon';
import type { TokenRange } from '../link/name-parts';
import { JOIN } from '../text/joins';
import { FLAG } from '../text/token-flags';
import { isBody, isLong } from './evidence';
import { JOINING, LETTERS_BY_CUSTOM, OF_A_PEOPLE } from './not-names';
import { isOrdinary } from './ordinary';
import { allOrdinary, isOfPeopleBefore, type Piece } from './pieces';

/**
 * Whether the words are not told, for they are cut out of something longer. `isKnown`: the token belongs to a name of the library.
 * Silence is better than half a name.
 */
export function isCut(words: ArticleWords, piece: Piece, isKnown: (index: number) => boolean): boolean {
  if (piece.letters !== null) return false;
  return (
    isTail(words, piece) ||
    isBehindCapital(words, piece, isKnown) ||
    isHead(words, piece, isKnown) ||
    isNumbered(words, piece) ||
    isOfABody(words, piece) ||
    isMixed(words, piece)
  );
}

/**
 * The end of something longer, whose beginning has small words in it: "Law for | Young People", "Weapons of | Mass Ols Rules", "Institute of
 * Ols and | Olson Studies". Left out rather than told by half.
 */
function isTail(words: ArticleWords, { first, until }: TokenRange): boolean {
  // "Kelly | L Ols", where Kelly is known.
  if (first > 0 && words.isInitial(first) && words.continuesName(first) && words.isCapital(first - 1))
    return true;
  const { hashes } = words.tokens;
  if (first < 2 || !words.continuesName(first) || !words.continuesName(first - 1)) return false;
  const head = first - 2;
  const join = words.folded(first - 1);
  if (words.isCapital(first - 1))
    return FUNCTION_WORDS.has(hashes[first - 1]!) && !words.startsSentence(first - 1);
  if (!words.isCapital(head) || words.startsSentence(head) || GIVEN.has(hashes[first]!)) return false;
  if (join === 'and')
    return (
      isBehindOf(words, head) ||
      allOrdinary(words, first, until) ||
      (isOrdinary(words, first) && isOrdinary(words, head))
    );
  if (!['of', 'for', 'on', 'to', 'in'].includes(join)) return false;
  if (allOrdinary(words, first, until)) return true;
  const hash = hashes[head]!;
  return (
    (join === 'of' || join === 'for') &&
    isOrdinary(words, head) &&
    !TITLES.has(hash) &&
    !TERRITORIES.has(hash) &&
    !CALENDAR.has(hash)
  );
}

/** "Ols Watch Series | 3", "Ols Core | i5", "Queen Ols | 2": a number or a model belongs to the name. Not a year, nor "Ols, 45,". */
function isNumbered(words: ArticleWords, { until }: TokenRange): boolean {
  if (until >= words.count || !words.continuesName(until)) return false;
  const { text, ends } = words.tokens;
  // A score, a time, a sum: "Ols 14-7", "Ols 6.5".
  if (/^[-–:.,/%]\d/.test(text.slice(ends[until]!, ends[until]! + 2))) return false;
  const next = words.folded(until);
  return /^(?=.*\d)(?!(?:1[89]|20)\d\d$)(?!\d+(?:st|nd|rd|th)$)[\p{L}\d]+$/u.test(next);
}

/** "Ols Institute | for Near Eastern Policy", "Ols Access | to Medical Olson Commission": it goes on behind a small word. */
function isOfABody(words: ArticleWords, { first, until, looks }: Piece): boolean {
  if (looks === 'named' || until >= words.count || !words.continuesName(until) || words.isCapital(until))
    return false;
  const join = words.folded(until);
  const next = words.folded(until + 1) === 'the' ? until + 2 : until + 1;
  if (next >= words.count || !words.isCapital(next) || !words.continuesName(next)) return false;
  const last = words.tokens.hashes[until - 1]!;
  if (join === 'for') {
    const ordinary = isOrdinary(words, until - 1) && isOrdinary(words, next);
    return (INSTITUTIONS.has(last) || ordinary) && !GIVEN.has(words.tokens.hashes[next]!);
  }
  if (join === 'to') return until - first > 1 && isOrdinary(words, until - 1) && isOrdinary(words, next);
  return join === 'of' && until - first === 1 && (TERRITORIES.has(last) || INSTITUTIONS.has(last));
}

/** The capitals that end at a token stand behind "of" or "for" and another capital. */
function isBehindOf(words: ArticleWords, last: number): boolean {
  let first = last;
  while (first > 0 && words.continuesName(first) && words.isCapital(first - 1)) first -= 1;
  return (
    first > 1 &&
    ['of', 'for'].includes(words.folded(first - 1)) &&
    INSTITUTIONS.has(words.tokens.hashes[first - 2]!)
  );
}

/** "Love | Trumps Ols", "17th | Ols Regiment", "sub-| Olsian Hills", "Children’s | Ols Fund": what stands in front belongs to it. */
function isBehindCapital(words: ArticleWords, piece: Piece, isKnown: (index: number) => boolean): boolean {
  const { first, until, looks } = piece;
  if (first === 0) return false;
  const before = first - 1;
  const { flags, hashes } = words.tokens;
  const body = isBody(words, piece);
  if (!body && (looks === 'named' || GIVEN.has(hashes[first]!))) return false;
  // "Children’s | Ols Fund": of ordinary words alone the owner is a part.
  if (words.tokens.joins[before] === JOIN.apostrophe && allOrdinary(words, first, until)) return true;
  if (!words.continuesName(first)) return false;
  if (flags[first]! & FLAG.hyphenBefore) return isLong(words, piece) && !PREFIXES.has(words.folded(before));
  if (flags[before]! & FLAG.digit) return isLong(words, piece) && !/^\d+$/.test(words.folded(before));
  if (!words.isCapital(before)) return false;
  // "Independent | Ols Review", "Democratic | Ols Committee": no title where no person is named.
  if (DESCRIBERS.has(hashes[before]!) && !words.startsSentence(before))
    return body || PAPERS.has(hashes[until - 1]!);
  if (TITLES.has(hashes[before]!)) return false;
  if (isOfPeopleBefore(words, before, until)) return false;
  // "American | Ols Affairs Committee": of a body the people may be a part, even where the library knows it.
  if (isKnown(before)) return body && isOrdinary(words, before) && !words.startsSentence(before);
  return !(FUNCTION_WORDS.has(hashes[before]!) && words.startsSentence(before));
}

/** Before a name that is whole. */
const PREFIXES: ReadonlySet<string> = new Set([
  'pro',
  'anti',
  'non',
  'ex',
  'post',
  'pre',
  'then',
  'co',
  'mid',
  'born',
  'based',
]);

/** "University of Central | Florida", "Midwest Vision | and Values", "a Texas Ols.", "Ols Cat (@ols)": it goes on, or is one of many. */
function isHead(words: ArticleWords, piece: Piece, isKnown: (index: number) => boolean): boolean {
  const { first, until } = piece;
  const { text, ends, hashes } = words.tokens;
  if (/^ ?\(@/.test(text.slice(ends[until - 1]!, ends[until - 1]! + 3))) return true;
  const goesOn = until < words.count && words.continuesName(until);
  if (piece.looks !== 'named' && first > 0 && words.continuesName(first) && isLong(words, piece)) {
    const article = words.folded(first - 1);
    if ((article === 'a' || article === 'an') && !goesOn) return true;
  }
  if (goesOn && isBeforeCompany(words, until)) return true;
  // "George W. | Ols", where Ols is known.
  const isOpen = isOrdinary(words, until - 1) || words.isInitial(until - 1) || words.isAcronym(until - 1);
  if (goesOn && words.isCapital(until) && words.isAcronym(until - 1) && GIVEN.has(hashes[first]!))
    return true;
  if (!goesOn || !isOpen) return false;
  if (words.isCapital(until)) return isKnown(until);
  const join = words.folded(until);
  return (
    (join === 'and' || join === 'or') &&
    isLong(words, piece) &&
    until + 1 < words.count &&
    words.isCapital(until + 1) &&
    !isKnown(until + 1) &&
    !GIVEN.has(hashes[until + 1]!) &&
    isOrdinary(words, until + 1)
  );
}

/** "N. H. Ols | and Co." */
function isBeforeCompany(words: ArticleWords, until: number): boolean {
  return (
    words.folded(until) === 'and' &&
    until + 1 < words.count &&
    words.isCapital(until + 1) &&
    COMPANY_FORMS.has(words.tokens.hashes[until + 1]!)
  );
}

/** "SHARES Ols", "Ols Criticised Olson", "CNN Poll", "Ols HQ", "Canadian Whiskey", "Jen Ols & Jan Olson": words that have run together. */
function isMixed(words: ArticleWords, { first, until }: Piece): boolean {
  const { hashes, flags } = words.tokens;
  const last = hashes[until - 1]!;
  if (until - first === 1) return false;
  for (let index = first; index < until; index += 1) {
    const hash = hashes[index]!;
    if (words.isAcronym(index) && COMMON.has(hash) && words.folded(index).length > 3) return true;
    if (index > first && index < until - 1 && /[^t]ed$/.test(words.folded(index)) && COMMON.has(hash))
      return true;
    if (
      flags[index]! & FLAG.ampersand &&
      index - first > 1 &&
      GIVEN.has(hashes[first]!) &&
      GIVEN.has(hashes[index + 1]!)
    )
      return true;
  }
  // "Gulf Ols | Arab".
  if (OF_PEOPLES.has(last) && !GIVEN.has(hashes[first]!)) return true;
  const body = BODY_NOUNS.has(last) || INSTITUTIONS.has(last);
  // "Tom Ols Golf | tournament".
  if (
    until - first === 3 &&
    GIVEN.has(hashes[first]!) &&
    COMMON.has(last) &&
    !body &&
    !GIVEN.has(last) &&
    !SURNAMES.has(last) &&
    until < words.count &&
    words.continuesName(until) &&
    !words.isCapital(until) &&
    !FRAME.has(hashes[until]!)
  )
    return true;
  if (LETTERS_BY_CUSTOM.has(last) && words.isAcronym(until - 1)) return true;
  if (until - first !== 2 || body) return false;
  if (OF_A_PEOPLE.test(words.folded(first)) && !GIVEN.has(hashes[first]!)) return true;
  return words.isAcronym(first) && COMMON.has(last) && !PAPERS.has(last);
}

/** "Hence Ols", "Never Ols", "Ols-Olson", where Ols is a name of the library: no other name is made of it. */
export function isMadeOfKnown(
  words: ArticleWords,
  { first, until, looks }: Piece,
  isFound: (range: TokenRange) => boolean,
): boolean {
  if (until - first !== 2 || !isFound({ first: first + 1, until })) return false;
  if (words.tokens.flags[first + 1]! & FLAG.hyphenBefore) return true;
  if (JOINING.has(words.tokens.hashes[first]!)) return true;
  // "Ols Olson": two that are known, side by side.
  if (isFound({ first, until: first + 1 }) && !GIVEN.has(words.tokens.hashes[first]!)) return true;
  return looks !== 'named' && (words.startsSentence(first) || isOrdinary(words, first));
}
