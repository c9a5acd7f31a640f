// Names of the library that are none where they stand: dates, bare titles, ordinary words, handles, things called after people.

import { fold } from '../text/fold';
import { JOIN } from '../text/joins';
import { FLAG } from '../text/token-flags';
import { isAllCapitals } from '../text/tokens';
import type { ArticleWords } from './article-words';
import { belongsElsewhere } from './bodies';
import {
  BARE_BODIES,
  CALENDAR,
  CALLED_AFTER,
  DESCRIBERS,
  EXCHANGES,
  FRAME,
  FUNCTION_WORDS,
  HONOURS,
  LANGUAGE_NOUNS,
  NAMED_AFTER_NATION,
  PORTFOLIOS,
  SPEAKING,
  TITLES,
} from './lexicon/lexicon';
import type { Mention } from './mentions';
import { PART } from './name-parts';
import type { EntityTable } from './table/entity-table';

export interface Neighbourhood {
  readonly mention: Mention;
  readonly before: Mention | null;
  readonly behind: Mention | null;
  readonly parts: Uint8Array;
}

/** Why words that are in the library are no name here, whatever stands around them; or null. They are words to their neighbours. */
export function whyNoName(words: ArticleWords, mention: Mention): string | null {
  if (isDate(words, mention)) return 'a day or a month';
  if (isFrameWord(words, mention)) return 'an ordinary word';
  if (isPieceOfDateline(words, mention)) return 'a piece of the place in a dateline';
  if (isLoneLetter(words, mention)) return 'a letter, not a name';
  if (isColumnHead(words, mention)) return 'the head of a column';
  if (isBareTitle(words, mention)) return 'a title, not a name';
  if (isBareBody(words, mention)) return 'a kind of body, not a name';
  return null;
}

/** Of a body with a general name that belongs to another place. */
export const OF_ANOTHER = 'a body of the same name that belongs elsewhere';

/** Why a whole name is none of ours all the same, or null. */
export function whyNot(words: ArticleWords, table: EntityTable, here: Neighbourhood): string | null {
  const { mention } = here;
  const { text } = words.tokens;
  // The sign alone is another's handle; what stands behind it is chosen freely.
  if (text[mention.start - 1] === '@') return 'the handle of an account';
  if (isCurrency(words, mention)) return 'a currency';
  if (isPortfolio(words, here.parts, mention)) return 'the portfolio of a post, not a name';
  if (isHonour(words, mention)) return 'letters behind a person’s name';
  if (isSymbol(words, mention)) return 'the symbol of a share';
  if (isLanguage(words, mention)) return 'a language, or a thing called after a nation';
  if (isFamily(words, table, mention)) return 'a family, not one of them';
  if (isCalledAfter(words, mention)) return 'something called after the person, not the person';
  if (belongsElsewhere(words, table, here)) return OF_ANOTHER;
  return null;
}

/** "Friday", "July 8": dates, whatever else bears the name; a person of that name has a title or a given name in front. */
function isDate(words: ArticleWords, { first, until }: Mention): boolean {
  if (until - first === 1 && isZone(words, first)) return true;
  for (let index = first; index < until; index += 1) {
    // SAT and MAY may be abbreviations; FRIDAY is a day in a headline in capitals.
    const abbreviation = words.isAcronym(index) && words.folded(index).length < 5;
    const calendar = CALENDAR.has(words.tokens.hashes[index]!) && !abbreviation;
    if (!calendar && (index === first || !/^\d/.test(words.folded(index)))) return false;
  }
  // "Prime Minister May"; not "late May".
  const title = first > 0 && words.continuesName(first) ? words.tokens.hashes[first - 1]! : null;
  return title === null || !TITLES.has(title) || DESCRIBERS.has(title);
}

/** "3:45 p.m. ET": the zone of a time of day. */
function isZone(words: ArticleWords, index: number): boolean {
  if (index === 0 || !words.isAcronym(index) || !ZONES.has(words.folded(index))) return false;
  return /^(?:[ap]m|\d+(?:\.\d+)?)$/.test(words.folded(index - 1));
}

const ZONES: ReadonlySet<string> = new Set([
  'et',
  'ct',
  'mt',
  'pt',
  'gmt',
  'est',
  'edt',
  'pst',
  'pdt',
  'cet',
  'bst',
  'utc',
]);

