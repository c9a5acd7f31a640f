// Puts the collected names in the order in which the index stores them: by bucket, and within one by check, hash and entry.

import { CODE_BITS } from './case-codes';
import { MAY_BEGIN_SMALL } from './cells';
import type { Rows } from './rows';

/** Slots per bucket, at most on average: with a 27-bit check, one look at a foreign name in 2^24 finds one. */
const SLOTS_PER_BUCKET = 8;

/** Buckets sorted between two yields: about 2 ms. */
const SLICE = 1 << 12;

/** Beyond this many names a bucket is sorted by the engine: insertion would be quadratic. */
const SMALL_BUCKET = 48;

/** The names, column by column. `starts` has one more element than there are buckets. */
export interface Sorted {
  readonly bits: number;
  readonly starts: Int32Array;
  readonly hashes: Int32Array;
  readonly slots: Int32Array;
  readonly entries: Int32Array;
}

/** Sorts the rows (hash, slot, entry) and gives their memory back as it goes. */
export function* sortByBucket(rows: Rows): Generator<void, Sorted> {
  let bits = 0;
  while (2 ** bits * SLOTS_PER_BUCKET < rows.count) bits++;
  const mask = 2 ** bits - 1;
  const starts = new Int32Array(mask + 2);
  for (let chunk = 0; chunk < rows.chunkCount; chunk++) {
    const all = rows.chunk(chunk);
    for (let at = 0; at < all.length; at += 3) starts[(all[at]! & mask) + 1]!++;
    yield;
  }
  for (let bucket = 0; bucket <= mask; bucket++) starts[bucket + 1]! += starts[bucket]!;
  const next = starts.slice(0, mask + 1);
  yield;
  const hashes = new Int32Array(rows.count);
  yield;
  const slots = new Int32Array(rows.count);
  yield;
  const entries = new Int32Array(rows.count);
  yield;
  for (let chunk = 0; chunk < rows.chunkCount; chunk++) {
    const all = rows.chunk(chunk);
    for (let at = 0; at < all.length; at += 3) {
      const to = next[all[at]! & mask]!++;
      hashes[to] = all[at]!;
      slots[to] = all[at + 1]!;
      entries[to] = all[at + 2]! & ~MAY_BEGIN_SMALL;
    }
    rows.release(chunk);
    yield;
  }
  const sorted = { bits, starts, hashes, slots, entries };
  for (let bucket = 0; bucket <= mask; bucket++) {
    sortBucket(sorted, starts[bucket]!, starts[bucket + 1]!);
    if (bucket % SLICE === SLICE - 1) yield;
  }
  return sorted;
}

/** Check before hash: equal checks must lie together, whatever their hash. Rows with both equal keep their order, which is the entries'. */
function isBefore(hash: number, slot: number, sorted: Sorted, at: number): boolean {
  const check = slot >>> CODE_BITS;
  const other = sorted.slots[at]! >>> CODE_BITS;
  return check < other || (check === other && hash < sorted.hashes[at]!);
}

function sortBucket(sorted: Sorted, from: number, to: number): void {
  const { hashes, slots, entries } = sorted;
  if (to - from > SMALL_BUCKET) {
    sortLargeBucket(sorted, from, to);
    return;
  }
  for (let at = from + 1; at < to; at++) {
    const hash = hashes[at]!;
    const slot = slots[at]!;
    const entry = entries[at]!;
    let hole = at;
    while (hole > from && isBefore(hash, slot, sorted, hole - 1)) {
      hashes[hole] = hashes[hole - 1]!;
      slots[hole] = slots[hole - 1]!;
      entries[hole] = entries[hole - 1]!;
      hole--;
    }
    hashes[hole] = hash;
    slots[hole] = slot;
    entries[hole] = entry;
  }
}

/** Many entries of one name, or a hostile pack. */
function sortLargeBucket({ hashes, slots, entries }: Sorted, from: number, to: number): void {
  const order = Int32Array.from({ length: to - from }, (_, index) => from + index);
  order.sort(
    (a, b) => (slots[a]! >>> CODE_BITS) - (slots[b]! >>> CODE_BITS) || hashes[a]! - hashes[b]! || a - b,
  );
  for (const column of [hashes, slots, entries])
    column.set(
      Int32Array.from(order, (at) => column[at]!),
      from,
    );
}
