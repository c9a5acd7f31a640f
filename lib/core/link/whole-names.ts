// Tells a known name from a piece of a longer name we do not know (Paris Hilton, Trump Tower), and collects the unknown names.

import type { EntityKind } from '../model/entity';
import { FLAG } from '../text/token-flags';
import type { ArticleWords } from './article-words';
import { COMMON, GIVEN, INSTITUTIONS, PAPERS, PLACE_MODIFIERS, TERRITORIES, TITLES } from './lexicon/lexicon';
import { PART, readParts, type TokenRange } from './name-parts';

/** A known name in the article, before it is settled whom it means. */
export interface KnownName extends TokenRange {
  /** Kinds of all its readings, and that of the likeliest. */
  readonly kinds: ReadonlySet<EntityKind>;
  readonly likeliest: EntityKind;
  /** Every reading is by a demonym. */
  readonly demonym: boolean;
}

/** Capitalised words that stand together and are no known name. */
export interface UnknownName extends TokenRange {
  /**
   * - `named` begins with a given name or an initial, or has a title in front: a person
   * - `shaped` two or three capitalised words: perhaps a person
   * - `other` one word, or something else
   */
  readonly looks: 'named' | 'shaped' | 'other';
}

export interface WholeNames {
  readonly parts: Uint8Array;
  /** For each known name: null where it stands whole, else the longer name it is a piece of. */
  readonly partOf: readonly (TokenRange | null)[];
  readonly unknown: readonly UnknownName[];
}

/** Settles which known names stand whole. Repeated, because a name that falls may pull its neighbour along. */
export function settleWholeNames(words: ArticleWords, known: readonly KnownName[]): WholeNames {
  const parts = readParts(words, known);
  const fallen = new Uint8Array(known.length);
  const at = new Map<number, number>();
  for (const [number, { first, until }] of known.entries()) {
    at.set(first, number);
    at.set(until - 1, number);
  }
  // Three rounds: longer chains of known names side by side do not occur, and each round is linear.
  for (let round = 0, changed = true; changed && round < 3; round += 1) {
    changed = false;
    for (const [number, name] of known.entries()) {
      if (fallen[number]) continue;
      if (!goesOnRight(words, parts, name) && !goesOnLeft(words, parts, name, known, at)) continue;
      fallen[number] = 1;
      parts.fill(PART.unknown, name.first, name.until);
      changed = true;
    }
  }
  const surnames = new Set<number>();
  for (const [number, name] of known.entries())
    if (fallen[number] && name.kinds.has('person')) surnames.add(name.until - 1);
  const unknown = collectUnknown(words, parts, surnames);
  const partOf = known.map((name, number) =>
    fallen[number]
      ? (unknown.find(({ first, until }) => first <= name.first && name.until <= until) ?? name)
      : null,
  );
  return { parts, partOf, unknown };
}

/** Whether the words behind a known name make it the beginning of a longer one. */
function goesOnRight(words: ArticleWords, parts: Uint8Array, name: KnownName): boolean {
  const next = name.until;
  if (next >= words.count) return false;
  const part = parts[next]!;
  if (part === PART.generation) {
    return (
      words.continuesName(next) ||
      words.tokens.text.slice(words.tokens.ends[next - 1]!, words.tokens.starts[next]!) === ', '
    );
  }
  if (!words.continuesName(next)) return false;
  if (isHeadOf(words, parts, name)) return true;
  if (part === PART.ampersand) return next + 1 < words.count && parts[next + 1] === PART.unknown;
  if (part === PART.particle) {
    return (
      name.until - name.first === 1 &&
      GIVEN.has(words.tokens.hashes[name.first]!) &&
      leadsToUnknown(parts, next)
    );
  }
  if (part !== PART.unknown) return false;
  const person = isOnly(name, 'person');
  // "U.S. LNG exports", "Mike Lee R-Utah": an abbreviation behind a place or a person is a word of its own.
  if (words.casingOf(next) === 'sentence' && (words.isAcronym(next) || words.isInitial(next))) {
    if (person || name.demonym || isOnly(name, 'place')) return false;
  }
  // "German Angela Merkel", "Democrat Stephen Douglas": whoever begins with a given name is another name.
  if (!person && startsPerson(words, parts, next)) {
    return !name.demonym && name.until - name.first === 1 && GIVEN.has(words.tokens.hashes[name.first]!);
  }
  return true;
}