/**
 * "The", "We", "Three", "I": no capital makes a name of these. In capitals they are one only where the library has an abbreviation
 * of these letters (US, WHO): "ALL of us" is said loudly. "OK" is said more often than the state is abbreviated.
 */
function isFrameWord(words: ArticleWords, { first, until, candidates }: Mention): boolean {
  const hash = words.tokens.hashes[first]!;
  if (until - first > 1 || !(FRAME.has(hash) || FUNCTION_WORDS.has(hash))) return false;
  if (!words.isAcronym(first)) return true;
  if (
    words.casingOf(first) === 'capitals' &&
    !words.tokens.text.slice(words.tokens.starts[first]!, words.tokens.ends[first]!).includes('.')
  )
    return true;
  if (words.folded(first) === 'ok') return !standsBehindComma(words, first);
  return candidates.every(({ reading }) => reading.type !== 'acronym');
}

/** "Tulsa, OK": the address form of a state. */
function standsBehindComma({ tokens, isCapital }: ArticleWords, index: number): boolean {
  return (
    index > 0 &&
    isCapital(index - 1) &&
    tokens.text.slice(tokens.ends[index - 1]!, tokens.starts[index]!) === ', '
  );
}

/** "VIRGINIA WATER , England 1996-10-18": the place in a dateline is a whole, or unknown. */
function isPieceOfDateline(words: ArticleWords, { first, until }: Mention): boolean {
  if (!words.isDateline(first)) return false;
  const behind = until < words.count && words.isDateline(until) && words.continuesName(until);
  return behind || (first > 0 && words.isDateline(first - 1) && words.continuesName(first));
}

/**
 * "Group G", "(R-Texas)", "E. coli", "40° N", "X-ray": a letter by itself is a mark, an initial, a party. One that the library knows a
 * thing by ("on X") is believed behind a small word, if nothing hangs on to it.
 */
