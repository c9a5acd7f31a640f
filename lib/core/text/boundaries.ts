// Decides where a name may begin and end when tokens touch: hyphens, apostrophes, full stops without a space.

import { JOIN } from './joins';
import { ANY_LOWER, FLAG } from './token-flags';
import { hashWord } from './token-hash';
import { CLASS, classOf, unitAt } from './units';

const hashes = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashWord));

/** Endings that English hangs on a name: Ukraine's, Trump'd, NATO'll. Not 't: that belongs to the word (Don't). */
const CONTRACTIONS = hashes('s d ll ve re');

/** Prefixes that also stand before a name with a capital of their own, at the start of a sentence: Pro-Russian. */
const PREFIXES = hashes('pro anti non ex post pre');

/** Second parts that make a phrase of a name also in headlines, where they have capitals: U.S.-Led, UKRAINE-BACKED. */
const SUFFIXES = hashes(
  'led backed based like style born made owned run era wide linked held occupied controlled sponsored funded related aligned friendly bound area allied brokered mediated trained supplied installed imposed affiliated dominated ruled speaking supported registered',
);

export interface Touching {
  readonly text: string;
  /** Where the token behind begins. */
  readonly to: number;
  readonly join: number;
  readonly before: number;
  readonly after: number;
  /** `Tokens.hashes` of the token behind. */
  readonly hash: number;
}

/**
 * Flags for two tokens with something other than a single space between: those to set on the token before in the low 16 bits,
 * on the token behind in the high ones.
 */
export function boundaryFlags(touching: Touching): number {
  const { join, before, after } = touching;
  const closed = FLAG.noEnd | (FLAG.noBegin << 16);
  switch (join) {
    case JOIN.none:
      // "AT&T" is not cut at its ampersand, nor "US$ave" behind its sign.
      if ((before | after) & FLAG.ampersand) return closed;
      return before & FLAG.signed && after & (ANY_LOWER | FLAG.firstUpper) ? closed : 0;
    case JOIN.hyphen:
      if (isEnDash(touching.text, touching.to)) return after & FLAG.digit ? closed : 0;
      return FLAG.hyphenBefore << 16;
    case JOIN.apostrophe:
      if (CONTRACTIONS.has(touching.hash)) return FLAG.noBegin << 16;
      // French and Italian elision is small: l'Ukraine, dell'Italia. O'Brien and L'Oréal are one name.
      return before & FLAG.firstLower ? FLAG.noEnd : closed;
    case JOIN.stop:
      // "nato.int" and "file.2" are not the name; "in Ukraine.The" lacks a space.
      return after & (FLAG.firstLower | FLAG.digit) ? closed : 0;
    case 64:
      return closed;
    default:
      return 0;
  }
}

function isEnDash(text: string, to: number): boolean {
  let at = to - 1;
  while (at > 0 && classOf(unitAt(text, at)) >= CLASS.ignored) at--;
  return classOf(unitAt(text, at)) === CLASS.enDash;
}

/**
 * Settles the tokens `first` to `last`, which plain hyphens join into one compound. A name may end before parts that are all
 * small (U.S.-led, Article 5-like) and begin behind parts that are all small (pro-Russian). Between capitals a hyphen may join two
 * names (Russia-Ukraine) or be inside one (Seine-Saint-Denis, Ocasio-Cortez): there one name may end only if another begins, so
 * the flags say `joined`. A number is never cut off: COVID-19, Boeing 737-800.
 */
export function settleCompound(
  flags: Uint16Array,
  hashesOf: Int32Array,
  range: { readonly first: number; readonly last: number },
): void {
  let small = true;
  for (let at = range.first; at < range.last; at++) {
    small &&= isSmall(flags[at]!) || PREFIXES.has(hashesOf[at]!);
    if (!small) flags[at + 1]! |= flags[at + 1]! & FLAG.digit ? FLAG.noBegin : FLAG.joinedBefore;
  }
  small = true;
  for (let at = range.last; at > range.first; at--) {
    small &&= isSmall(flags[at]!) || SUFFIXES.has(hashesOf[at]!);
    if (!small) flags[at - 1]! |= flags[at]! & FLAG.digit ? FLAG.noEnd : FLAG.joinedAfter;
  }
}

function isSmall(flags: number): boolean {
  return (flags & FLAG.firstLower) !== 0;
}