/** Whether the words in front of a known name make it the end of a longer one. */
function goesOnLeft(
  words: ArticleWords,
  parts: Uint8Array,
  name: KnownName,
  known: readonly KnownName[],
  at: ReadonlyMap<number, number>,
): boolean {
  const { first, until } = name;
  if (isBehindOf(words, parts, name) || isWordInName(words, parts, name)) return true;
  if (first === 0 || !words.continuesName(first)) return false;
  const before = first - 1;
  const hash = words.tokens.hashes[before]!;
  const single = until - first === 1;
  const person = isOnly(name, 'person');
  switch (parts[before]) {
    case PART.known: {
      const other = known[at.get(before) ?? -1];
      return other !== undefined && isPairOfPerson(words, other, name);
    }
    case PART.ampersand:
    case PART.particle:
      return before > 0 && parts[before - 1] === PART.unknown;
    case PART.unknown:
      // Before a full name only a further given name or initial belongs to it; anything else describes.
      if (person && !single) return GIVEN.has(hash) || words.isInitial(before);
      if (person && words.isAcronym(before)) return false;
      return !PLACE_MODIFIERS.has(hash);
    default:
      return false;
  }
}

/** "Museum of Flight", "Church of Scientology": ordinary words with capitals in front of "of" and a capital. */
function isHeadOf(words: ArticleWords, parts: Uint8Array, { first, until, kinds }: KnownName): boolean {
  if (
    !words.english ||
    (kinds.size === 1 && kinds.has('person')) ||
    words.folded(until) !== 'of' ||
    words.isCapital(until)
  )
    return false;
  const { hashes } = words.tokens;
  const institution = INSTITUTIONS.has(hashes[until - 1]!);
  // "National Museum of the U.S. Air Force"; "Crown of the Andes" may be anything.
  const next = institution && words.folded(until + 1) === 'the' ? until + 2 : until + 1;
  if (next >= words.count || !words.continuesName(next)) return false;
  if (parts[next] !== PART.unknown && parts[next] !== PART.known) return false;
  // "Shares of General Motors": a word at a sentence start has its capital from there.
  if (words.startsSentence(first) && until - first === 1 && !institution) return false;
  for (let index = first; index < until; index += 1)
    if (!(COMMON.has(hashes[index]!) || (institution && index === until - 1)) || words.isAcronym(index))
      return false;
  return true;
}

/** "Home Office", "Brooklyn Paper": an ordinary word with a capital beside another known name is a piece of something longer. */
function isWordInName(words: ArticleWords, parts: Uint8Array, { first, until, demonym }: KnownName): boolean {
  if (until - first > 1 || demonym || words.casingOf(first) !== 'sentence') return false;
  const hash = words.tokens.hashes[first]!;
  if (words.isAcronym(first) || !(COMMON.has(hash) || PAPERS.has(hash))) return false;
  return (
    (first > 0 && words.continuesName(first) && parts[first - 1] === PART.known) ||
    (until < words.count &&
      words.continuesName(until) &&
      parts[until] === PART.known &&
      !words.startsSentence(first))
  );
}

/**
 * "University of North Carolina", "Church of Scientology": behind "of" and a capital that is no title. Not "City of Paris", nor the body
 * that a person is of: "Nick Ols of Motorola".
 */
function isBehindOf(words: ArticleWords, parts: Uint8Array, name: KnownName): boolean {
  if (name.likeliest === 'person' || !words.english) return false;
  const the = name.first > 0 && words.folded(name.first - 1) === 'the' ? 1 : 0;
  const of = name.first - 1 - the;
  if (of < 1 || words.isCapital(of)) return false;
  const preposition = words.folded(of);
  if (preposition !== 'of' && preposition !== 'for') return false;
  for (let index = of; index <= name.first; index += 1) if (!words.continuesName(index)) return false;
  const head = of - 1;
  if (parts[head] !== PART.unknown || words.isAcronym(head)) return false;
  const hash = words.tokens.hashes[head]!;
  // "Standings of", "Organisation for": at a sentence start, and before "for", only what a body may be called.
  if ((preposition === 'for' || words.startsSentence(head)) && !INSTITUTIONS.has(hash)) return false;
  return !TERRITORIES.has(hash) && !endsPerson(words, parts, head);
}

/** A given name or an initial, and this word behind it. */
function endsPerson(words: ArticleWords, parts: Uint8Array, last: number): boolean {
  let first = last;
  while (first > 0 && parts[first - 1] === PART.unknown && words.continuesName(first)) first -= 1;
  if (first === last || COMMON.has(words.tokens.hashes[last]!)) return false;
  return GIVEN.has(words.tokens.hashes[first]!) || words.isInitial(first);
}

