// Finds all known names in a text: leftmost-longest, on word boundaries, each under its own case rule.

import type { Span } from '../model/span';
import { FLAG } from '../text/token-flags';
import { type Tokens, tokenize } from '../text/tokens';
import { hasCapitals } from './capitals';
import { CELL, SMALL } from './cells';
import { LISTED } from './layout';
import { entriesThatAgree } from './lists';
import type { NameIndex } from './name-index';
import { extend, extendCheck } from './prefix-hash';

export interface NameMatch extends Span {
  /** Positions, in the list given to build, of all entries that match exactly this span under their own case rule. Ascending. */
  readonly names: readonly number[];
}

/** All names in `text`, sorted and not overlapping. Linear in the text, whatever the number of names. */
export function scan(index: NameIndex, text: string): NameMatch[] {
  return scanTokens(index, tokenize(text));
}

/** The same over tokens that the caller has already. */
export function scanTokens(index: NameIndex, tokens: Tokens): NameMatch[] {
  const walk = new Walk(index, tokens);
  const matches: NameMatch[] = [];
  const { flags, starts, ends, count } = tokens;
  let lastEnd = -1;
  for (let at = 0; at < count; ) {
    const found = flags[at]!;
    if (found & FLAG.noBegin || (found & FLAG.joinedBefore && lastEnd !== at) || !walk.from(at)) {
      at++;
      continue;
    }
    matches.push({ start: starts[at]!, end: ends[walk.last]!, names: walk.names });
    at = walk.last + 1;
    lastEnd = at;
  }
  return matches;
}

/** One text against one index. A class because the walk hands back three things and is the hot loop: nothing is allocated on a miss. */
class Walk {
  /** Last token of the name found by `from`. */
  last = -1;
  names: readonly number[] = [];
  /** Tokens at which a name begins that may stand right behind a hyphen and another name. */
  private joins: Uint8Array | null = null;
  private readonly cells: Int32Array;
  private readonly cellShift: number;

  constructor(
    private readonly index: NameIndex,
    private readonly tokens: Tokens,
  ) {
    this.cells = index.regions.cells;
    this.cellShift = 32 - index.regions.cellBits;
    this.settleJoins();
  }

  /** Whether a name begins at token `first`; the longest that does is in `last` and `names`. */
  from(first: number): boolean {
    const { tokens, cells, cellShift } = this;
    const { hashes, checks, joins, flags, count } = tokens;
    let hash = hashes[first]!;
    const salt = flags[first]! & FLAG.firstLower ? SMALL : 0;
    let cell = (hash ^ salt) >>> cellShift;
    let bits = (cells[cell >>> 4]! >>> ((cell & 15) << 1)) & 3;
    if (bits === 0) return false;
    let check = checks[first]!;
    let hyphenated = 0;
    let found = false;
    for (let at = first; ; ) {
      if (bits & CELL.ends && this.mayEnd(first, at, hyphenated) && this.look(first, at, hash, check)) {
        found = true;
        this.last = at;
      }
      if ((bits & CELL.goesOn) === 0 || ++at === count) return found;
      const join = joins[at]!;
      if (join === 0) return found;
      hash = extend(hash, join, hashes[at]!);
      check = extendCheck(check, join, checks[at]!);
      hyphenated |= flags[at]! & FLAG.hyphenBefore;
      cell = (hash ^ salt) >>> cellShift;
      bits = (cells[cell >>> 4]! >>> ((cell & 15) << 1)) & 3;
    }
  }

  private mayEnd(first: number, last: number, hyphenated: number): boolean {
    const { flags } = this.tokens;
    const atEnd = flags[last]!;
    if (hyphenated && flags[first]! & FLAG.joinedBefore) return false;
    if ((atEnd & (FLAG.noEnd | FLAG.joinedAfter)) === 0) return true;
    return !(atEnd & FLAG.noEnd) && !hyphenated && this.joins?.[last + 1] === 1;
  }

  /** Looks the prefix up among the slots; on success `names` holds the entries whose case rule agrees. */
  private look(first: number, last: number, hash: number, check: number): boolean {
    const { buckets, slots, values, lists, bucketBits } = this.index.regions;
    const bucket = hash & ((1 << bucketBits) - 1);
    const end = buckets[bucket + 1]!;
    for (let slot = buckets[bucket]!; slot < end; slot++) {
      const stored = slots[slot]!;
      if ((stored ^ check) >>> 4 !== 0) continue;
      const range = { from: first, to: last + 1 };
      const value = values[slot]!;
      if ((stored & 15) === LISTED) {
        const agreed = entriesThatAgree(lists, value, { tokens: this.tokens, range });
        if (agreed) this.names = agreed;
        return agreed !== null;
      }
      if (!hasCapitals(this.tokens, range, { shape: stored & 15, byte: value >>> 24 })) return false;
      this.names = [value & 0xffffff];
      return true;
    }
    return false;
  }

  /**
   * Decides, from right to left, at which tokens behind a hyphen between capitals a name begins that may stand there: the name
   * before the hyphen may end only then. Each is decided once, so a chain of a thousand hyphens costs no more than its length.
   */
  private settleJoins(): void {
    const { flags, count } = this.tokens;
    for (let at = count - 1; at > 0; at--) {
      if (!(flags[at - 1]! & FLAG.joinedAfter) || flags[at]! & FLAG.noBegin) continue;
      this.joins ??= new Uint8Array(count + 1);
      if (this.from(at)) this.joins[at] = 1;
    }
  }
}