function isLoneLetter(words: ArticleWords, { first, until, candidates }: Mention): boolean {
  if (until - first > 1 || words.folded(first).length > 1 || !words.isCapital(first)) return false;
  const { text, starts, ends, flags } = words.tokens;
  if (candidates.every(({ reading }) => reading.type === 'alias')) return true;
  const behindSmall =
    first > 0 &&
    words.continuesName(first) &&
    (flags[first - 1]! & FLAG.firstLower) !== 0 &&
    text[starts[first]! - 1] === ' ';
  return !behindSmall || /^(?:['’.\-–]| ?-|\s\d| \p{Lu})/u.test(text.slice(ends[first]!, ends[first]! + 3));
}

/** "W L T GF GA PTS", "97 ( OT )": short capitals in a row with single letters, or in brackets behind a figure. */
function isColumnHead(words: ArticleWords, { first, until, candidates }: Mention): boolean {
  if (until - first > 1 || !isShort(words, first)) return false;
  let from = first;
  let to = until;
  while (from > 0 && words.tokens.joins[from] === JOIN.space && isShort(words, from - 1)) from -= 1;
  while (to < words.count && words.tokens.joins[to] === JOIN.space && isShort(words, to)) to += 1;
  if (to - from > 2)
    for (let index = from; index < to; index += 1) if (words.folded(index).length === 1) return true;
  const { text, starts, ends, flags } = words.tokens;
  const bracket = first > 0 && /^ ?\( ?$/.test(text.slice(ends[first - 1]!, starts[first]!));
  return (
    bracket && (flags[first - 1]! & FLAG.digit) !== 0 && candidates.every(({ kind }) => kind !== 'place')
  );
}

function isShort(words: ArticleWords, index: number): boolean {
  return isAllCapitals(words.tokens, index) && words.tokens.ends[index]! - words.tokens.starts[index]! <= 3;
}

/**
 * "the President", "Prime Minister": whom it means depends on the article, not on the words. With what it is of ("President of the
 * United States") it may be the name of a post.
 */
function isBareTitle(words: ArticleWords, { first, until, candidates }: Mention): boolean {
  const { hashes } = words.tokens;
  const last = hashes[until - 1]!;
  if (!TITLES.has(last) || DESCRIBERS.has(last)) return false;
  for (let index = first; index < until; index += 1) {
    if (words.isAcronym(index) && words.casingOf(index) === 'sentence') return false;
    if (!TITLES.has(hashes[index]!) && !PORTFOLIOS.has(hashes[index]!)) return false;
  }
  // "Sen. Ols", "Gen. Ols": its stop makes it a title, also where someone has it for a family name.
  if (until - first === 1 && words.tokens.flags[first]! & FLAG.dotted) return true;
  return candidates.every(({ kind, reading }) => kind !== 'person' && reading.type !== 'demonym');
}

/** "the Department", "Commission": unless the library says that press calls one so. */
function isBareBody(words: ArticleWords, { first, until, candidates }: Mention): boolean {
  if (until - first > 1 || !BARE_BODIES.has(words.tokens.hashes[first]!) || words.isAcronym(first))
    return false;
  return candidates.every(({ reading }) => reading.type === 'alias' || reading.type === 'full');
}

/** "Mark Ols, QC, said": letters that a person's name is followed by. */
function isHonour(words: ArticleWords, { first, until }: Mention): boolean {
  const { hashes, starts, ends, text } = words.tokens;
  return (
    first > 0 &&
    until - first === 1 &&
    HONOURS.has(hashes[first]!) &&
    words.isAcronym(first) &&
    words.isCapital(first - 1) &&
    text.slice(ends[first - 1]!, starts[first]!) === ', '
  );
}

/** "(NYSE: GE)". */
function isSymbol(words: ArticleWords, { first }: Mention): boolean {
  const { hashes, starts, ends, text } = words.tokens;
  return (
    first > 0 &&
    EXCHANGES.has(hashes[first - 1]!) &&
    /^ ?: ?$/.test(text.slice(ends[first - 1]!, starts[first]!))
  );
}

/** "speaks Spanish", "the French language", "French fries": the nation is not meant. Only of words that are no name of the country itself. */
function isLanguage(words: ArticleWords, { first, until, candidates }: Mention): boolean {
  const { hashes } = words.tokens;
  if (
    until - first > 1 ||
    candidates.some(({ kind, reading }) => kind === 'place' && reading.type === 'full')
  )
    return false;
  if (!candidates.some(({ kind }) => kind === 'place')) return false;
  if (first > 0 && words.continuesName(first) && SPEAKING.has(hashes[first - 1]!)) return true;
  if (until >= words.count || !words.continuesName(until)) return false;
  return LANGUAGE_NOUNS.has(hashes[until]!) || NAMED_AFTER_NATION.has(hashes[until]!);
}

/** "US $8.00", "NZ$ 26 million": a country's letters before the sign. Not "gave NASA $10 billion". */
function isCurrency(words: ArticleWords, { first, until, end, candidates }: Mention): boolean {
  if (until - first > 1 || !words.isAcronym(first)) return false;
  return (
    candidates.some(({ kind }) => kind === 'place') &&
    /^ ?[$€£¥] ?\d/.test(words.tokens.text.slice(end, end + 4))
  );
}

/** "Home Secretary", "Treasury Secretary": the portfolio of a post, as long as no name of more words holds both. Not "Senate Democratic". */
function isPortfolio(words: ArticleWords, parts: Uint8Array, { first, until }: Mention): boolean {
  return (
    until - first === 1 &&
    until < words.count &&
    words.continuesName(until) &&
    parts[until] === PART.title &&
    !DESCRIBERS.has(words.tokens.hashes[until]!) &&
    words.isCapital(until) &&
    PORTFOLIOS.has(words.tokens.hashes[first]!)
  );
}

/** "the Trump administration": a body called after its head. With a possessive ending it is the person. */
function isCalledAfter(words: ArticleWords, { until, candidates }: Mention): boolean {
  return (
    until < words.count &&
    candidates.every(({ kind }) => kind === 'person') &&
    words.continuesName(until) &&
    CALLED_AFTER.has(words.tokens.hashes[until]!)
  );
}

/** "the Clintons": the plural of a family name, where a library lists it as a name of one of them. */
function isFamily(
  words: ArticleWords,
  table: EntityTable,
  { first, until, key, candidates }: Mention,
): boolean {
  if (first === 0 || until - first > 1 || words.folded(first - 1) !== 'the' || !key.endsWith('s'))
    return false;
  return candidates.some(({ entity, kind }) => {
    const family = kind === 'person' ? fold(table.label(entity)).split(' ').at(-1)! : '';
    return family !== '' && (key === `${family}s` || key === `${family}es`);
  });
}
