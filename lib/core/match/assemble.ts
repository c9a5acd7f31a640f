// Turns collected names into the finished buffer, in slices: filter, sort, drop what cannot be kept, write.

import { type Sorted, sortByBucket } from './buckets';
import { CODE_BITS, CODE_MASK, LETTERS_CODE } from './case-codes';
import { fillCells } from './cells';
import { layOut, type Regions, seal } from './layout';
import type { Letters } from './letters';
import type { Rows } from './rows';
import type { Unmatched } from './unmatched';

/** Most entries with one folded form. The most ambiguous name among Wikipedia's anchors has 80 readings. */
export const MAX_ALIKE = 255;

/** Buckets handled between two yields: about 2 ms. */
const SLICE = 1 << 12;

/** Words copied between two yields: about 2 ms. */
const COPIED = 1 << 19;

/** What the builder has gathered. */
export interface Collected {
  /** Per matchable entry: hash; check with its case code in the low bits; number of the entry with `MAY_BEGIN_SMALL`. */
  readonly rows: Rows;
  /** Hashes of proper prefixes, with repeats. */
  readonly prefixes: Rows;
  /** Capitals of entries with the code `LETTERS_CODE`. */
  readonly letters: Letters;
  readonly unmatched: Unmatched;
  readonly longest: number;
}

/** A finished index, and how its entries are to be recognised: whoever keeps something for each entry keeps it in this order. */
export interface BuiltNameIndex {
  readonly buffer: ArrayBuffer;
  /** For each entry of the index: which call of `add` gave it. */
  readonly order: Int32Array;
  /** Beside `order`: 1 where an entry is the first of its folded name. Those of one name lie together, in the order added. */
  readonly firsts: Uint8Array;
  /** Beside `order`: the folded name's hash, as a match gives it. */
  readonly hashes: Int32Array;
  readonly unmatched: Unmatched;
}

/** Writes the buffer; yields after each slice of work. */
export function* assemble(collected: Collected): Generator<void, BuiltNameIndex> {
  const { letters, unmatched } = collected;
  const cells = yield* fillCells(collected.rows, collected.prefixes);
  const sorted = yield* sortByBucket(collected.rows);
  const kept = { entries: 0, lettered: 0, patternWords: 0 };
  yield* eachName(sorted, (name) => {
    kept.entries += name.kept - name.from;
    for (let at = name.from; at < name.kept; at++) {
      if ((sorted.slots[at]! & CODE_MASK) !== LETTERS_CODE) continue;
      kept.lettered++;
      kept.patternWords += letters.of(sorted.entries[at]!).length;
    }
    const why = name.kept === name.from ? 'hash-taken' : 'too-many-alike';
    for (let at = name.kept; at < name.to; at++) unmatched.add(sorted.entries[at]!, why);
  });
  const { buffer, regions } = layOut({
    ...kept,
    cellBits: cells.bits,
    bucketBits: sorted.bits,
    longest: collected.longest,
  });
  yield;
  for (let from = 0; from < cells.words.length; from += COPIED) {
    regions.cells.set(cells.words.subarray(from, from + COPIED), from);
    yield;
  }
  const firsts = yield* write(sorted, letters, regions);
  yield;
  return {
    buffer: seal(buffer),
    order: sorted.entries.subarray(0, kept.entries),
    firsts,
    hashes: sorted.hashes.subarray(0, kept.entries),
    unmatched,
  };
}

/** One folded name: the rows `[from, to)`, of which those before `kept` can be kept. */
interface Name {
  readonly bucket: number;
  readonly from: number;
  readonly kept: number;
  readonly to: number;
}

function* eachName(sorted: Sorted, visit: (name: Name) => void): Generator<void, void> {
  const { starts, hashes, slots } = sorted;
  for (let bucket = 0; bucket + 1 < starts.length; bucket++) {
    const end = starts[bucket + 1]!;
    let check = -1;
    for (let from = starts[bucket]!; from < end; ) {
      // The slots hold the check alone: a second name with the same one could not be told from the first.
      const taken = slots[from]! >>> CODE_BITS === check;
      check = slots[from]! >>> CODE_BITS;
      const hash = hashes[from]!;
      let to = from + 1;
      while (to < end && slots[to]! >>> CODE_BITS === check && hashes[to] === hash) to++;
      visit({ bucket, from, kept: taken ? from : Math.min(to, from + MAX_ALIKE), to });
      from = to;
    }
    if (bucket % SLICE === SLICE - 1) yield;
  }
}

/** Fills buckets, slots and letters, and moves the kept columns of `sorted` together, which is never to the right. */
function* write(sorted: Sorted, letters: Letters, regions: Regions): Generator<void, Uint8Array> {
  const { buckets, slots, places, patterns } = regions;
  const firsts = new Uint8Array(slots.length);
  let slot = 0;
  let lettered = 0;
  let patternAt = 0;
  let open = 0;
  yield* eachName(sorted, ({ bucket, from, kept }) => {
    while (open <= bucket) buckets[open++] = slot;
    if (kept > from) firsts[slot] = 1;
    for (let at = from; at < kept; at++, slot++) {
      const entry = sorted.entries[at]!;
      slots[slot] = sorted.slots[at]!;
      sorted.hashes[slot] = sorted.hashes[at]!;
      sorted.entries[slot] = entry;
      if ((slots[slot]! & CODE_MASK) !== LETTERS_CODE) continue;
      places[lettered++] = slot;
      places[lettered++] = patternAt;
      const pattern = letters.of(entry);
      patterns.set(pattern, patternAt);
      patternAt += pattern.length;
    }
  });
  while (open < buckets.length) buckets[open++] = slot;
  return firsts;
}
