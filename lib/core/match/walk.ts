// One text against one index: from a token along the longest name that begins there.

import { FLAG } from '../text/token-flags';
import type { Tokens } from '../text/tokens';
import { capitalPattern, hasCapitals } from './capitals';
import { ANY_CODE, BYTE_OF, CODE_BITS, CODE_MASK, INITIALS_CODE, LETTERS_CODE, SHAPE_OF } from './case-codes';
import { CELL, SMALL } from './cells';
import { lettersAgree } from './letters';
import type { NameIndex } from './name-index';
import { extend, extendCheck } from './prefix-hash';

/** A class because a walk hands back three things and is the hot loop: nothing is allocated on a miss. */
export class Walk {
  /** Last token of the name found by `from`; before `first` where it found none. */
  last = -1;
  entries: readonly number[] = [];
  /** Hash of the folded name. */
  hash = 0;
  /** Tokens at which a name begins that may stand right behind a hyphen and another name. */
  joins: Uint8Array | null = null;
  private readonly cells: Int32Array;
  private readonly cellShift: number;

  constructor(
    private readonly index: NameIndex,
    private readonly tokens: Tokens,
    /** Added to the entries' numbers. */
    private readonly base: number,
  ) {
    this.cells = index.regions.cells;
    this.cellShift = 32 - index.regions.cellBits;
  }

  /** Whether a name begins at token `first` and ends before `limit`; the longest that does is in `last`, `entries` and `hash`. */
  from(first: number, limit = this.tokens.count): boolean {
    const { hashes, flags } = this.tokens;
    const salt = flags[first]! & FLAG.firstLower ? SMALL : 0;
    const cell = (hashes[first]! ^ salt) >>> this.cellShift;
    const bits = (this.cells[cell >>> 4]! >>> ((cell & 15) << 1)) & 3;
    this.last = bits === 0 ? -1 : this.follow(first, salt, bits, limit);
    return this.last >= 0;
  }

  /** The last token of the longest name from `first` on, whose filter cell holds `found`; -1 where there is none. */
  private follow(first: number, salt: number, found: number, limit: number): number {
    const { tokens, cells, cellShift } = this;
    const { hashes, checks, joins, flags } = tokens;
    let bits = found;
    let hash = hashes[first]!;
    let check = checks[first]!;
    let hyphenated = 0;
    let last = -1;
    for (let at = first; ; ) {
      if (bits & CELL.ends && this.mayEnd(first, at, hyphenated) && this.look(first, at, hash, check)) {
        last = at;
        this.hash = hash;
      }
      if ((bits & CELL.goesOn) === 0 || ++at >= limit) return last;
      const join = joins[at]!;
      if (join === 0) return last;
      hash = extend(hash, join, hashes[at]!);
      check = extendCheck(check, join, checks[at]!);
      hyphenated |= flags[at]! & FLAG.hyphenBefore;
      const cell = (hash ^ salt) >>> cellShift;
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

  /** Looks the prefix up among the slots; on success `entries` holds those whose case rule agrees. */
  private look(first: number, last: number, hash: number, check: number): boolean {
    const { buckets, slots, bucketBits } = this.index.regions;
    const bucket = hash & ((1 << bucketBits) - 1);
    const end = buckets[bucket + 1]!;
    let slot = buckets[bucket]!;
    while (slot < end && (slots[slot]! ^ check) >>> CODE_BITS !== 0) slot++;
    if (slot === end) return false;
    let agreed: number[] | null = null;
    for (; slot < end && (slots[slot]! ^ check) >>> CODE_BITS === 0; slot++) {
      if (!this.hasCapitals(slot, first, last)) continue;
      if (agreed === null) agreed = [this.base + slot];
      else agreed.push(this.base + slot);
    }
    if (agreed === null) return false;
    this.entries = agreed;
    return true;
  }

  private hasCapitals(slot: number, first: number, last: number): boolean {
    const { regions } = this.index;
    const code = regions.slots[slot]! & CODE_MASK;
    if (code === ANY_CODE) return true;
    if (code === INITIALS_CODE) {
      // Two names of three; the same as `hasCapitals` says.
      const { flags } = this.tokens;
      for (let at = first; at <= last; at++) if (flags[at]! & FLAG.firstLower) return false;
      return true;
    }
    const range = { from: first, to: last + 1 };
    if (code === LETTERS_CODE) return lettersAgree(regions, slot, capitalPattern(this.tokens, range));
    return hasCapitals(this.tokens, range, { shape: SHAPE_OF[code]!, byte: BYTE_OF[code]! });
  }
}