/**
 * "Chelsea Clinton", "Georgia Meloni", "Dan Savage": two known names of one word that are one person's, of whom the first is a given
 * name or a place's that serves as one, or both mean people only. Not "Israel-Gaza", nor "German Merz".
 */
function isPairOfPerson(words: ArticleWords, first: KnownName, last: KnownName): boolean {
  if (first.until - first.first > 1 || last.until - last.first > 1 || first.demonym || last.demonym)
    return false;
  if (words.isAcronym(first.first) || words.isAcronym(last.first) || isHyphenated(words, last.first))
    return false;
  if (isOnly(first, 'person') && isOnly(last, 'person') && words.casingOf(last.first) === 'sentence')
    return true;
  const hash = words.tokens.hashes[first.first]!;
  const given = GIVEN.has(hash) && !COMMON.has(hash);
  if (last.kinds.has('person')) return given || isOnly(first, 'place');
  // "Stephen Douglas" where the library has a town of Douglas, and no person of the name.
  return given && !first.kinds.has('place');
}

function isHyphenated({ tokens }: ArticleWords, index: number): boolean {
  return (tokens.flags[index]! & FLAG.hyphenBefore) !== 0;
}

function isOnly(name: KnownName, kind: EntityKind): boolean {
  return name.kinds.size === 1 && name.kinds.has(kind);
}

function leadsToUnknown(parts: Uint8Array, from: number): boolean {
  let index = from;
  while (parts[index] === PART.particle) index += 1;
  return parts[index] === PART.unknown;
}

/** A given name and another capital begin here: a person of their own. */
function startsPerson(words: ArticleWords, parts: Uint8Array, index: number): boolean {
  return (
    GIVEN.has(words.tokens.hashes[index]!) &&
    index + 1 < words.count &&
    words.continuesName(index + 1) &&
    parts[index + 1] === PART.unknown
  );
}

/** `surnames` are tokens that end a known person's name, and here a longer one: "Melania Trump" is someone too. */
function collectUnknown(
  words: ArticleWords,
  parts: Uint8Array,
  surnames: ReadonlySet<number>,
): UnknownName[] {
  const names: UnknownName[] = [];
  for (let first = 0; first < words.count; first += 1) {
    if (parts[first] !== PART.unknown) continue;
    let until = first + 1;
    while (until < words.count && words.continuesName(until) && belongs(parts[until]!)) until += 1;
    // ", Jr." has a comma in front.
    if (until < words.count && parts[until] === PART.generation && followsComma(words, until)) until += 1;
    while (until > first + 1 && (parts[until - 1] === PART.particle || parts[until - 1] === PART.ampersand))
      until -= 1;
    const looks = looksOf(words, parts, { first, until });
    const family = looks === 'shaped' && surnames.has(until - 1) && !COMMON.has(words.tokens.hashes[first]!);
    names.push({ first, until, looks: family ? 'named' : looks });
    first = until - 1;
  }
  return names;
}

function belongs(part: number): boolean {
  return (
    part === PART.unknown || part === PART.generation || part === PART.particle || part === PART.ampersand
  );
}

function followsComma({ tokens }: ArticleWords, index: number): boolean {
  return tokens.text.slice(tokens.ends[index - 1]!, tokens.starts[index]!) === ', ';
}

function looksOf(words: ArticleWords, parts: Uint8Array, { first, until }: TokenRange): UnknownName['looks'] {
  const { hashes, flags } = words.tokens;
  const size = until - first;
  const titled = first > 0 && words.continuesName(first) && isTitle(words, parts, first - 1);
  if (size === 1) return titled ? 'named' : 'other';
  for (let index = first; index < until; index += 1) if (flags[index]! & FLAG.ampersand) return 'other';
  const last = hashes[until - 1]!;
  const lastIsWord = COMMON.has(last) && !GIVEN.has(last);
  if (size <= 5 && (titled || words.isInitial(first) || GIVEN.has(hashes[first]!))) {
    // "Austin Police", "Jordan River": a word behind a given name that is also a place.
    return lastIsWord && !titled ? 'shaped' : 'named';
  }
  if (size > 3 || lastIsWord) return 'other';
  for (let index = first; index < until; index += 1) if (words.isAcronym(index)) return 'other';
  return 'shaped';
}

function isTitle(words: ArticleWords, parts: Uint8Array, index: number): boolean {
  return (
    parts[index] === PART.title || (parts[index] === PART.outside && TITLES.has(words.tokens.hashes[index]!))
  );
}
