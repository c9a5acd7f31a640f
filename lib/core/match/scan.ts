// Finds all known names in a text: leftmost-longest, on word boundaries, each under its own case rule, in one index or several.

import type { Span } from '../model/span';
import { FLAG } from '../text/token-flags';
import { firstTokenFrom, type Tokens, tokenize } from '../text/tokens';
import type { NameIndex } from './name-index';
import { Walk } from './walk';

export interface NameMatch extends Span {
  /**
   * All entries that match exactly this span under their own case rule, ascending. Those of the second index follow the first's: their
   * numbers are raised by the sizes of the indexes before.
   */
  readonly entries: readonly number[];
  /** Of the folded name. With the bits that led to the entries it tells the name from any other: see `BuiltNameIndex.hashes`. */
  readonly hash: number;
}

/** All names in `text`, sorted and not overlapping. Linear in the text, whatever the number of names. */
export function scan(indexes: readonly NameIndex[], text: string): NameMatch[] {
  return scanTokens(indexes, tokenize(text));
}

/** The same over tokens that the caller has already. */
export function scanTokens(indexes: readonly NameIndex[], tokens: Tokens): NameMatch[] {
  const walks = walksOver(indexes, tokens);
  settleJoins(walks, tokens);
  const matches: NameMatch[] = [];
  const { flags, starts, ends, count } = tokens;
  let lastEnd = -1;
  for (let at = 0; at < count; ) {
    const found = flags[at]!;
    const open = (found & FLAG.noBegin) === 0 && ((found & FLAG.joinedBefore) === 0 || lastEnd === at);
    const best = open ? longestFrom(walks, at, count) : null;
    if (best === null) {
      at++;
      continue;
    }
    const entries = walks.length === 1 ? best.entries : entriesOf(walks, best.last);
    matches.push({ start: starts[at]!, end: ends[best.last]!, entries, hash: best.hash });
    at = best.last + 1;
    lastEnd = at;
  }
  return matches;
}

/**
 * Names that begin inside matches of several words, for each match in their order: the shorter ones from its first word on, the longest first,
 * and the longest from each further word, which may end behind the match. Leftmost-longest is not always what a text means ("The European
 * Commission" where "The European" is a name); who knows the names' meanings may choose.
 */
export function scanInside(
  indexes: readonly NameIndex[],
  tokens: Tokens,
  matches: readonly NameMatch[],
): NameMatch[][] {
  const walks = walksOver(indexes, tokens);
  const { flags, starts, ends, count } = tokens;
  return matches.map(({ start, end }) => {
    const inside: NameMatch[] = [];
    const first = firstTokenFrom(tokens, start);
    let last = first;
    while (last + 1 < count && starts[last + 1]! < end) last++;
    const note = (at: number, limit: number): number => {
      const best = longestFrom(walks, at, limit);
      if (best === null) return -1;
      const entries = walks.length === 1 ? best.entries : entriesOf(walks, best.last);
      inside.push({ start: starts[at]!, end: ends[best.last]!, entries, hash: best.hash });
      return best.last;
    };
    for (let limit = last; limit > first; ) limit = note(first, limit);
    for (let at = first + 1; at <= last; at++)
      if (!(flags[at]! & (FLAG.noBegin | FLAG.joinedBefore))) note(at, count);
    return inside;
  });
}

function walksOver(indexes: readonly NameIndex[], tokens: Tokens): Walk[] {
  let base = 0;
  return indexes.map((index) => {
    const walk = new Walk(index, tokens, base);
    base += index.size;
    return walk;
  });
}

/** The walk that found the longest name at a token that ends before `limit`, the first of them; null where none did. */
function longestFrom(walks: readonly Walk[], at: number, limit: number): Walk | null {
  let best: Walk | null = null;
  for (let index = 0; index < walks.length; index++) {
    const walk = walks[index]!;
    if (walk.from(at, limit) && (best === null || walk.last > best.last)) best = walk;
  }
  return best;
}

/** Entries of all walks that found a name up to the same token. */
function entriesOf(walks: readonly Walk[], last: number): readonly number[] {
  return walks.flatMap((walk) => (walk.last === last ? walk.entries : []));
}

/**
 * Decides, from right to left, at which tokens behind a hyphen between capitals a name begins that may stand there: the name
 * before the hyphen may end only then. Each is decided once, so a chain of a thousand hyphens costs no more than its length.
 */
function settleJoins(walks: readonly Walk[], tokens: Tokens): void {
  const { flags, count } = tokens;
  let joins: Uint8Array | null = null;
  for (let at = count - 1; at > 0; at--) {
    if (!(flags[at - 1]! & FLAG.joinedAfter) || flags[at]! & FLAG.noBegin) continue;
    if (joins === null) {
      joins = new Uint8Array(count + 1);
      for (const walk of walks) walk.joins = joins;
    }
    if (longestFrom(walks, at, count) !== null) joins[at] = 1;
  }
}
